// What postings state how often, by role and by set: the missing part of every other number.
import { z } from "zod";
import { Figure } from "../domain/figure.ts";
import type { PostingFilter } from "../domain/filter.ts";
import { CountryCode } from "../domain/place.ts";
import { Family, PATHS } from "../domain/role.ts";
import { whereOf } from "../store/where.ts";
import { countFigure, shareFigure } from "./judge.ts";
import { defineReport, type ReportContext } from "./report.ts";
import { STATED_FACTS } from "./stated-facts.ts";

const Params = z.strictObject({
  role: z
    .array(Family)
    .default([...PATHS])
    .describe("role family"),
  country: z.array(CountryCode).describe("ISO 3166 country code, e.g. US").optional(),
  by: z.enum(["role", "set"]).default("role").describe("one row per fact and role, or per set"),
});

const Row = z.strictObject({
  group: z.string(),
  groupLabel: z.string(),
  fact: z.string(),
  label: z.string(),
  share: Figure,
  postings: Figure,
});

export const coverage = defineReport({
  name: "coverage",
  question: "How often do postings state each fact at all?",
  params: Params,
  row: Row,
  example: { by: "role" },
  run: async (context, { role, country, by }) => {
    const base = { role, ...(country === undefined ? {} : { country }), text: "read" } as const;
    const counts = await countsBy(context, by === "role" ? "family" : "set_name", base);
    const groups = by === "role" ? role : [...new Set(counts.map((row) => row.group))].sort();
    const rows = groups.flatMap((group) => {
      const filter = by === "role" ? { ...base, role: [group as Family] } : { ...base, set: [group] };
      return factRows(filter, { group, groupLabel: labelOf(context, group) }, counts);
    });
    return {
      rows,
      notes: [
        "Shares are of postings whose text was read. What a posting does not state stays not stated; nothing is filled in.",
        ...context.vocabulary.sets.map(({ title, knownBias }) => `${title}: ${knownBias}`),
      ],
    };
  },
});

interface FactCounts {
  group: string;
  employer_key: string;
  n: number;
  [fact: string]: string | number;
}

async function countsBy(
  context: ReportContext,
  column: "family" | "set_name",
  filter: PostingFilter,
): Promise<FactCounts[]> {
  const { sql, params } = whereOf(filter);
  const sums = Object.entries(STATED_FACTS).map(([fact, stated]) => `countIf(${stated.sql}) AS ${fact}`);
  return context.query<FactCounts>(
    `SELECT ${column} AS group, employer_key, count() AS n, ${sums.join(", ")}
     FROM current_postings
     WHERE ${sql}
     GROUP BY group, employer_key
     ORDER BY group, employer_key`,
    params,
  );
}

function factRows(
  filter: PostingFilter,
  group: { group: string; groupLabel: string },
  counts: readonly FactCounts[],
): z.infer<typeof Row>[] {
  const here = counts.filter((row) => row.group === group.group);
  const n = here.reduce((total, row) => total + row.n, 0);
  return Object.entries(STATED_FACTS).map(([fact, { label }]) => ({
    ...group,
    fact,
    label,
    share: shareFigure(
      { measure: "stated-share", filter, of: fact },
      here.map((row) => ({ employer: row.employer_key, hits: Number(row[fact]), n: row.n })),
    ),
    postings: countFigure({ measure: "active-postings", filter }, n, here.length),
  }));
}

function labelOf({ vocabulary }: ReportContext, group: string): string {
  return vocabulary.roles.get(group) ?? vocabulary.sets.find(({ name }) => name === group)?.title ?? group;
}
