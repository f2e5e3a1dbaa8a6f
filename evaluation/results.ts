// Runs every check over one half of the labelled postings.
import type { EnrichPosting } from "../src/enrichers/index.ts";
import { interval, resamples } from "./bootstrap.ts";
import type { Case, FactCheck } from "./checks.ts";
import { HALVES, type Half, halfOf, type LabelledPosting } from "./labels.ts";
import { type ClassScore, classScores, type Pair } from "./measures.ts";
import { type Reliability, reliabilities } from "./reliability.ts";

export interface Result {
  fact: string;
  measure: string;
  n: number;
  /** Null where there is nothing to take it over. */
  value: number | null;
  interval: [number, number] | null;
}

export interface ClassTable {
  fact: string;
  scores: ClassScore[];
  pairs: Pair[];
}

export interface HalfResults {
  half: Half;
  postings: number;
  employers: number;
  results: Result[];
  tables: ClassTable[];
  reliabilities: Reliability[];
}

export function casesByHalf(
  labelled: readonly LabelledPosting[],
  enrich: EnrichPosting,
): Record<Half, Case[]> {
  const cases: Record<Half, Case[]> = { tuning: [], test: [] };
  for (const posting of labelled) {
    // Only what a source would give: the labels stay out of sight.
    const { id, title, employer, location, description, datePosted } = posting;
    const enrichment = enrich({ id, title, employer, location, description, datePosted });
    cases[halfOf(employer ?? "")].push({ posting, enrichment });
  }
  return cases;
}

export function halfResults(
  cases: Record<Half, readonly Case[]>,
  checks: readonly FactCheck[],
): HalfResults[] {
  return HALVES.map((half) => {
    const employers = cases[half].map(({ posting }) => (posting.employer ?? "").toLowerCase());
    return {
      half,
      postings: employers.length,
      employers: new Set(employers).size,
      results: checkResults(cases[half], checks),
      tables: checks
        .filter((check) => check.classes !== undefined)
        .map((check) => {
          const pairs = cases[half].map((one) => check.classes!(one));
          return { fact: check.fact, scores: classScores(pairs), pairs };
        }),
      reliabilities: reliabilities(cases[half]),
    };
  });
}

function checkResults(cases: readonly Case[], checks: readonly FactCheck[]): Result[] {
  const draws = resamples(cases.map(({ posting }) => (posting.employer ?? "").toLowerCase()));
  const all = [...cases.keys()];
  return checks.flatMap((check) =>
    check.measures(cases).map((measure) => {
      const value = measure.over(all);
      return {
        fact: check.fact,
        measure: measure.name,
        n: measure.n,
        value: Number.isNaN(value) ? null : value,
        interval: interval(draws, measure.over) ?? null,
      };
    }),
  );
}
