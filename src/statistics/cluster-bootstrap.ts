import type { Interval } from "./interval.ts";
import { seededRandom } from "./random.ts";
import { sortedQuantile, type Weighted } from "./weighted-quantile.ts";

export interface ClusteredValue extends Weighted {
  cluster: string;
}

export interface BootstrapOptions {
  resamples: number;
  seed: number;
}

/**
 * 95% percentile intervals of several quantiles, by resampling whole clusters with replacement
 * (Davison and Hinkley 1997, section 3.8): postings of one employer resemble each other, so the employer is
 * what is drawn. One interval per entry of `quantiles`, in order; undefined below two clusters.
 */
export function clusterBootstrap(
  values: readonly ClusteredValue[],
  quantiles: readonly number[],
  { resamples, seed }: BootstrapOptions,
): Interval[] | undefined {
  const clusters = [...new Set(values.map(({ cluster }) => cluster))].sort();
  if (clusters.length < 2) return undefined;
  const indexOf = new Map(clusters.map((cluster, index) => [cluster, index]));
  const sorted = [...values].sort((a, b) => a.value - b.value || (a.cluster < b.cluster ? -1 : 1));
  const clusterOf = sorted.map(({ cluster }) => indexOf.get(cluster)!);
  const drawn = sorted.map(({ value, weight }) => ({ value, weight }));
  const random = seededRandom(seed);
  const estimates: number[][] = quantiles.map(() => []);
  for (let resample = 0; resample < resamples; resample++) {
    const times = new Uint16Array(clusters.length);
    for (let draw = 0; draw < clusters.length; draw++) times[Math.floor(random() * clusters.length)]!++;
    for (let i = 0; i < drawn.length; i++) drawn[i]!.weight = sorted[i]!.weight * times[clusterOf[i]!]!;
    for (const [index, p] of quantiles.entries()) estimates[index]!.push(sortedQuantile(drawn, p));
  }
  return estimates.map(percentileInterval);
}

function percentileInterval(estimates: number[]): Interval {
  const sorted = estimates.sort((a, b) => a - b).map((value) => ({ value, weight: 1 }));
  return { low: sortedQuantile(sorted, 0.025), high: sortedQuantile(sorted, 0.975) };
}
