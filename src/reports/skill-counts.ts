// How many postings ask for each skill, by role and employer: one pass of SQL, judged by the reports.
import type { PostingFilter } from "../domain/filter.ts";
import { whereOf } from "../store/where.ts";
import type { EmployerCount } from "./judge.ts";
import type { ReportContext } from "./report.ts";

/** A skill that fewer postings than this ask for, in both roles together, is not compared. */
const FEWEST_MENTIONS = 10;

/** Skills of either side that enough postings ask for to be compared. */
export function comparableSkills(here: SkillCounts, there: SkillCounts): string[] {
  return [...new Set([...here.skills, ...there.skills])].filter(
    (skill) => here.hits(skill) + there.hits(skill) >= FEWEST_MENTIONS,
  );
}

interface CountRow {
  family: string;
  employer_key: string;
  n: number;
  skills: string[];
  hits: number[];
}

export interface SkillCounts {
  /** Skills that any posting of the role asks for, the most frequent first. */
  skills: readonly string[];
  of(skill: string): EmployerCount[];
  /** Postings that ask for the skill. */
  hits(skill: string): number;
  n: number;
}

/** Counts for each role named in `roles`, over the postings that fit `filter` and whose text was read. */
export async function skillCounts(
  context: ReportContext,
  filter: PostingFilter,
  roles: readonly string[],
): Promise<Map<string, SkillCounts>> {
  const { sql, params } = whereOf({ ...filter, role: [...roles], text: "read" } as PostingFilter);
  const rows = await context.query<CountRow>(
    `SELECT family, employer_key, count() AS n, sumMap(skill_slugs, arrayMap(slug -> 1, skill_slugs)) AS found,
       found.1 AS skills, found.2 AS hits
     FROM current_postings
     WHERE ${sql}
     GROUP BY family, employer_key
     ORDER BY family, employer_key`,
    params,
  );
  return new Map(roles.map((role) => [role, countsOf(rows.filter(({ family }) => family === role))]));
}

function countsOf(rows: readonly CountRow[]): SkillCounts {
  const totals = new Map<string, number>();
  const byEmployer = rows.map((row) => {
    const hits = new Map(row.skills.map((skill, index) => [skill, row.hits[index]!]));
    for (const [skill, count] of hits) totals.set(skill, (totals.get(skill) ?? 0) + count);
    return { employer: row.employer_key, n: row.n, hits };
  });
  return {
    skills: [...totals].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([skill]) => skill),
    n: rows.reduce((total, { n }) => total + n, 0),
    hits: (skill) => totals.get(skill) ?? 0,
    of: (skill) => byEmployer.map(({ employer, n, hits }) => ({ employer, n, hits: hits.get(skill) ?? 0 })),
  };
}
