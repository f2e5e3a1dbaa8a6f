import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { normalQuantile } from "../../src/statistics/normal-distribution.ts";
import { studentCdf, studentQuantile } from "../../src/statistics/student-t.ts";

fc.configureGlobal({ seed: 20261101 });

/** The t table that textbooks print (e.g. Abramowitz and Stegun 1964, table 26.10): df, p, t. */
const TABLE: [df: number, p: number, t: string][] = [
  [1, 0.975, "12.706"],
  [2, 0.975, "4.303"],
  [4, 0.975, "2.776"],
  [9, 0.975, "2.262"],
  [10, 0.95, "1.812"],
  [29, 0.975, "2.045"],
  [30, 0.995, "2.750"],
  [120, 0.975, "1.980"],
];

for (const [df, p, t] of TABLE) {
  test(`studentQuantile of ${p} with ${df} degrees of freedom is the published ${t}`, () => {
    assert.equal(studentQuantile(p, df).toFixed(3), t);
    assert.equal(studentQuantile(1 - p, df).toFixed(3), `-${t}`);
  });
}

test("studentQuantile of one degree of freedom is Cauchy's tangent", () => {
  for (const p of [0.6, 0.9, 0.999])
    assert.ok(Math.abs(studentQuantile(p, 1) / Math.tan(Math.PI * (p - 0.5)) - 1) < 1e-9);
});

test("studentQuantile undoes studentCdf, for degrees of freedom that need not be whole", () => {
  const df = fc.double({ min: 0.8, max: 5000, noNaN: true });
  fc.assert(
    fc.property(df, fc.double({ min: 0.001, max: 0.999, noNaN: true }), (degrees, p) => {
      assert.ok(Math.abs(studentCdf(studentQuantile(p, degrees), degrees) - p) < 1e-9);
    }),
  );
});

test("studentQuantile comes down to the normal one as degrees of freedom grow", () => {
  assert.ok(Math.abs(studentQuantile(0.975, 1e6) - normalQuantile(0.975)) < 1e-5);
  assert.equal(studentQuantile(0.975, 1e9), normalQuantile(0.975));
});

test("studentQuantile of no degrees of freedom is not a number", () => {
  assert.ok(Number.isNaN(studentQuantile(0.975, 0)));
});
