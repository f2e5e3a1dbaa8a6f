import assert from "node:assert/strict";
import { test } from "node:test";
import { clusteredRatio } from "../../src/statistics/clustered-ratio.ts";

const single = (hits: number, n: number) =>
  Array.from({ length: n }, (_, index) => ({ hits: index < hits ? 1 : 0, n: 1 }));

test("clusteredRatio gives the published interval of heart attacks under placebo and aspirin", () => {
  // Physicians' Health Study as in Agresti 2007, Introduction to Categorical Data Analysis, section 2.2.2.
  const { ratio, low, high } = clusteredRatio(single(189, 11_034), single(104, 11_037));
  for (const [value, published] of [
    [ratio, 1.82],
    [low, 1.43],
    [high, 2.3],
  ] as const)
    assert.ok(Math.abs(value - published) < 0.01, `${value} against ${published}`);
});

test("clusteredRatio is wider for members that come in clusters than for as many independent ones", () => {
  const clusters = Array.from({ length: 20 }, (_, index) => ({ hits: index % 2 === 0 ? 8 : 2, n: 10 }));
  const other = Array.from({ length: 20 }, (_, index) => ({ hits: index % 2 === 0 ? 5 : 1, n: 10 }));
  const clustered = clusteredRatio(clusters, other);
  const independent = clusteredRatio(single(100, 200), single(60, 200));
  assert.equal(clustered.ratio.toFixed(9), independent.ratio.toFixed(9));
  assert.ok(clustered.low < independent.low && clustered.high > independent.high);
});

test("clusteredRatio says nothing where a side has none", () => {
  for (const [first, second] of [
    [single(0, 20), single(5, 20)],
    [single(5, 20), single(0, 20)],
    [[], single(5, 20)],
  ] as const) {
    assert.ok(Number.isNaN(clusteredRatio(first, second).ratio));
  }
});
