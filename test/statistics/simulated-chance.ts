// Chance with known truth, for tests that ask how often an interval holds it.
import { normalQuantile } from "../../src/statistics/normal-distribution.ts";

/** Standard normal, by Box and Muller. */
export function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** Poisson; above 30 by its normal approximation, which is all a simulated count needs. */
export function poisson(random: () => number, mean: number): number {
  if (mean > 30) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal(random)));
  let count = -1;
  for (let product = 1, limit = Math.exp(-mean); product > limit; count++) product *= 1 - random();
  return count;
}

/** Beta with the given mean whose draws, as shares of clusters, have the given intra-cluster correlation. */
export function betaOf(random: () => number, mean: number, correlation: number): number {
  if (correlation === 0) return mean;
  const size = 1 / correlation - 1;
  const yes = gamma(random, mean * size);
  return yes / (yes + gamma(random, (1 - mean) * size));
}

/** Sizes as of employers: half have one or two postings, few have very many. */
export function paretoSize(random: () => number, most: number): number {
  return Math.min(most, Math.floor((1 - random()) ** (-1 / 1.1)));
}

/** Marsaglia and Tsang 2000. */
function gamma(random: () => number, shape: number): number {
  if (shape < 1) return gamma(random, shape + 1) * (1 - random()) ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = normal(random);
    const v = (1 + c * x) ** 3;
    if (v > 0 && Math.log(1 - random()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
  }
}

export interface PaySample {
  values: { value: number; cluster: string }[];
  /** The true quantile of what the values are drawn from. */
  quantile: number;
}

/** Pay of employers that lie as far apart as the offers of one do: log-normal, so quantiles are known. */
export function clusteredPay(
  random: () => number,
  { employers, alike, p }: { employers: number; alike: boolean; p: number },
): PaySample {
  const spread = 0.2;
  const values = Array.from({ length: employers }, (_, employer) => {
    const level = spread * normal(random);
    return Array.from({ length: alike ? 5 : paretoSize(random, 200) }, () => ({
      value: 180_000 * Math.exp(level + spread * normal(random)),
      cluster: `employer ${employer}`,
    }));
  }).flat();
  return { values, quantile: 180_000 * Math.exp(spread * Math.SQRT2 * normalQuantile(p)) };
}

/** Postings of employers of whom some are likelier to ask for a thing than others. */
export function clusteredHits(
  random: () => number,
  {
    employers,
    alike,
    share,
    correlation,
  }: { employers: number; alike: boolean; share: number; correlation: number },
): { hits: number; n: number }[] {
  return Array.from({ length: employers }, () => {
    const n = alike ? 5 : paretoSize(random, 100);
    const own = betaOf(random, share, correlation);
    let hits = 0;
    for (let posting = 0; posting < n; posting++) if (random() < own) hits++;
    return { hits, n };
  });
}
