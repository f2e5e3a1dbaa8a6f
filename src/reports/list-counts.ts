// How many postings have each skill, task or stage, by role and employer: one pass of SQL, judged by reports.
import type { PostingFilter } from "../domain/filter.ts";
import type { Family } from "../domain/role.ts";
import { whereOf } from "../store/where.ts";
import type { EmployerCount } from "./judge.ts";
import type { ReportContext } from "./report.ts";

/** A skill that fewer postings than this ask for, in both roles together, is not compared. */
const FEWEST_MENTIONS = 10;

/** Skills of either side that enough postings ask for to be compared. */
export function comparableSkills(here: ListCounts, there: ListCounts): string[] {
  return [...new Set([...here.items, ...there.items])].filter(
    (skill) => here.hits(skill) + there.hits(skill) >= FEWEST_MENTIONS,
  );
}

/** What can be counted in a posting's facts, as the list of a posting's items in SQL. */
const LISTS = {
  skill: "skill_slugs",
  /** Skills of which the posting says whether they are required, and those that are. */
  told: "arrayFilter((slug, required) -> required IS NOT NULL, skill_slugs, skill_required)",
  required: "arrayFilter((slug, required) -> ifNull(required, false), skill_slugs, skill_required)",
  task: "tasks",
  stage: "interview_stages",
  described: "if(empty(interview_stages), [], ['described'])",
} as const;

interface CountRow {
  family: string;
  employer_key: string;
  n: number;
  items: string[];
  hits: number[];
}

export interface ListCounts {
  /** Items that any posting of the role has, the most frequent first. */
  items: readonly string[];
  of(item: string): EmployerCount[];
  /** Postings that have the item. */
  hits(item: string): number;
  /** Postings of the role. */
  n: number;
}

/** Counts for each role named in the filter, over the postings that fit it. */
export async function listCounts(
  context: ReportContext,
  list: keyof typeof LISTS,
  filter: PostingFilter & { role: readonly Family[] },
): Promise<Map<Family, ListCounts>> {
  const { sql, params } = whereOf(filter);
  const column = LISTS[list];
  const rows = await context.query<CountRow>(
    `SELECT family, employer_key, count() AS n, sumMap(${column}, arrayMap(item -> 1, ${column})) AS found,
       found.1 AS items, found.2 AS hits
     FROM current_postings
     WHERE ${sql}
     GROUP BY family, employer_key
     ORDER BY family, employer_key`,
    params,
  );
  return new Map(filter.role.map((role) => [role, countsOf(rows.filter(({ family }) => family === role))]));
}

function countsOf(rows: readonly CountRow[]): ListCounts {
  const totals = new Map<string, number>();
  const byEmployer = rows.map((row) => {
    const hits = new Map(row.items.map((item, index) => [item, row.hits[index]!]));
    for (const [item, count] of hits) totals.set(item, (totals.get(item) ?? 0) + count);
    return { employer: row.employer_key, n: row.n, hits };
  });
  return {
    items: [...totals].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([item]) => item),
    n: rows.reduce((total, { n }) => total + n, 0),
    hits: (item) => totals.get(item) ?? 0,
    of: (item) => byEmployer.map(({ employer, n, hits }) => ({ employer, n, hits: hits.get(item) ?? 0 })),
  };
}
