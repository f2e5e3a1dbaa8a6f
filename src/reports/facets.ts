// How many postings each choice of each filter would leave, all other filters kept: exact counts, each with its receipt.
import type { Figure } from "../domain/figure.ts";
import { PostingFilter } from "../domain/filter.ts";
import { whereOf } from "../store/where.ts";
import { countFigure } from "./judge.ts";
import type { ReportContext } from "./report.ts";

/** A filter's choices as a column of `current_postings`; no value of a posting is empty but for pay not observed. */
const COLUMNS = {
  role: "family",
  level: "level",
  workplace: "workplace",
  employment: "employment",
  pay: "pay_state",
  source: "source",
} as const;
type ColumnFacet = keyof typeof COLUMNS;

/** Choices beyond these are many and rare. */
const MOST_CHOICES = 15;

interface FacetCount {
  facet: string;
  value: string;
  n: number;
  employers: number;
}

/** Figures by filter and value, e.g. "workplace=remote"; the greatest first within a filter. */
export async function facetFigures(
  context: ReportContext,
  filter: PostingFilter,
): Promise<Record<string, Figure>> {
  const names = Object.keys(COLUMNS) as ColumnFacet[];
  const isSet = (name: ColumnFacet | "country") => filter[name] !== undefined;
  const unset = names.filter((name) => !isSet(name));
  const counts = await Promise.all([
    unset.length === 0 ? [] : columnCounts(context, filter, unset),
    ...names.filter(isSet).map((name) => columnCounts(context, without(filter, name), [name])),
    countryCounts(context, without(filter, "country")),
  ]);
  const figures = counts.flat().flatMap(({ facet, value, n, employers }) => {
    const one = PostingFilter.safeParse({ ...filter, [facet]: facet === "pay" ? value : [value] });
    return one.success
      ? [
          [
            `${facet}=${value}`,
            countFigure({ measure: "active-postings", filter: one.data }, n, employers),
          ] as const,
        ]
      : [];
  });
  return Object.fromEntries(figures);
}

function without(filter: PostingFilter, name: keyof PostingFilter): PostingFilter {
  const { [name]: _left, ...rest } = filter;
  return rest as PostingFilter;
}

/** One pass over the postings for all filters that are not set: they share what the others leave. */
async function columnCounts(
  context: ReportContext,
  filter: PostingFilter,
  names: readonly ColumnFacet[],
): Promise<FacetCount[]> {
  const { sql, params } = whereOf(filter);
  const columns = names.map((name) => `${COLUMNS[name]} AS ${name}_value`);
  const rows = await context.query<Record<string, string> & { n: number; employers: number }>(
    `SELECT ${columns.join(", ")}, count() AS n, uniqExact(employer_id) AS employers
     FROM current_postings
     WHERE ${sql}
     GROUP BY GROUPING SETS (${names.map((name) => `(${name}_value)`).join(", ")})
     ORDER BY n DESC, ${names.map((name) => `${name}_value`).join(", ")}`,
    params,
  );
  return names.flatMap((facet) =>
    rows
      .filter((row) => row[`${facet}_value`] !== "")
      .map(({ n, employers, ...values }) => ({ facet, value: values[`${facet}_value`]!, n, employers }))
      .slice(0, MOST_CHOICES),
  );
}

/** A posting may be done in several countries, and counts in each. */
async function countryCounts(context: ReportContext, filter: PostingFilter): Promise<FacetCount[]> {
  const { sql, params } = whereOf(filter);
  return context.query<FacetCount>(
    `SELECT 'country' AS facet, arrayJoin(countries) AS value, count() AS n, uniqExact(employer_id) AS employers
     FROM current_postings
     WHERE ${sql}
     GROUP BY value
     ORDER BY n DESC, value
     LIMIT ${MOST_CHOICES}`,
    params,
  );
}
