import type { Interval } from "./interval.ts";
import { studentQuantile } from "./student-t.ts";

/** The same employer's two offers, in one unit, e.g. median yearly pay of two roles at one level. */
export interface MatchedPair {
  cluster: string;
  first: number;
  second: number;
}

export interface Premium {
  pairs: number;
  clusters: number;
  /** Mean of first minus second, in the unit of the pairs, with its 95% interval. */
  difference: Interval & { value: number };
  /** Geometric mean of first over second, less 1, with its 95% interval, e.g. 0.08 for 8% more. */
  ratio: Interval & { value: number };
  /** Part of the pairs in which the first is the greater, 0-1; ties count half. */
  firstGreater: number;
}

/** Fewer pairs than this tell nothing of a premium. */
export const FEWEST_PAIRS = 30;

/**
 * What the first side of matched pairs has over the second, from differences within pairs, so that what the pair
 * shares (employer, level, place) drops out. Intervals are Student's for paired differences (Student 1908),
 * with the ultimate-cluster variance where a cluster has several pairs (as in Liang and Zeger 1986), on one degree
 * less than there are clusters; with one pair a cluster that is the paired t-test's. Pairs must be above 0.
 * Undefined below `fewest` pairs or below two clusters: refused, not estimated.
 */
export function matchedPremium(pairs: readonly MatchedPair[], fewest = FEWEST_PAIRS): Premium | undefined {
  const kept = pairs.filter(({ first, second }) => first > 0 && second > 0);
  const clusters = new Set(kept.map(({ cluster }) => cluster)).size;
  if (kept.length < fewest || clusters < 2) return undefined;
  const logs = clusteredMean(
    kept.map(({ cluster, first, second }) => ({ cluster, by: Math.log(first / second) })),
  );
  return {
    pairs: kept.length,
    clusters,
    difference: clusteredMean(kept.map(({ cluster, first, second }) => ({ cluster, by: first - second }))),
    ratio: { value: Math.expm1(logs.value), low: Math.expm1(logs.low), high: Math.expm1(logs.high) },
    firstGreater:
      kept.reduce((sum, { first, second }) => sum + (Math.sign(first - second) + 1) / 2, 0) / kept.length,
  };
}

function clusteredMean(
  differences: readonly { cluster: string; by: number }[],
): Interval & { value: number } {
  const n = differences.length;
  const value = differences.reduce((sum, { by }) => sum + by, 0) / n;
  const sums = new Map<string, number>();
  for (const { cluster, by } of differences) sums.set(cluster, (sums.get(cluster) ?? 0) + by - value);
  const k = sums.size;
  const squares = [...sums.values()].reduce((total, sum) => total + sum ** 2, 0);
  const half = studentQuantile(0.975, k - 1) * (Math.sqrt((k / (k - 1)) * squares) / n);
  return { value, low: value - half, high: value + half };
}
