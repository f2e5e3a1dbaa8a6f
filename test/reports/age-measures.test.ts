import assert from "node:assert/strict";
import { test } from "node:test";
import { ageFigure, ageOf, olderFigure } from "../../src/reports/age-measures.ts";

const READ = "2026-05-21";
const AGES = [
  { says: "the days from the claimed date", posted: "2026-05-01", clock: "claimed", age: 20 },
  { says: "the days since the first sighting", posted: "2026-01-01", clock: "seen", age: 11 },
  { says: "nothing without a date", posted: null, clock: "claimed", age: null },
  { says: "nothing of a date still to come", posted: "2026-06-01", clock: "claimed", age: null },
] as const;

for (const { says, posted, clock, age } of AGES) {
  test(`ageOf gives ${says}`, () => {
    const dates = { date_posted: posted, first_seen: "2026-05-10", last_observed: READ };
    assert.equal(ageOf(dates, clock), age);
  });
}

const postings = Array.from({ length: 40 }, (_, index) => ({
  employer: `employer ${index % 20}`,
  amount: index < 4 ? null : index,
}));

test("ageFigure is the median of those that have an age", () => {
  const figure = ageFigure({ measure: "age-median", filter: {}, of: "claimed" }, postings);
  assert.deepEqual([figure.value, figure.n, figure.unit], [21.5, 36, "days"]);
});

test("olderFigure counts those beyond the limit that the cell names, of those that have an age", () => {
  const figure = olderFigure({ measure: "older-share", filter: {}, of: "claimed-30" }, postings);
  assert.deepEqual([figure.value, figure.n], [9 / 36, 36]);
});
