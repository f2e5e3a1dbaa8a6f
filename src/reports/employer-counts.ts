import type { EmployerCount } from "./judge.ts";

/** Per employer, in the order of their keys: how many of its rows there are, and how many have the property. */
export function countsByEmployer<Row extends { employer_key: string }>(
  rows: readonly Row[],
  isHit: (row: Row) => boolean,
): EmployerCount[] {
  const counts = new Map<string, EmployerCount>();
  for (const row of rows) {
    const count = counts.get(row.employer_key) ?? { employer: row.employer_key, hits: 0, n: 0 };
    count.n++;
    if (isHit(row)) count.hits++;
    counts.set(row.employer_key, count);
  }
  return [...counts.values()].sort((a, b) => (a.employer < b.employer ? -1 : 1));
}
