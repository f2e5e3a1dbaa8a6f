import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { clusteredShare, designEffect, wilsonInterval } from "../../src/statistics/clustered-share.ts";

fc.configureGlobal({ seed: 20261101 });

/** Newcombe 1998, Statistics in Medicine 17:857, table I, method 3: hits, n, and the interval as printed. */
const NEWCOMBE: [hits: number, n: number, low: string, high: string][] = [
  [81, 263, "0.2553", "0.3662"],
  [15, 148, "0.0624", "0.1605"],
  [0, 20, "0.0000", "0.1611"],
  [1, 29, "0.0061", "0.1718"],
];

for (const [hits, n, low, high] of NEWCOMBE) {
  test(`wilsonInterval of ${hits} in ${n} is the published ${low} to ${high}`, () => {
    const interval = wilsonInterval(hits / n, n);
    assert.deepEqual([interval.low.toFixed(4), interval.high.toFixed(4)], [low, high]);
  });
}

test("wilsonInterval holds the share and stays within 0 and 1, also for an n that is not whole", () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0.5, max: 1e6, noNaN: true }),
      (share, n) => {
        const { low, high } = wilsonInterval(share, n);
        assert.ok(0 <= low && low <= share + 1e-12 && share <= high + 1e-12 && high <= 1);
      },
    ),
  );
});

test("designEffect compares the variance between clusters with that of independent members", () => {
  const clusters = [2, 5, 8].map((hits) => ({ hits, n: 10 }));
  // (3 / 2) * (9 + 0 + 9) / 30² = 0.03, against 0.5 * 0.5 / 30.
  close(designEffect(clusters, 0.5, 30), 3.6);
});

test("designEffect is never below 1: clusters that agree don't make postings out of nothing", () => {
  const clusters = Array.from({ length: 8 }, () => ({ hits: 5, n: 10 }));
  assert.equal(designEffect(clusters, 0.5, 80), 1);
});

test("designEffect takes the sizes of the clusters where the sample holds no variance", () => {
  close(
    designEffect(
      [
        { hits: 9, n: 9 },
        { hits: 1, n: 1 },
      ],
      1,
      10,
    ),
    8.2,
  );
  close(designEffect([{ hits: 3, n: 12 }], 0.25, 12), 12);
});

test("clusteredShare of clusters of one is plain Wilson", () => {
  const clusters = Array.from({ length: 148 }, (_, index) => ({ hits: index < 15 ? 1 : 0, n: 1 }));
  const estimate = clusteredShare(clusters);
  assert.equal(estimate.n, 148);
  assert.equal(estimate.share, 15 / 148);
  // k / (k - 1) of the ultimate-cluster estimator is all that differs from independent members.
  close(estimate.effectiveN, 147);
  assert.deepEqual([estimate.low.toFixed(3), estimate.high.toFixed(3)], ["0.062", "0.161"]);
});

test("clusteredShare is less sure of the same postings when few employers wrote them all", () => {
  const many = Array.from({ length: 100 }, (_, index) => ({ hits: index % 2, n: 1 }));
  const few = Array.from({ length: 4 }, (_, index) => ({ hits: index % 2 === 0 ? 25 : 0, n: 25 }));
  const [wide, narrow] = [clusteredShare(few), clusteredShare(many)];
  assert.equal(wide.share, narrow.share);
  assert.ok(wide.effectiveN < 5, String(wide.effectiveN));
  assert.ok(wide.high - wide.low > 3 * (narrow.high - narrow.low));
});

test("clusteredShare of no members is not a number, never 0", () => {
  const { share, low, high, n, effectiveN } = clusteredShare([]);
  assert.ok([share, low, high].every(Number.isNaN));
  assert.deepEqual([n, effectiveN], [0, 0]);
});

test("clusteredShare never counts for more members than there are", () => {
  const cluster = fc
    .tuple(fc.integer({ min: 1, max: 50 }), fc.double({ min: 0, max: 1, noNaN: true }))
    .map(([n, part]) => ({ n, hits: Math.round(n * part) }));
  fc.assert(
    fc.property(fc.array(cluster, { minLength: 1, maxLength: 20 }), (clusters) => {
      const { share, low, high, n, effectiveN } = clusteredShare(clusters);
      assert.ok(effectiveN <= n && effectiveN > 0);
      assert.ok(low <= share + 1e-12 && share <= high + 1e-12);
    }),
  );
});

function close(actual: number, expected: number): void {
  assert.ok(Math.abs(actual - expected) < 1e-9, `${actual} is not ${expected}`);
}
