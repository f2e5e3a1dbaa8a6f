import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { sortedQuantile, type Weighted, weightedQuantile } from "../../src/statistics/weighted-quantile.ts";

fc.configureGlobal({ seed: 20261101 });

/** R's `quantile(x)`, whose default is type 7; mpg and hp are columns of its data set mtcars. */
const MPG = [
  21, 21, 22.8, 21.4, 18.7, 18.1, 14.3, 24.4, 22.8, 19.2, 17.8, 16.4, 17.3, 15.2, 10.4, 10.4, 14.7, 32.4,
  30.4, 33.9, 21.5, 15.5, 15.2, 13.3, 19.2, 27.3, 26, 30.4, 15.8, 19.7, 15, 21.4,
];
const HP = [
  110, 110, 93, 110, 175, 105, 245, 62, 95, 123, 123, 180, 180, 180, 205, 215, 230, 66, 52, 65, 97, 150, 150,
  245, 175, 66, 91, 113, 264, 175, 335, 109,
];
const TYPE_7: { name: string; values: number[]; quantiles: Record<number, number> }[] = [
  { name: "1:10", values: count(10), quantiles: { 0: 1, 0.25: 3.25, 0.5: 5.5, 0.75: 7.75, 0.9: 9.1, 1: 10 } },
  { name: "c(1, 2, 3, 4, 10)", values: [1, 2, 3, 4, 10], quantiles: { 0.1: 1.4, 0.5: 3, 0.9: 7.6 } },
  { name: "mtcars$mpg", values: MPG, quantiles: { 0: 10.4, 0.25: 15.425, 0.5: 19.2, 0.75: 22.8, 1: 33.9 } },
  { name: "mtcars$hp", values: HP, quantiles: { 0: 52, 0.25: 96.5, 0.5: 123, 0.75: 180, 1: 335 } },
];

for (const { name, values, quantiles } of TYPE_7) {
  test(`weightedQuantile of equal weights gives R's quantiles of ${name}`, () => {
    for (const weight of [1, 0.25, 7]) {
      for (const [p, expected] of Object.entries(quantiles)) {
        close(
          weightedQuantile(
            values.map((value) => ({ value, weight })),
            Number(p),
          ),
          expected,
        );
      }
    }
  });
}

test("weightedQuantile interpolates between the middles of unequal weights", () => {
  const values = [
    { value: 100, weight: 1 },
    { value: 200, weight: 3 },
  ];
  // The middles stand at 0.5 and 2.5 of a total of 4.
  close(weightedQuantile(values, 0.5), 150);
  close(weightedQuantile([...values, { value: 400, weight: 2 }], 0.75), 310);
});

test("weightedQuantile of no values, or of none that weighs anything, is not a number", () => {
  assert.ok(Number.isNaN(weightedQuantile([], 0.5)));
  assert.ok(Number.isNaN(weightedQuantile([{ value: 5, weight: 0 }], 0.5)));
});

test("weightedQuantile of one value is that value at every p", () => {
  for (const p of [0, 0.3, 1]) assert.equal(weightedQuantile([{ value: 42, weight: 0.1 }], p), 42);
});

const members = fc.array(
  fc.record({ value: fc.integer({ min: 0, max: 30 }), weight: fc.constantFrom(0.25, 0.5, 1, 3) }),
  { minLength: 1, maxLength: 40 },
);
const share = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100);

test("weightedQuantile does not depend on the order of the values", () => {
  fc.assert(
    fc.property(members, share, fc.integer(), (values, p, seed) => {
      close(weightedQuantile(shuffled(values, seed), p), weightedQuantile(values, p));
    }),
  );
});

test("weightedQuantile lies between the least and the greatest value, and never falls as p grows", () => {
  fc.assert(
    fc.property(members, share, share, (values, p, q) => {
      const [low, high] = [Math.min(p, q), Math.max(p, q)].map((at) => weightedQuantile(values, at));
      const all = values.map(({ value }) => value);
      assert.ok(Math.min(...all) <= low! && low! <= high! + 1e-9 && high! <= Math.max(...all) + 1e-9);
    }),
  );
});

test("weightedQuantile does not change with the scale of the weights, and passes over weight 0", () => {
  fc.assert(
    fc.property(members, share, (values, p) => {
      const expected = weightedQuantile(values, p);
      const scaled = values.map(({ value, weight }) => ({ value, weight: weight * 8 }));
      close(weightedQuantile(scaled, p), expected);
      close(weightedQuantile([...values, { value: 1e9, weight: 0 }], p), expected);
    }),
  );
});

test("sortedQuantile passes over weight 0 wherever it stands", () => {
  const values = [0, 1, 0, 1, 1, 0].map((weight, index) => ({ value: index * 10, weight }));
  close(sortedQuantile(values, 0), 10);
  close(sortedQuantile(values, 0.5), 30);
  close(sortedQuantile(values, 1), 40);
});

function count(n: number): number[] {
  return Array.from({ length: n }, (_, index) => index + 1);
}

function shuffled(values: readonly Weighted[], seed: number): Weighted[] {
  return values
    .map((value, index) => ({ value, at: Math.sin(seed + index * 12.9898) }))
    .sort((a, b) => a.at - b.at)
    .map(({ value }) => value);
}

function close(actual: number, expected: number): void {
  assert.ok(Math.abs(actual - expected) < 1e-9, `${actual} is not ${expected}`);
}
