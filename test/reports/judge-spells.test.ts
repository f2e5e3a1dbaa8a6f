import assert from "node:assert/strict";
import { test } from "node:test";
import { followSpells, openMedianFigure, openShareFigure } from "../../src/reports/judge-spells.ts";
import { isWatched, postingSpell } from "../../src/reports/posting-spell.ts";

const cell = { measure: "open-median", filter: {} } as const;

const DATES = [
  {
    says: "a posting gone after three days, dated on the day it was found",
    dates: { date_posted: "2026-03-01", first_seen: "2026-03-01", last_seen: "2026-03-03", active: false },
    spell: { entry: 0, exit: 3, hasEnded: true },
  },
  {
    says: "a posting that was up for ten days before the set was first read",
    dates: { date_posted: "2026-02-19", first_seen: "2026-03-01", last_seen: "2026-03-03", active: false },
    spell: { entry: 10, exit: 13, hasEnded: true },
  },
  {
    says: "a posting still open on the last day, counted until then",
    dates: { date_posted: null, first_seen: "2026-03-01", last_seen: "2026-03-03", active: true },
    spell: { entry: 0, exit: 2, hasEnded: false },
  },
  {
    says: "a posting dated anew, from its first sighting",
    dates: { date_posted: "2026-03-02", first_seen: "2026-03-01", last_seen: "2026-03-03", active: false },
    spell: { entry: 0, exit: 3, hasEnded: true },
  },
];

for (const { says, dates, spell } of DATES) {
  test(`postingSpell reads ${says}`, () => {
    assert.deepEqual(postingSpell(dates), spell);
    assert.equal(isWatched(spell), true);
  });
}

test("isWatched leaves out a posting first seen on the last day", () => {
  const dates = {
    date_posted: "2026-01-01",
    first_seen: "2026-03-03",
    last_seen: "2026-03-03",
    active: true,
  };
  assert.equal(isWatched(postingSpell(dates)), false);
});

/** Twenty postings of ten employers that end one a day, from day 1 to day 20. */
const ending = Array.from({ length: 20 }, (_, day) => ({
  employer: `employer ${Math.floor(day / 2)}`,
  entry: 0,
  exit: day + 1,
  hasEnded: true,
}));

test("openMedianFigure says after how many days half of the postings are gone", () => {
  const figure = openMedianFigure(cell, followSpells(ending));
  assert.equal(figure.value, 10);
  assert.ok(figure.low! < 10 && (figure.high === null || figure.high > 10));
  assert.deepEqual([figure.n, figure.employers, figure.status], [20, 10, "thin"]);
});

test("openMedianFigure is not reached while more than half are open, which is not held back", () => {
  const open = ending.map((spell) => ({ ...spell, hasEnded: spell.exit <= 5 }));
  const figure = openMedianFigure(cell, followSpells(open));
  assert.deepEqual([figure.value, figure.status], [null, "thin"]);
});

test("openShareFigure says nothing from the age at which fewer than ten were watched", () => {
  const followed = followSpells(ending);
  assert.equal(openShareFigure(cell, 5, followed).value?.toFixed(6), "0.750000");
  assert.deepEqual(openShareFigure(cell, 12, followed).status, "suppressed");
});

test("followSpells does not depend on the order of the postings", () => {
  const once = openShareFigure(cell, 7, followSpells(ending));
  assert.deepEqual(openShareFigure(cell, 7, followSpells(ending.toReversed())), once);
});
