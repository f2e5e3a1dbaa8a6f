import type { Interval } from "./interval.ts";
import { normalCdf, normalQuantile } from "./normal-distribution.ts";
import { seededRandom } from "./random.ts";
import { sortedQuantile, type Weighted } from "./weighted-quantile.ts";

export interface ClusteredValue extends Weighted {
  cluster: string;
}

export interface BootstrapOptions {
  resamples: number;
  seed: number;
}

/** A number made from clusters, each counted as often as `times` says; NaN where it can't be made. */
export type ClusterStatistic = (times: Uint16Array) => number;

/**
 * 95% percentile intervals of several quantiles, by resampling whole clusters with replacement
 * (Davison and Hinkley 1997, section 3.8): postings of one employer resemble each other, so the employer is
 * what is drawn. One interval per entry of `quantiles`, in order; undefined below two clusters.
 * With few clusters it holds the truth less often than it says (75 to 92 of 100 with 6 or 10); `clusteredQuantiles`
 * does not.
 */
export function clusterBootstrap(
  values: readonly ClusteredValue[],
  quantiles: readonly number[],
  options: BootstrapOptions,
): Interval[] | undefined {
  const clusters = [...new Set(values.map(({ cluster }) => cluster))].sort();
  if (clusters.length < 2) return undefined;
  const indexOf = new Map(clusters.map((cluster, index) => [cluster, index]));
  const sorted = [...values].sort((a, b) => a.value - b.value || (a.cluster < b.cluster ? -1 : 1));
  const clusterOf = sorted.map(({ cluster }) => indexOf.get(cluster)!);
  const drawn = sorted.map(({ value, weight }) => ({ value, weight }));
  const estimates: number[][] = quantiles.map(() => []);
  eachResample(clusters.length, options, (times) => {
    for (let i = 0; i < drawn.length; i++) drawn[i]!.weight = sorted[i]!.weight * times[clusterOf[i]!]!;
    for (const [index, p] of quantiles.entries()) estimates[index]!.push(sortedQuantile(drawn, p));
  });
  return estimates.map((found) => intervalAt(found, 0.025, 0.975));
}

/**
 * 95% interval of any statistic of `clusters` clusters by the bias-corrected and accelerated bootstrap
 * (Efron 1987, JASA 82:171), with the acceleration from leaving out one cluster at a time. For smooth statistics
 * such as means, ratios and differences; for quantiles use `clusteredQuantiles`. Resamples without a value are
 * left out. Undefined below two clusters, or where the statistic or all resamples have no value.
 */
export function bcaBootstrap(
  clusters: number,
  statistic: ClusterStatistic,
  options: BootstrapOptions,
): Interval | undefined {
  if (clusters < 2) return undefined;
  const once = new Uint16Array(clusters).fill(1);
  const estimate = statistic(once);
  const found: number[] = [];
  eachResample(clusters, options, (times) => {
    const value = statistic(times);
    if (!Number.isNaN(value)) found.push(value);
  });
  if (found.length === 0 || Number.isNaN(estimate)) return undefined;
  const below = found.reduce((sum, value) => sum + (value < estimate ? 1 : value === estimate ? 0.5 : 0), 0);
  const part = Math.min(1 - 0.5 / found.length, Math.max(0.5 / found.length, below / found.length));
  const bias = normalQuantile(part);
  const acceleration = accelerationOf(leaveOneOut(statistic, once));
  const level = (z: number) => normalCdf(bias + (bias + z) / (1 - acceleration * (bias + z)));
  return intervalAt(found, level(normalQuantile(0.025)), level(normalQuantile(0.975)));
}

function eachResample(
  clusters: number,
  { resamples, seed }: BootstrapOptions,
  visit: (times: Uint16Array) => void,
): void {
  const random = seededRandom(seed);
  const times = new Uint16Array(clusters);
  for (let resample = 0; resample < resamples; resample++) {
    times.fill(0);
    for (let draw = 0; draw < clusters; draw++) times[Math.floor(random() * clusters)]!++;
    visit(times);
  }
}

function leaveOneOut(statistic: ClusterStatistic, once: Uint16Array): number[] {
  return Array.from(once, (_, index) => {
    const times = once.slice();
    times[index] = 0;
    return statistic(times);
  }).filter((value) => !Number.isNaN(value));
}

/** A sixth of the skewness of the jackknife's values, sign turned. */
function accelerationOf(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  let squares = 0;
  let cubes = 0;
  for (const value of values) {
    squares += (mean - value) ** 2;
    cubes += (mean - value) ** 3;
  }
  return squares === 0 ? 0 : cubes / (6 * squares ** 1.5);
}

function intervalAt(estimates: readonly number[], low: number, high: number): Interval {
  const sorted = estimates.toSorted((a, b) => a - b).map((value) => ({ value, weight: 1 }));
  return { low: sortedQuantile(sorted, low), high: sortedQuantile(sorted, high) };
}
