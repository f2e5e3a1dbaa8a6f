import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { normalCdf, normalQuantile } from "../../src/statistics/normal-distribution.ts";

fc.configureGlobal({ seed: 20261101 });

/** Abramowitz and Stegun 1964, table 26.1. */
const TABLE_26_1: [x: number, p: number][] = [
  [0, 0.5],
  [0.5, 0.691462461274013],
  [1, 0.841344746068543],
  [1.96, 0.97500210485178],
  [3, 0.99865010196837],
];

for (const [x, p] of TABLE_26_1) {
  test(`normalCdf of ${x} is the published ${p}`, () => {
    assert.ok(Math.abs(normalCdf(x) - p) < 1e-13, String(normalCdf(x)));
    assert.ok(Math.abs(normalCdf(-x) - (1 - p)) < 1e-13);
  });
}

/** Wichura 1988, the values printed with AS 241 to check an implementation by. */
const AS_241: [p: number, z: number][] = [
  [0.25, -0.674489750196082],
  [0.001, -3.09023230616781],
  [1e-20, -9.26234008979841],
];

for (const [p, z] of AS_241) {
  test(`normalQuantile of ${p} is the published ${z}`, () => {
    assert.ok(Math.abs(normalQuantile(p) / z - 1) < 1e-14, String(normalQuantile(p)));
  });
}

test("normalQuantile undoes normalCdf", () => {
  fc.assert(
    fc.property(fc.double({ min: -6, max: 6, noNaN: true }), (x) => {
      assert.ok(Math.abs(normalQuantile(normalCdf(x)) - x) < 1e-6);
    }),
  );
});

test("normalQuantile says what lies at the ends and beyond", () => {
  assert.deepEqual([0, 1].map(normalQuantile), [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]);
  assert.ok([-0.1, 1.1, Number.NaN].map(normalQuantile).every(Number.isNaN));
});

test("normalCdf goes on far out", () => {
  assert.ok(Math.abs(normalCdf(-8) / 6.22096057427178e-16 - 1) < 1e-6);
  assert.equal(normalCdf(40), 1);
});
