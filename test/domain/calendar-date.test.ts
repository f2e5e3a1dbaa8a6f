import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { calendarDate } from "../../src/domain/calendar-date.ts";

fc.configureGlobal({ seed: 20261101 });

const CASES: [value: string | null, date: string | undefined][] = [
  ["2026-05-21", "2026-05-21"],
  ["2026-06-30T23:30:00-04:00", "2026-06-30"],
  ["2024-02-29", "2024-02-29"],
  ["2026-02-29", undefined],
  ["2026-02-30", undefined],
  ["2026-13-01", undefined],
  ["2026-00-10", undefined],
  ["2026-05-211", undefined],
  ["1969-12-31", undefined],
  ["2200-01-01", undefined],
  ["0001-01-01", undefined],
  ["21.05.2026", undefined],
  ["yesterday", undefined],
  ["", undefined],
  [null, undefined],
];

for (const [value, date] of CASES) {
  test(`calendarDate(${JSON.stringify(value)}) is ${date}`, () => assert.equal(calendarDate(value), date));
}

test("calendarDate gives every day of the years it takes, and only days there are", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 84_005 }), (day) => {
      const date = new Date(day * 86_400_000).toISOString().slice(0, 10);
      assert.equal(calendarDate(`${date}T12:00:00Z`), date);
    }),
  );
});
