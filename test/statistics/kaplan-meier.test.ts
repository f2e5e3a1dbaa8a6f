import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { durationQuantile, kaplanMeier, type Spells, survivalAt } from "../../src/statistics/kaplan-meier.ts";
import { seededRandom } from "../../src/statistics/random.ts";

fc.configureGlobal({ seed: 20261101 });

/** Weeks of remission of 42 children with leukaemia; Freireich et al. 1963, Blood 21:699. A + is still going on. */
const MP6 = "6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+";
const PLACEBO = "1 1 2 2 3 4 4 5 5 8 8 8 8 11 11 12 12 15 17 22 23";

/** As printed by Stata's `sts list` and R's `survfit(conf.type = "log-log")` for the same children. */
const MP6_CURVE =
  "6 21 3 0.8571 0.0764 0.6197 0.9516; 7 17 1 0.8067 0.0869 0.5631 0.9228; 10 15 1 0.7529 0.0963 0.5032 0.8894; 13 12 1 0.6902 0.1068 0.4316 0.8491; 16 11 1 0.6275 0.1141 0.3675 0.8049; 22 7 1 0.5378 0.1282 0.2678 0.7468; 23 6 1 0.4482 0.1346 0.1881 0.6801";

test("kaplanMeier of the leukaemia children under 6-MP gives the published curve, errors and intervals", () => {
  const curve = kaplanMeier(spells(MP6));
  const rows = Array.from(curve.age, (age, i) =>
    [
      age,
      curve.atRisk[i],
      curve.ends[i],
      ...[curve.survival, curve.standardError, curve.low, curve.high].map((column) => column[i]!.toFixed(4)),
    ].join(" "),
  );
  assert.deepEqual(rows, MP6_CURVE.split("; "));
});

test("durationQuantile of the leukaemia children gives the published medians", () => {
  const treated = durationQuantile(kaplanMeier(spells(MP6)), 0.5);
  assert.deepEqual([treated.value, treated.low], [23, 13]);
  assert.ok(Number.isNaN(treated.high), "the upper end was not reached");
  const placebo = durationQuantile(kaplanMeier(spells(PLACEBO)), 0.5);
  assert.deepEqual(placebo, { value: 8, low: 4, high: 11 });
});

test("kaplanMeier of spells that all ended is the share that lasted longer", () => {
  const curve = kaplanMeier(spells(PLACEBO));
  assert.equal(survivalAt(curve, 0.5), 1);
  close(survivalAt(curve, 8), 8 / 21);
  close(survivalAt(curve, 10.9), 8 / 21);
  assert.equal(survivalAt(curve, 23), 0);
  assert.ok(Number.isNaN(curve.low.at(-1)!));
});

test("kaplanMeier counts a late spell at risk only from when it was first seen", () => {
  // At 2, the first and the second are at risk; the third joins at 3, the fourth is never seen.
  const curve = kaplanMeier({
    entry: Float64Array.of(0, 0, 3, 5),
    exit: Float64Array.of(2, 4, 6, 5),
    ended: Uint8Array.of(1, 1, 1, 1),
  });
  assert.deepEqual([...curve.age], [2, 4, 6]);
  assert.deepEqual([...curve.atRisk], [2, 2, 1]);
  assert.deepEqual([...curve.survival], [0.5, 0.25, 0]);
});

test("kaplanMeier of nothing is an empty curve, whose median is not reached", () => {
  const curve = kaplanMeier(spells(""));
  assert.equal(curve.age.length, 0);
  assert.ok(Number.isNaN(durationQuantile(curve, 0.5).value));
  assert.equal(survivalAt(curve, 5), 1);
});

test("kaplanMeier with every spell its own cluster has Greenwood's error", () => {
  const alone = spells(MP6);
  const clustered = kaplanMeier({ ...alone, cluster: Uint32Array.from(alone.exit.keys()) });
  const plain = kaplanMeier(alone);
  for (const [i, error] of plain.standardError.entries()) close(clustered.standardError[i]!, error);
});

test("kaplanMeier is less sure when clusters end together", () => {
  const exit = Float64Array.from({ length: 60 }, (_, i) => 1 + Math.floor(i / 6));
  const ended = new Uint8Array(60).fill(1);
  const cluster = Uint32Array.from({ length: 60 }, (_, i) => Math.floor(i / 6));
  const error = (given: Spells) => kaplanMeier(given).standardError[4]!;
  close(error({ exit, ended, cluster }) / error({ exit, ended }), Math.sqrt(6));
});

const someSpells = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 1, max: 20 }), fc.boolean()), {
    minLength: 1,
    maxLength: 40,
  })
  .map((list) => ({
    entry: Float64Array.from(list, ([entry]) => entry),
    exit: Float64Array.from(list, ([entry, length]) => entry + length),
    ended: Uint8Array.from(list, ([, , ended]) => (ended ? 1 : 0)),
  }));

test("kaplanMeier never rises, and stays within 0, 1 and its interval", () => {
  fc.assert(
    fc.property(someSpells, (given) => {
      const curve = kaplanMeier(given);
      let before = 1;
      for (const [i, survival] of curve.survival.entries()) {
        assert.ok(survival <= before && survival >= 0);
        if (survival > 0) assert.ok(curve.low[i]! <= survival && survival <= curve.high[i]!);
        assert.ok(curve.atRisk[i]! >= curve.ends[i]! && curve.ends[i]! > 0);
        before = survival;
      }
    }),
  );
});

test("kaplanMeier's 95% interval holds the truth in 94 to 96 of 100 samples, late entry and censoring included", () => {
  const random = seededRandom(20261126);
  const samples = 4000;
  let held = 0;
  for (let sample = 0; sample < samples; sample++) {
    const curve = kaplanMeier(lateAndCensored(random, 120));
    const index = curve.age.findLastIndex((age) => age <= 20);
    if (curve.low[index]! <= Math.exp(-1) && Math.exp(-1) <= curve.high[index]!) held++;
  }
  assert.ok(held / samples >= 0.94 && held / samples <= 0.96, `coverage ${held / samples}`);
});

/** Exponential spells of mean 20; half first seen late, all watched for at most 35 more. */
function lateAndCensored(random: () => number, n: number): Spells {
  const [entry, exit, ended]: [number[], number[], number[]] = [[], [], []];
  while (exit.length < n) {
    const length = -20 * Math.log(1 - random());
    const from = random() < 0.5 ? 0 : 10 * random();
    if (length <= from) continue;
    const until = from + 15 + 20 * random();
    entry.push(from);
    exit.push(Math.min(length, until));
    ended.push(length <= until ? 1 : 0);
  }
  return { entry: Float64Array.from(entry), exit: Float64Array.from(exit), ended: Uint8Array.from(ended) };
}

function spells(written: string): Spells {
  const words = written.split(" ").filter((word) => word !== "");
  return {
    exit: Float64Array.from(words, (word) => Number.parseInt(word, 10)),
    ended: Uint8Array.from(words, (word) => (word.endsWith("+") ? 0 : 1)),
  };
}

function close(actual: number, expected: number): void {
  if (Number.isNaN(expected)) assert.ok(Number.isNaN(actual));
  else assert.ok(Math.abs(actual - expected) < 1e-9, `${actual} is not ${expected}`);
}
