import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { trailingIndex, trailingMean } from "../../src/statistics/trailing-index.ts";

fc.configureGlobal({ seed: 20261101 });
const NONE = Number.NaN;

test("trailingIndex is the mean of seven days over that of the seven that end with the base day", () => {
  const days = Float64Array.of(10, 10, 10, 10, 10, 10, 10, 17, 24);
  assert.deepEqual([...trailingIndex(days, { base: 6 })].slice(6), [100, 110, 130]);
  assert.ok([...trailingIndex(days, { base: 6 })].slice(0, 6).every(Number.isNaN), "no whole window yet");
});

test("trailingIndex smooths the week out of a series that only has a week in it", () => {
  const days = Float64Array.from({ length: 70 }, (_, day) => (day % 7 < 5 ? 100 : 20));
  for (const value of trailingIndex(days, { base: 20 }).slice(6)) assert.ok(Math.abs(value - 100) < 1e-9);
});

test("trailingMean leaves out days that were not observed, and says nothing where most were not", () => {
  const days = Float64Array.of(4, NONE, 8, NONE, NONE, NONE, 12);
  const means = trailingMean(days, 3, 2);
  assert.deepEqual([...means], [NONE, NONE, 6, NONE, NONE, NONE, NONE]);
  assert.deepEqual([...trailingMean(days, 3, 1)].slice(2), [6, 8, 8, NONE, 12]);
});

test("trailingIndex is nothing where the base day has no mean, or one of 0", () => {
  const days = Float64Array.from({ length: 9 }, () => 0);
  assert.ok([...trailingIndex(days, { base: 7 })].every(Number.isNaN));
  assert.ok([...trailingIndex(days.fill(3), { base: 2 })].every(Number.isNaN));
});

test("trailingIndex does not depend on the unit, and is 100 at its base", () => {
  const day = fc.integer({ min: 1, max: 1000 });
  fc.assert(
    fc.property(
      fc.array(day, { minLength: 8, maxLength: 60 }),
      fc.integer({ min: 2, max: 9 }),
      (days, unit) => {
        const index = trailingIndex(Float64Array.from(days), { base: 7 });
        const other = trailingIndex(
          Float64Array.from(days, (each) => each * unit),
          { base: 7 },
        );
        assert.ok(Math.abs(index[7]! - 100) < 1e-9);
        for (let i = 6; i < days.length; i++) assert.ok(Math.abs(index[i]! - other[i]!) < 1e-9);
      },
    ),
  );
});
