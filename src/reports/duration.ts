// How long postings stay open: role by role within each set whose ends were seen, never pooled.
import { z } from "zod";
import { Figure } from "../domain/figure.ts";
import type { PostingFilter } from "../domain/filter.ts";
import { CountryCode } from "../domain/place.ts";
import { Family, PATHS } from "../domain/role.ts";
import { whereOf } from "../store/where.ts";
import { countsByEmployer } from "./employer-counts.ts";
import { seesEnds, setLabel } from "./followed-sets.ts";
import { countFigure, shareFigure } from "./judge.ts";
import { followSpells, openMedianFigure, openShareFigure } from "./judge-spells.ts";
import { isWatched, postingSpell, type SpellDates } from "./posting-spell.ts";
import { defineReport, type ReportContext } from "./report.ts";

const Params = z.strictObject({
  role: z
    .array(Family)
    .default([...PATHS])
    .describe("role family"),
  country: z.array(CountryCode).describe("ISO 3166 country code, e.g. US").optional(),
  set: z.array(z.string()).describe("only these sets").optional(),
});

const Row = z.strictObject({
  set: z.string(),
  setLabel: z.string(),
  role: Family,
  /** All that are held, live or closed; the figures rest on those that were watched. */
  postings: Figure,
  /** Days after which half of them are gone; null where more than half stayed open as long as was watched. */
  median: Figure,
  /** Part open longer than so many days. */
  open7: Figure,
  open14: Figure,
  open30: Figure,
  open60: Figure,
  open90: Figure,
  open180: Figure,
  /** Part whose claimed date was made new after the first sighting, among those that claim one. */
  renewed: Figure,
});
type Row = z.infer<typeof Row>;

export const duration = defineReport({
  name: "duration",
  question: "How long do postings stay open?",
  params: Params,
  row: Row,
  example: { role: [...PATHS] },
  run: async (context, { role, country, set }) => {
    const base: PostingFilter = { state: "all", ...(country === undefined ? {} : { country }) };
    const found = await spellRows(context, { ...base, role, ...(set === undefined ? {} : { set }) });
    const followed = found.filter((row) => seesEnds(context.vocabulary, row));
    const sets = [...Map.groupBy(followed, ({ set_name }) => set_name)]
      .filter(([, rows]) => rows.some((row) => isWatched(postingSpell(row))))
      .sort(([a, rows], [b, others]) => others.length - rows.length || (a < b ? -1 : 1));
    const rows = sets.flatMap(([name, held]) =>
      role.map((family) => {
        const here = held.filter((row) => row.family === family);
        const label = setLabel(context.vocabulary, name);
        return {
          set: name,
          setLabel: label,
          role: family,
          ...figuresOf({ ...base, role: [family], set: [name] }, here),
        };
      }),
    );
    return { rows, notes: NOTES };
  },
});

const NOTES = [
  "A posting that is gone was closed: filled, withdrawn or run out, which no posting says. How long it stayed is not how long hiring took, and it is no vacancy.",
  "Only sets that were read again and again and that closed postings leave are here, each by itself: they differ in who is in them. Threads, and sets read on one day, can't tell.",
  "Postings still open when last observed count until then; those that were up before the set was first read count from the age at which they were found, since shorter ones were gone by then.",
  "A posting taken down and put up anew under another address counts as two. Only a date made new at the same address is seen.",
];

interface SpellRow extends SpellDates {
  set_name: string;
  source: string;
  family: Family;
  employer_key: string;
}

async function spellRows(context: ReportContext, filter: PostingFilter): Promise<SpellRow[]> {
  const { sql, params } = whereOf(filter);
  return context.query<SpellRow>(
    `SELECT set_name, source, family, employer_key, first_seen, last_seen, date_posted, active
     FROM current_postings
     WHERE ${sql}
     ORDER BY employer_key, posting_id`,
    params,
  );
}

function figuresOf(filter: PostingFilter, here: readonly SpellRow[]): Omit<Row, "set" | "setLabel" | "role"> {
  const spells = here.map((row) => ({ employer: row.employer_key, ...postingSpell(row) }));
  const followed = followSpells(spells);
  const open = (days: number) =>
    openShareFigure({ measure: "open-share", filter, of: String(days) }, days, followed);
  const employers = new Set(here.map(({ employer_key }) => employer_key)).size;
  return {
    postings: countFigure({ measure: "active-postings", filter }, here.length, employers),
    median: openMedianFigure({ measure: "open-median", filter }, followed),
    open7: open(7),
    open14: open(14),
    open30: open(30),
    open60: open(60),
    open90: open(90),
    open180: open(180),
    renewed: shareFigure(
      { measure: "renewed-share", filter },
      countsByEmployer(
        here.filter(({ date_posted }) => date_posted !== null),
        ({ date_posted, first_seen }) => date_posted! > first_seen,
      ),
    ),
  };
}
