// The career ladder as postings show it: levels, the years each asks for, and who hires at several levels.
import { z } from "zod";
import { Figure } from "../domain/figure.ts";
import type { PostingFilter } from "../domain/filter.ts";
import { Level } from "../domain/level.ts";
import { CountryCode } from "../domain/place.ts";
import { Family, PATHS } from "../domain/role.ts";
import { whereOf } from "../store/where.ts";
import { countsByEmployer } from "./employer-counts.ts";
import { countFigure, ladderFigure, quantileFigures, shareFigure } from "./judge.ts";
import { defineReport, type ReportContext } from "./report.ts";

const Params = z.strictObject({
  role: z
    .array(Family)
    .default([...PATHS])
    .describe("role family"),
  country: z.array(CountryCode).describe("ISO 3166 country code, e.g. US").optional(),
  panel: z
    .enum(["census", "all"])
    .default("census")
    .describe("census: only boards read whole; all: samples too"),
});

const Row = z.strictObject({
  role: Family,
  /** A level, or "any" for the role as a whole. */
  level: z.union([Level, z.literal("any")]),
  postings: Figure,
  /** Share of the role's postings at this level. */
  share: Figure,
  /** Median of the least years of experience asked for, where stated. */
  years: Figure,
  /** For the role as a whole: employers that hire at three or more levels. */
  climbing: Figure.nullable(),
});

/** Levels that are no step of an engineer's ladder are counted, and stand last. */
const ORDER: readonly Level[] = Level.options;

export const ladder = defineReport({
  name: "ladder",
  question: "Which levels do employers hire at, and how many years does each ask for?",
  params: Params,
  row: Row,
  example: { role: [...PATHS] },
  run: async (context, { role, country, panel }) => {
    const base: PostingFilter = { panel, ...(country === undefined ? {} : { country }) };
    const found = await levelRows(context, { ...base, role });
    const rows = role.flatMap((family) => {
      const here = found.filter((row) => row.family === family);
      return roleRows({ ...base, role: [family] }, here);
    });
    return { rows, notes: NOTES };
  },
});

interface LevelRow {
  family: string;
  level: Level;
  employer_key: string;
  years_min: number | null;
}

const NOTES = [
  "A level counts when the title or the text states it; a posting that states none is counted as not stated and placed nowhere.",
  "Years are the least that a posting asks for. They are read from the text, so postings known by title alone state none here.",
  "Postings show where employers hire, not how people rise: a ladder inside a firm may have steps it never advertises.",
];

async function levelRows(context: ReportContext, filter: PostingFilter): Promise<LevelRow[]> {
  const { sql, params } = whereOf(filter);
  return context.query<LevelRow>(
    `SELECT family, level, employer_key, years_min
     FROM current_postings
     WHERE ${sql}
     ORDER BY employer_key, posting_id`,
    params,
  );
}

function roleRows(filter: PostingFilter, postings: readonly LevelRow[]): z.infer<typeof Row>[] {
  const role = filter.role![0]!;
  const levels = ORDER.filter((level) => postings.some((row) => row.level === level));
  const any = {
    role,
    level: "any" as const,
    ...figuresOf(filter, postings),
    climbing: ladderFigure(
      { measure: "ladder-employers", filter },
      postings.map((row) => ({
        employer: row.employer_key,
        level: row.level,
        isHit: row.level !== "not_stated",
      })),
      3,
    ),
  };
  return [
    { ...any, share: statedFigure(filter, postings) },
    ...levels.map((level) => ({
      role,
      level,
      ...figuresOf(
        { ...filter, level: [level] },
        postings.filter((row) => row.level === level),
      ),
      share: shareFigure(
        { measure: "level-share", filter, of: level },
        countsByEmployer(postings, (row) => row.level === level),
      ),
      climbing: null,
    })),
  ];
}

/** For the role as a whole, the share that states a level at all. */
function statedFigure(filter: PostingFilter, postings: readonly LevelRow[]): Figure {
  return shareFigure(
    { measure: "stated-share", filter, of: "level" },
    countsByEmployer(postings, (row) => row.level !== "not_stated"),
  );
}

function figuresOf(filter: PostingFilter, here: readonly LevelRow[]) {
  const years = here.flatMap(({ employer_key, years_min }) =>
    years_min === null ? [] : [{ employer: employer_key, amount: years_min }],
  );
  return {
    postings: countFigure(
      { measure: "active-postings", filter },
      here.length,
      new Set(here.map(({ employer_key }) => employer_key)).size,
    ),
    years: quantileFigures([{ cell: { measure: "years-median", filter }, p: 0.5 }], years, "years")[0]!,
  };
}
