import assert from "node:assert/strict";
import { test } from "node:test";
import { cos, exp, log, power, sin, tanh } from "../../src/practice/exact-math.ts";

const EXACT = { exp, log, tanh, cos, sin };

/** Evenly from low to high. */
const between = (low: number, high: number) =>
  Array.from({ length: 4001 }, (_, at) => low + (at / 4000) * (high - low));

const LIKE_MATH: [name: "exp" | "log" | "tanh" | "cos" | "sin", values: number[]][] = [
  ["exp", [...between(-740, 709), ...between(-2, 2)]],
  ["log", [...between(1e-9, 5), ...between(5, 1e9), 5e-324, 1e-310, Number.MAX_VALUE]],
  ["tanh", [...between(-20, 20), ...between(-1e-3, 1e-3)]],
  ["cos", between(-40, 40)],
  ["sin", between(-40, 40)],
];

for (const [name, values] of LIKE_MATH)
  test(`${name} is what Math.${name} is, but for the last digits`, () => {
    for (const x of values) {
      const [mine, theirs] = [EXACT[name](x), Math[name](x)];
      const scale = name === "exp" || name === "log" ? Math.max(Math.abs(theirs), 1e-300) : 1;
      const isNear = Math.abs(mine - theirs) <= 4e-15 * Math.max(scale, name === "log" ? 1e-1 : 0) + 5e-324;
      assert.ok(isNear, `${name}(${x}): ${mine}, not ${theirs}`);
    }
  });

test("power is the power of a positive base", () => {
  for (const [base, exponent] of [[2, 10], [0.3, 0.2], [7, -1.5]] as const) // biome-ignore format: a table
    assert.ok(Math.abs(power(base, exponent) / base ** exponent - 1) < 1e-14);
});

test("exp and log keep what is no number or has no bound", () => {
  assert.deepEqual([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY].map(exp), [
    Number.NaN,
    Number.POSITIVE_INFINITY,
    0,
  ]);
  assert.deepEqual([0, -1, Number.NaN, Number.POSITIVE_INFINITY].map(log), [
    Number.NEGATIVE_INFINITY,
    Number.NaN,
    Number.NaN,
    Number.POSITIVE_INFINITY,
  ]);
});
