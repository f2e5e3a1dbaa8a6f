import assert from "node:assert/strict";
import { test } from "node:test";
import type { Level } from "../../src/domain/level.ts";
import { type BandFact, levelBand } from "../../src/domain/level-band.ts";

type Years = { min: number | null; max: number | null } | null;

const CASES: [level: Level, years: Years, band: BandFact | undefined][] = [
  ["junior", null, { band: "junior", from: "level" }],
  ["mid", null, { band: "mid", from: "level" }],
  ["senior", { min: 1, max: null }, { band: "senior", from: "level" }],
  ["staff", null, { band: "staff_plus", from: "level" }],
  ["principal", null, { band: "staff_plus", from: "level" }],
  ["not_stated", { min: 0, max: 2 }, { band: "junior", from: "years" }],
  ["not_stated", { min: 1.5, max: null }, { band: "junior", from: "years" }],
  ["not_stated", { min: 2, max: null }, { band: "mid", from: "years" }],
  ["not_stated", { min: 4, max: null }, { band: "mid", from: "years" }],
  ["not_stated", { min: 5, max: 8 }, { band: "senior", from: "years" }],
  ["not_stated", { min: 8, max: null }, { band: "staff_plus", from: "years" }],
  ["not_stated", { min: null, max: 3 }, undefined],
  ["not_stated", null, undefined],
  ["intern", { min: 3, max: null }, undefined],
  ["lead", { min: 6, max: null }, undefined],
  ["manager", null, undefined],
  ["executive", { min: 10, max: null }, undefined],
];

for (const [value, years, band] of CASES) {
  const asked = years === null ? "no years" : `${years.min}-${years.max} years`;
  test(`levelBand of ${value} with ${asked} is ${band?.band ?? "none"}`, () => {
    assert.deepEqual(levelBand({ value, from: "title" }, years), band);
  });
}
