// The answer: which path is ahead, by how much, what each criterion adds, and how sure that is.
import type { Interval } from "../statistics/interval.ts";
import { sortedQuantile } from "../statistics/weighted-quantile.ts";
import { type Leanings, leaningTotal } from "./criteria.ts";
import { CRITERIA, CRITERION_LABELS, type Criterion, type Weights } from "./profile.ts";
import type { Side } from "./statements.ts";

export interface Contribution {
  criterion: Criterion;
  label: string;
  /** -1 (ML engineering) to 1 (agent engineering); null where it can't tell. */
  leaning: number | null;
  /** Part of all weight, of the criteria that can tell. */
  weight: number;
  /** Weight times leaning; they sum to the answer's total. */
  adds: number;
}

export interface DecisionAnswer {
  /** "close" is too close to call, "unknown" that nothing can tell. */
  verdict: Side | "close" | "unknown";
  /** -1 to 1 as above, with the middle 95% of the resamples. */
  total: number | null;
  low: number | null;
  high: number | null;
  /** Part of the resamples in which either path is ahead; ties count half. */
  ahead: Record<Side, number>;
  contributions: Contribution[];
}

/** A path is called ahead only where it is in nine of ten resamples. */
export const SURE = 0.9;

export function answerOf(
  leanings: Leanings,
  resamples: readonly Leanings[],
  weights: Weights,
): DecisionAnswer {
  const total = leaningTotal(leanings, weights);
  const contributions = contributionsOf(leanings, weights);
  const totals = resamples.flatMap((each) => leaningTotal(each, weights) ?? []);
  if (total === null || totals.length === 0) {
    const ahead = { "agent-engineer": 0.5, "ml-engineer": 0.5 };
    return { verdict: "unknown", total: null, low: null, high: null, ahead, contributions };
  }
  const agent = totals.reduce((sum, each) => sum + partAhead(each), 0) / totals.length;
  const { low, high } = middle(totals);
  const verdict = agent >= SURE ? "agent-engineer" : 1 - agent >= SURE ? "ml-engineer" : "close";
  return {
    verdict,
    total,
    low,
    high,
    ahead: { "agent-engineer": agent, "ml-engineer": 1 - agent },
    contributions,
  };
}

/** Sums of the same parts in another order differ by this much at most; what is nearer to level is level. */
const LEVEL = 1e-12;

function partAhead(total: number): number {
  if (Math.abs(total) < LEVEL) return 0.5;
  return total > 0 ? 1 : 0;
}

function contributionsOf(leanings: Leanings, weights: Weights): Contribution[] {
  const told = CRITERIA.filter((criterion) => leanings[criterion] !== null);
  const all = told.reduce((sum, criterion) => sum + weights[criterion], 0);
  return CRITERIA.map((criterion) => {
    const leaning = leanings[criterion];
    const weight = leaning === null || all === 0 ? 0 : weights[criterion] / all;
    return {
      criterion,
      label: CRITERION_LABELS[criterion],
      leaning,
      weight,
      adds: leaning === null ? 0 : weight * leaning,
    };
  });
}

/** The middle 95% of the resamples. */
function middle(totals: readonly number[]): Interval {
  const sorted = totals.toSorted((a, b) => a - b).map((value) => ({ value, weight: 1 }));
  return { low: sortedQuantile(sorted, 0.025), high: sortedQuantile(sorted, 0.975) };
}
