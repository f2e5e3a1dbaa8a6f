import { type ClusterColumns, effectiveClusters } from "./cluster-columns.ts";
import { type ClusterCount, likeness } from "./clustered-share.ts";
import type { Interval } from "./interval.ts";
import { studentQuantile } from "./student-t.ts";

export interface QuantileEstimate extends Interval {
  /** The quantile, in the unit of the values; NaN for no values. */
  value: number;
}

/**
 * Weighted quantiles (see `weightedQuantile`) with 95% intervals that know of clusters; one per entry of
 * `quantiles` (0-1), in order. The interval is Woodruff's (1952, JASA 47:635): that of the share of weight at or
 * below the estimate, by the ultimate-cluster variance, read back through the weighted quantiles. It uses
 * Student's t with one degree less than there are effective clusters, which holds the nominal 95% down to five
 * clusters where a percentile bootstrap does not (test/statistics/coverage.test.ts). No chance is involved.
 * Both ends are NaN below two clusters; they never leave the range of the values.
 */
export function clusteredQuantiles(
  columns: ClusterColumns,
  quantiles: readonly number[],
): QuantileEstimate[] {
  const scale = quantileScale(columns);
  const weights = new Float64Array(columns.clusters);
  for (let i = 0; i < columns.value.length; i++) weights[columns.cluster[i]!]! += columns.weight[i]!;
  const t = studentQuantile(0.975, Math.max(1, effectiveClusters(weights) - 1));
  return quantiles.map((p) => {
    const value = valueAt(scale, columns, p);
    if (columns.clusters < 2) return { value, low: Number.NaN, high: Number.NaN };
    const half = t * shareError(columns, value, p);
    return {
      value,
      low: valueAt(scale, columns, Math.max(0, p - half)),
      high: valueAt(scale, columns, Math.min(1, p + half)),
    };
  });
}

/**
 * Standard error of the weighted share of values at or below `value`, taken around `p`: the larger of the
 * ultimate-cluster error and of what the likeness within clusters and their sizes make of a simple sample's; see
 * `designEffect` for why.
 */
function shareError(columns: ClusterColumns, value: number, p: number): number {
  const { clusters, cluster, weight } = columns;
  const counts = countsAtMost(columns, value);
  const excess = new Float64Array(clusters);
  const weights = new Float64Array(clusters);
  for (let i = 0; i < cluster.length; i++) {
    weights[cluster[i]!]! += weight[i]!;
    excess[cluster[i]!]! += weight[i]! * ((columns.value[i]! <= value ? 1 : 0) - p);
  }
  const total = weights.reduce((sum, each) => sum + each, 0);
  const mean = excess.reduce((sum, each) => sum + each, 0) / clusters;
  const ultimate = (clusters / (clusters - 1)) * excess.reduce((sum, each) => sum + (each - mean) ** 2, 0);
  const hits = counts.reduce((sum, each) => sum + each.hits, 0);
  const alike = likeness(counts, hits / cluster.length);
  const byLikeness = counts.reduce(
    (sum, { n }, number) => sum + (weights[number]! ** 2 / n) * (1 + (n - 1) * alike),
    0,
  );
  return Math.sqrt(Math.max(ultimate, p * (1 - p) * byLikeness)) / total;
}

function countsAtMost({ value, cluster, clusters }: ClusterColumns, most: number): ClusterCount[] {
  const counts = Array.from({ length: clusters }, () => ({ hits: 0, n: 0 }));
  for (let i = 0; i < value.length; i++) {
    const count = counts[cluster[i]!]!;
    count.n++;
    if (value[i]! <= most) count.hits++;
  }
  return counts;
}

/** Where each value stands on the scale of weight: the middle of its own weight. */
function quantileScale({ weight }: ClusterColumns): Float64Array {
  const middles = new Float64Array(weight.length);
  let before = 0;
  for (let i = 0; i < weight.length; i++) {
    middles[i] = before + weight[i]! / 2;
    before += weight[i]!;
  }
  return middles;
}

/** The same number as `sortedQuantile`, found by halving. */
function valueAt(middles: Float64Array, { value }: ClusterColumns, p: number): number {
  if (value.length === 0) return Number.NaN;
  const first = middles[0]!;
  const target = first + p * (middles.at(-1)! - first);
  let low = 0;
  let high = middles.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (middles[middle]! >= target) high = middle;
    else low = middle + 1;
  }
  if (low === 0) return value[0]!;
  const part = (target - middles[low - 1]!) / (middles[low]! - middles[low - 1]!);
  return value[low - 1]! + part * (value[low]! - value[low - 1]!);
}
