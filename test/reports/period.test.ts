import assert from "node:assert/strict";
import { test } from "node:test";
import { periodOf, periodsBetween, periodText } from "../../src/reports/period.ts";

test("periodsBetween gives the quarters that hold the days, across years", () => {
  assert.deepEqual(periodsBetween("2024-11-20", "2025-04-01", "quarter"), [
    { name: "2024 Q4", from: "2024-10-01", to: "2024-12-31" },
    { name: "2025 Q1", from: "2025-01-01", to: "2025-03-31" },
    { name: "2025 Q2", from: "2025-04-01", to: "2025-06-30" },
  ]);
});

test("periodsBetween gives months with their true last days", () => {
  assert.deepEqual(
    periodsBetween("2024-02-10", "2024-03-01", "month").map(({ name, to }) => [name, to]),
    [
      ["2024-02", "2024-02-29"],
      ["2024-03", "2024-03-31"],
    ],
  );
});

test("periodOf reads what periodText writes, and nothing else", () => {
  const period = { from: "2025-01-01", to: "2025-03-31" };
  assert.deepEqual(periodOf(periodText(period)), period);
  for (const text of ["", "ml-engineer", "2025-01-01", "2025-01-01...2025-03-31"])
    assert.equal(periodOf(text), undefined);
});
