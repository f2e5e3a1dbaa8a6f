// How often 95% intervals hold a known truth, over many makings of a sample: the wide version of
// test/statistics/coverage.test.ts.
import { clusterBootstrap } from "../src/statistics/cluster-bootstrap.ts";
import { clusterColumns } from "../src/statistics/cluster-columns.ts";
import { clusterWeights } from "../src/statistics/cluster-weights.ts";
import { clusteredQuantiles } from "../src/statistics/clustered-quantile.ts";
import { clusteredShare } from "../src/statistics/clustered-share.ts";
import { seededRandom } from "../src/statistics/random.ts";
import { clusteredHits, clusteredPay } from "../test/statistics/simulated-chance.ts";

const SAMPLES = 4000;
/** As in the pay tables. */
const CAP = 10;
/** A bootstrap is slow and only shown for comparison. */
const BOOTSTRAP_SAMPLES = 400;

export async function coverage(): Promise<void> {
  console.log("part of samples whose 95% interval holds the truth");
  for (const alike of [true, false]) {
    for (const employers of [6, 10, 20, 40, 100]) {
      for (const p of [0.25, 0.5, 0.75]) quantileLine({ alike, employers, p });
      for (const share of [0.05, 0.2, 0.5])
        for (const correlation of [0, 0.1, 0.4]) shareLine({ alike, employers, share, correlation });
    }
  }
}

function quantileLine(of: { alike: boolean; employers: number; p: number }): void {
  const random = seededRandom(of.employers);
  const found = held(SAMPLES, () => {
    const { values, quantile } = clusteredPay(random, of);
    return [clusteredQuantiles(clusterColumns(values, CAP), [of.p])[0]!, quantile];
  });
  const drawn = held(BOOTSTRAP_SAMPLES, (seed) => {
    const { values, quantile } = clusteredPay(random, of);
    const weights = clusterWeights(
      values.map(({ cluster }) => cluster),
      CAP,
    );
    const weighted = values.map((value, index) => ({ ...value, weight: weights[index]! }));
    return [clusterBootstrap(weighted, [of.p], { resamples: 400, seed })![0]!, quantile];
  });
  print(of, `${percent(found)} (percentile bootstrap ${percent(drawn)})`);
}

function shareLine(of: { alike: boolean; employers: number; share: number; correlation: number }): void {
  const random = seededRandom(of.employers);
  print(of, percent(held(SAMPLES, () => [clusteredShare(clusteredHits(random, of)), of.share])));
}

function held(samples: number, sample: (seed: number) => [{ low: number; high: number }, number]): number {
  let count = 0;
  for (let seed = 0; seed < samples; seed++) {
    const [{ low, high }, truth] = sample(seed);
    if (low <= truth && truth <= high) count++;
  }
  return count / samples;
}

function print(of: Readonly<Record<string, unknown>>, found: string): void {
  const { alike, ...rest } = of;
  const words = Object.entries(rest).map(([name, value]) => `${name} ${value}`);
  console.log([alike === true ? "sizes alike" : "sizes skewed", ...words, found].join("  "));
}

function percent(part: number): string {
  return `${(100 * part).toFixed(1)}%`;
}
