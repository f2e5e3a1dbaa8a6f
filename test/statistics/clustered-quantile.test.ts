import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { cappedColumns, clusterColumns, effectiveClusters } from "../../src/statistics/cluster-columns.ts";
import { clusterWeights } from "../../src/statistics/cluster-weights.ts";
import { clusteredQuantiles } from "../../src/statistics/clustered-quantile.ts";
import { weightedQuantile } from "../../src/statistics/weighted-quantile.ts";

fc.configureGlobal({ seed: 20261101 });

const members = fc.array(
  fc.record({
    value: fc.integer({ min: 0, max: 30 }),
    cluster: fc.constantFrom("acme", "brook", "cedar", "__proto__"),
  }),
  { minLength: 1, maxLength: 50 },
);
const part = fc.integer({ min: 0, max: 20 }).map((twentieths) => twentieths / 20);

test("clusteredQuantiles are the weighted quantiles under the cap", () => {
  fc.assert(
    fc.property(members, fc.integer({ min: 1, max: 6 }), part, (given, cap, p) => {
      const weights = clusterWeights(
        given.map(({ cluster }) => cluster),
        cap,
      );
      const values = given.map(({ value }, index) => ({ value, weight: weights[index]! }));
      const { value } = clusteredQuantiles(clusterColumns(given, cap), [p])[0]!;
      assert.ok(Math.abs(value - weightedQuantile(values, p)) < 1e-9);
    }),
  );
});

test("clusteredQuantiles hold the estimate within the interval and that within the values", () => {
  fc.assert(
    fc.property(members, part, (given, p) => {
      const columns = clusterColumns(given, 5);
      const { value, low, high } = clusteredQuantiles(columns, [p])[0]!;
      if (columns.clusters < 2) {
        assert.ok(Number.isNaN(low) && Number.isNaN(high));
        return;
      }
      assert.ok(low <= value + 1e-9 && value <= high + 1e-9);
      assert.ok(low >= columns.value[0]! && high <= columns.value.at(-1)!);
    }),
  );
});

test("clusteredQuantiles do not depend on the order of the members", () => {
  fc.assert(
    fc.property(members, (given) => {
      const quantiles = (list: typeof given) => clusteredQuantiles(clusterColumns(list, 4), [0.25, 0.5]);
      const [here, turned] = [quantiles(given), quantiles(given.toReversed())];
      for (const [i, { value, low, high }] of here.entries())
        for (const [a, b] of [
          [value, turned[i]!.value],
          [low, turned[i]!.low],
          [high, turned[i]!.high],
        ])
          assert.ok(Number.isNaN(a!) ? Number.isNaN(b!) : Math.abs(a! - b!) < 1e-9);
    }),
  );
});

test("clusteredQuantiles with a member a cluster have the interval of the share, read back", () => {
  // 99 values 1 to 99: the share's error is √(0.2525 / 98), and 1.9845 of them reach from 40.2 to 59.8.
  const given = Array.from({ length: 99 }, (_, index) => ({
    value: index + 1,
    cluster: `employer ${index}`,
  }));
  const { value, low, high } = clusteredQuantiles(clusterColumns(given, 10), [0.5])[0]!;
  assert.equal(value, 50);
  assert.ok(Math.abs(low - 40.2) < 0.1 && Math.abs(high - 59.8) < 0.1, `${low} to ${high}`);
});

test("clusteredQuantiles of no values are no numbers", () => {
  const { value, low } = clusteredQuantiles(clusterColumns([], 10), [0.5])[0]!;
  assert.ok(Number.isNaN(value) && Number.isNaN(low));
});

test("cappedColumns weighs as clusterColumns does, without names", () => {
  const given = [
    { value: 1, cluster: "acme" },
    { value: 2, cluster: "acme" },
    { value: 3, cluster: "brook" },
    { value: 4, cluster: "acme" },
  ];
  const named = clusterColumns(given, 2);
  const numbered = cappedColumns(
    { value: Float64Array.of(1, 2, 3, 4), cluster: Uint32Array.of(0, 0, 1, 0), clusters: 2 },
    2,
  );
  assert.deepEqual(numbered, named);
});

test("effectiveClusters is the number of clusters that weigh alike, and less where some weigh more", () => {
  assert.equal(effectiveClusters(Float64Array.of(3, 3, 3, 3)), 4);
  assert.equal(effectiveClusters(Float64Array.of(9, 1, 1, 1)), 144 / 84);
  assert.equal(effectiveClusters(new Float64Array(0)), 0);
});
