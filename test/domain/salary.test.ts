import assert from "node:assert/strict";
import { test } from "node:test";
import { annualAmount, type SalaryPeriod } from "../../src/domain/salary.ts";

const CASES: [amount: number, period: SalaryPeriod, year: number][] = [
  [120_000, "year", 120_000],
  [10_000, "month", 120_000],
  [2_000, "week", 104_000],
  [500, "day", 130_000],
  [60, "hour", 124_800],
  [0, "hour", 0],
  [22.5, "hour", 46_800],
];

for (const [amount, period, year] of CASES) {
  test(`annualAmount of ${amount} a ${period} is ${year}`, () =>
    assert.equal(annualAmount(amount, period), year));
}
