import assert from "node:assert/strict";
import { test } from "node:test";
import { type ClusteredValue, clusterBootstrap } from "../../src/statistics/cluster-bootstrap.ts";
import { seededRandom } from "../../src/statistics/random.ts";

const OPTIONS = { resamples: 400, seed: 7 };

test("clusterBootstrap gives the same interval for the same seed, in whatever order the values come", () => {
  const values = sample(seededRandom(3), { clusters: 20, members: 4, between: 1 });
  const expected = clusterBootstrap(values, [0.25, 0.5], OPTIONS);
  assert.deepEqual(clusterBootstrap(values, [0.25, 0.5], OPTIONS), expected);
  assert.deepEqual(clusterBootstrap(values.toReversed(), [0.25, 0.5], OPTIONS), expected);
  assert.notDeepEqual(clusterBootstrap(values, [0.25, 0.5], { ...OPTIONS, seed: 8 }), expected);
});

test("clusterBootstrap gives one interval per quantile, in order, around the estimate", () => {
  const values = sample(seededRandom(5), { clusters: 40, members: 3, between: 1 });
  const [p25, median, p75] = clusterBootstrap(values, [0.25, 0.5, 0.75], OPTIONS)!;
  assert.ok(p25!.low < median!.low && median!.low < p75!.low);
  for (const { low, high } of [p25!, median!, p75!]) assert.ok(low < high);
});

test("clusterBootstrap tells nothing of a single cluster", () => {
  assert.equal(clusterBootstrap([], [0.5], OPTIONS), undefined);
  const one = [1, 2, 3].map((value) => ({ value, weight: 1, cluster: "acme" }));
  assert.equal(clusterBootstrap(one, [0.5], OPTIONS), undefined);
});

test("clusterBootstrap is wider than if every posting were its own employer", () => {
  const values = sample(seededRandom(11), { clusters: 15, members: 12, between: 3 });
  const alone = values.map((value, index) => ({ ...value, cluster: `c${index}` }));
  const width = (given: ClusteredValue[]) => {
    const { low, high } = clusterBootstrap(given, [0.5], OPTIONS)![0]!;
    return high - low;
  };
  assert.ok(width(values) > 1.8 * width(alone), `${width(values)} against ${width(alone)}`);
});

test("clusterBootstrap leaves out what weighs nothing", () => {
  const values = sample(seededRandom(13), { clusters: 12, members: 3, between: 1 });
  const withOutlier = [...values, { value: 1e9, weight: 0, cluster: values[0]!.cluster }];
  assert.deepEqual(clusterBootstrap(withOutlier, [0.5], OPTIONS), clusterBootstrap(values, [0.5], OPTIONS));
});

test("clusterBootstrap's 95% interval holds the true median in about 95 of 100 samples", () => {
  const random = seededRandom(17);
  const samples = 300;
  let held = 0;
  for (let index = 0; index < samples; index++) {
    const values = sample(random, { clusters: 40, members: 5, between: 1 });
    const { low, high } = clusterBootstrap(values, [0.5], { resamples: 200, seed: index })![0]!;
    if (low <= 0 && 0 <= high) held++;
  }
  const coverage = held / samples;
  assert.ok(coverage > 0.9 && coverage < 0.99, `coverage ${coverage}`);
});

interface SampleOptions {
  clusters: number;
  members: number;
  /** How far employers lie apart, in spreads within one. */
  between: number;
}

/** Values around 0, whose true median is 0: an employer's own level plus what differs within it. */
function sample(random: () => number, { clusters, members, between }: SampleOptions): ClusteredValue[] {
  return Array.from({ length: clusters }, (_, cluster) => {
    const level = between * normal(random);
    return Array.from({ length: members }, () => ({
      value: level + normal(random),
      weight: 1,
      cluster: `c${cluster}`,
    }));
  }).flat();
}

/** Box and Muller's way from even to normal chance. */
function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
