// Who hires: employers by the number of postings of each role, and the levels they hire at.
import { z } from "zod";
import { Figure } from "../domain/figure.ts";
import type { PostingFilter } from "../domain/filter.ts";
import { CountryCode } from "../domain/place.ts";
import { Family, PATHS } from "../domain/role.ts";
import { whereOf } from "../store/where.ts";
import { countFigure } from "./judge.ts";
import { defineReport, type ReportContext } from "./report.ts";

const Params = z.strictObject({
  role: z
    .array(Family)
    .default([...PATHS])
    .describe("role families that are counted"),
  q: z.string().max(100).describe("part of the employer's name").optional(),
  country: z.array(CountryCode).describe("ISO 3166 country code, e.g. US").optional(),
  state: z.enum(["active", "closed", "all"]).default("active").describe("live when last observed, or not"),
  limit: z.int().positive().max(1000).default(50).describe("how many employers"),
});

const Row = z.strictObject({
  employer: z.string(),
  /** All postings of the roles, and those of each path. */
  postings: Figure,
  agent: Figure,
  ml: Figure,
  hybrid: Figure,
  /** Stated levels among them, from lowest to highest. */
  levels: z.array(z.string()),
  /** Share of them that states base pay, as counts: "12 of 30". */
  statePay: z.string(),
  countries: z.array(z.string()),
  lastSeen: z.string(),
});

export const employers = defineReport({
  name: "employers",
  question: "Who hires for these roles, and at which levels?",
  params: Params,
  row: Row,
  example: { role: [...PATHS], limit: 10 },
  run: async (context, { role, q, country, state, limit }) => {
    const base: PostingFilter = { state, ...(country === undefined ? {} : { country }) };
    const found = await employerRows(context, { ...base, role }, { q: q ?? "", limit });
    const rows = found.map((row): z.infer<typeof Row> => {
      const figure = (of: readonly Family[], n: number) =>
        countFigure(
          { measure: "active-postings", filter: { ...base, role: [...of], employer: [row.name] } },
          n,
          n > 0 ? row.keys : 0,
        );
      return {
        employer: row.name,
        postings: figure(role, row.n),
        agent: figure(["agent-engineer"], row.agent),
        ml: figure(["ml-engineer"], row.ml),
        hybrid: figure(["hybrid"], row.hybrid),
        levels: row.levels.filter((level) => level !== "not_stated"),
        statePay: `${row.pay.toLocaleString("en-US")} of ${row.n.toLocaleString("en-US")}`,
        countries: row.countries.filter((code) => code !== ""),
        lastSeen: row.last_seen,
      };
    });
    return { rows, notes: NOTES };
  },
});

const NOTES = [
  "Employers are here because a board of theirs was read, or a list named them; others hire too.",
  "No pay is shown for a single employer: a figure rests on five employers at least.",
];

interface EmployerRow {
  name: string;
  n: number;
  agent: number;
  ml: number;
  hybrid: number;
  keys: number;
  levels: string[];
  pay: number;
  countries: string[];
  last_seen: string;
}

async function employerRows(
  context: ReportContext,
  filter: PostingFilter,
  { q, limit }: { q: string; limit: number },
): Promise<EmployerRow[]> {
  const { sql, params } = whereOf(filter);
  return context.query<EmployerRow>(
    `SELECT any(employer) AS name, count() AS n,
       countIf(family = 'agent-engineer') AS agent, countIf(family = 'ml-engineer') AS ml,
       countIf(family = 'hybrid') AS hybrid, uniqExact(employer_id) AS keys,
       arraySort(level -> indexOf(['intern','junior','mid','senior','staff','principal','lead','manager','director','vp','executive','not_stated'], level), groupUniqArray(toString(level))) AS levels,
       countIf(base_low IS NOT NULL) AS pay,
       arraySlice(arraySort(groupUniqArrayArray(countries)), 1, 12) AS countries,
       toString(max(last_seen)) AS last_seen
     FROM current_postings
     WHERE ${sql} AND employer != '' AND positionCaseInsensitiveUTF8(employer, {q_employer:String}) > 0
     GROUP BY lowerUTF8(employer)
     ORDER BY n DESC, name
     LIMIT {most:UInt32}`,
    { ...params, q_employer: q, most: limit },
  );
}
