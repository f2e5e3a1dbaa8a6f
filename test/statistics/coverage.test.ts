// How often a 95% interval holds a truth that is known because it was made. Seeded; `bench coverage` tries more.
import assert from "node:assert/strict";
import { test } from "node:test";
import { bcaBootstrap } from "../../src/statistics/cluster-bootstrap.ts";
import { clusterColumns } from "../../src/statistics/cluster-columns.ts";
import { clusteredQuantiles } from "../../src/statistics/clustered-quantile.ts";
import { clusteredRatio } from "../../src/statistics/clustered-ratio.ts";
import { clusteredShare } from "../../src/statistics/clustered-share.ts";
import { seededRandom } from "../../src/statistics/random.ts";
import { clusteredHits, clusteredPay, normal } from "./simulated-chance.ts";

const PAY = [
  { p: 0.5, employers: 12, alike: true },
  { p: 0.5, employers: 40, alike: false },
  { p: 0.25, employers: 25, alike: true },
  { p: 0.75, employers: 60, alike: false },
];

for (const { p, employers, alike } of PAY) {
  const of = `quantile ${p} of ${employers} employers of ${alike ? "one size" : "very different sizes"}`;
  test(`clusteredQuantiles hold the true ${of} in 94 to 96 of 100 samples`, () => {
    const random = seededRandom(employers);
    within(2500, 0.94, 0.96, () => {
      const { values, quantile } = clusteredPay(random, { employers, alike, p });
      const { low, high } = clusteredQuantiles(clusterColumns(values, 10), [p])[0]!;
      return low <= quantile && quantile <= high;
    });
  });
}

const SHARES = [
  { share: 0.5, employers: 60, alike: true, correlation: 0.1 },
  { share: 0.2, employers: 40, alike: true, correlation: 0.4 },
  { share: 0.5, employers: 40, alike: false, correlation: 0.1 },
  { share: 0.2, employers: 80, alike: false, correlation: 0.1 },
];

for (const { share, employers, alike, correlation } of SHARES) {
  const of = `${share} of ${employers} employers of ${alike ? "one size" : "very different sizes"}`;
  test(`clusteredShare holds the true ${of}, alike by ${correlation}, in 94 to 96 of 100 samples`, () => {
    const random = seededRandom(employers + 100 * correlation);
    within(5000, 0.94, 0.96, () => {
      const { low, high } = clusteredShare(clusteredHits(random, { share, employers, alike, correlation }));
      return low <= share && share <= high;
    });
  });
}

const RATIOS = [
  { shares: [0.5, 0.25], employers: 40, alike: true, correlation: 0.1 },
  { shares: [0.3, 0.1], employers: 60, alike: false, correlation: 0.1 },
] as const;

for (const { shares, employers, alike, correlation } of RATIOS) {
  const of = `${shares[0]} over ${shares[1]} of ${employers} employers`;
  test(`clusteredRatio holds the true ${of}, alike by ${correlation}, in 94 to 96 of 100 samples`, () => {
    const random = seededRandom(employers);
    within(4000, 0.94, 0.96, () => {
      const [first, second] = shares.map((share) =>
        clusteredHits(random, { share, employers, alike, correlation }),
      );
      const { low, high } = clusteredRatio(first!, second!);
      return low <= shares[0] / shares[1] && shares[0] / shares[1] <= high;
    });
  });
}

test("bcaBootstrap holds a true ratio of sums in 94 to 96 of 100 samples", () => {
  const random = seededRandom(3);
  within(1500, 0.94, 0.96, (sample) => {
    const below = Float64Array.from({ length: 80 }, () => 10 + 3 * normal(random));
    const above = below.map((each) => 1.3 * each + 2 * normal(random));
    const ratio = (times: Uint16Array) => weighted(above, times) / weighted(below, times);
    const { low, high } = bcaBootstrap(80, ratio, { resamples: 600, seed: sample })!;
    return low <= 1.3 && 1.3 <= high;
  });
});

function weighted(values: Float64Array, times: Uint16Array): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]! * times[i]!;
  return sum;
}

function within(samples: number, least: number, most: number, holds: (sample: number) => boolean): void {
  let held = 0;
  for (let sample = 0; sample < samples; sample++) if (holds(sample)) held++;
  assert.ok(held / samples >= least && held / samples <= most, `coverage ${held / samples}`);
}
