// How old live postings are, set by set: each set was last looked at on a day of its own.
import { z } from "zod";
import { Figure } from "../domain/figure.ts";
import type { PostingFilter } from "../domain/filter.ts";
import { CountryCode } from "../domain/place.ts";
import { Family, PATHS } from "../domain/role.ts";
import { whereOf } from "../store/where.ts";
import { ageFigure, ageOf, olderFigure } from "./age-measures.ts";
import { countsByEmployer } from "./employer-counts.ts";
import { setLabel } from "./followed-sets.ts";
import { countFigure, shareFigure } from "./judge.ts";
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
  /** The last day on which the set, or any board of it, was looked at. */
  lastObserved: z.string(),
  /** Live then. */
  postings: Figure,
  /** Share of them that gives the day it was posted. */
  dated: Figure,
  /** Median age in days by the date they claim, and shares above 30 and 90 days. */
  age: Figure,
  older30: Figure,
  older90: Figure,
  /** Median days since the first sighting; null where the set was read on one day alone. */
  seen: Figure.nullable(),
});
type Row = z.infer<typeof Row>;

export const freshness = defineReport({
  name: "freshness",
  question: "How old are live postings, and when were they last looked at?",
  params: Params,
  row: Row,
  example: { role: [...PATHS] },
  run: async (context, { role, country, set }) => {
    const base: PostingFilter = { ...(country === undefined ? {} : { country }) };
    const found = await datedRows(context, { ...base, role, ...(set === undefined ? {} : { set }) });
    const sets = [...Map.groupBy(found, ({ set_name }) => set_name)]
      .map(([name, held]) => ({ name, held, lastObserved: latest(held) }))
      .sort((a, b) => (a.lastObserved === b.lastObserved ? 0 : a.lastObserved < b.lastObserved ? 1 : -1));
    const rows = sets.flatMap(({ name, held, lastObserved }) =>
      role.map((family): Row => {
        const here = held.filter((row) => row.family === family);
        const filter: PostingFilter = { ...base, role: [family], set: [name] };
        const wasFollowed = held.some(({ first_seen, last_observed }) => first_seen < last_observed);
        return {
          set: name,
          setLabel: setLabel(context.vocabulary, name),
          role: family,
          lastObserved,
          ...figuresOf(filter, here),
          seen: wasFollowed ? ageFigure(cellOf(filter, "seen"), ages(here, "seen")) : null,
        };
      }),
    );
    return { rows, notes: NOTES };
  },
});

const NOTES = [
  "Age runs to the day a set was last looked at, not to today: what was live then may be gone.",
  "The date a posting claims is its employer's word and may be made new; a set's first sighting is the least age. Sets that give no dates say nothing.",
  "Long-lived postings are up at the moment of reading more often than short-lived ones: for how long postings stay, see duration. An old posting may well be a real one.",
];

interface DatedRow {
  set_name: string;
  family: Family;
  employer_key: string;
  date_posted: string | null;
  first_seen: string;
  last_observed: string;
}

async function datedRows(context: ReportContext, filter: PostingFilter): Promise<DatedRow[]> {
  const { sql, params } = whereOf(filter);
  return context.query<DatedRow>(
    `SELECT set_name, family, employer_key, date_posted, first_seen, last_observed
     FROM current_postings
     WHERE ${sql}
     ORDER BY set_name, employer_key, posting_id`,
    params,
  );
}

function latest(rows: readonly DatedRow[]): string {
  return (
    rows
      .map(({ last_observed }) => last_observed)
      .sort()
      .at(-1) ?? ""
  );
}

function figuresOf(filter: PostingFilter, here: readonly DatedRow[]) {
  const claimed = ages(here, "claimed");
  return {
    postings: countFigure(
      { measure: "active-postings", filter },
      here.length,
      new Set(here.map(({ employer_key }) => employer_key)).size,
    ),
    dated: shareFigure(
      { measure: "stated-share", filter, of: "date" },
      countsByEmployer(here, ({ date_posted }) => date_posted !== null),
    ),
    age: ageFigure(cellOf(filter, "claimed"), claimed),
    older30: olderFigure({ measure: "older-share", filter, of: "claimed-30" }, claimed),
    older90: olderFigure({ measure: "older-share", filter, of: "claimed-90" }, claimed),
  };
}

function cellOf(filter: PostingFilter, of: "claimed" | "seen") {
  return { measure: "age-median", filter, of } as const;
}

function ages(rows: readonly DatedRow[], clock: "claimed" | "seen") {
  return rows.map((row) => ({ employer: row.employer_key, amount: ageOf(row, clock) }));
}
