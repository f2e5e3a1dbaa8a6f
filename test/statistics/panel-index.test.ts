import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { matchedGrowth, type PanelMember, panelIndex } from "../../src/statistics/panel-index.ts";
import { seededRandom } from "../../src/statistics/random.ts";
import { grownPanel } from "./simulated-panel.ts";

fc.configureGlobal({ seed: 20261101 });

const PANEL: PanelMember[] = [
  { cluster: "acme", counts: [10, 12, 15] },
  { cluster: "brook", counts: [30, 33, null] },
  { cluster: "cedar", counts: [null, 40, 44] },
];

test("panelIndex links only pairs observed at both neighbouring dates", () => {
  const points = panelIndex(PANEL);
  close(points[0]!.index, 100);
  close(points[1]!.index, (100 * 45) / 40);
  close(points[2]!.index, (((100 * 45) / 40) * 59) / 52);
  assert.deepEqual(
    points.map(({ observed, matched }) => [observed, matched]),
    [
      [2, 0],
      [3, 2],
      [2, 2],
    ],
  );
});

test("panelIndex gives beside it what all pairs together would say", () => {
  assert.deepEqual(
    panelIndex(PANEL).map(({ rawIndex }) => Math.round(rawIndex)),
    [100, 213, 148],
  );
});

test("panelIndex runs back from a later base", () => {
  const [first, second, third] = panelIndex(PANEL, 1);
  close(first!.index, (100 * 40) / 45);
  close(second!.index, 100);
  close(third!.index, (100 * 59) / 52);
  assert.ok(first!.low < first!.index && first!.index < first!.high);
});

test("panelIndex does not mend a broken chain", () => {
  const points = panelIndex([
    { cluster: "acme", counts: [5, null, 9, 9] },
    { cluster: "brook", counts: [null, 7, null, 3] },
  ]);
  assert.ok(points.slice(1).every(({ index }) => Number.isNaN(index)));
});

test("matchedGrowth tells growth of the fixed panel, raw growth and change of coverage apart", () => {
  const { matched, raw, coverage } = matchedGrowth(PANEL, 0, 1);
  close(matched.value, 0.125);
  close(raw, 85 / 40 - 1);
  assert.deepEqual(coverage, {
    pairsBefore: 2,
    pairsAfter: 3,
    pairsBoth: 2,
    clustersBoth: 2,
    matchedBefore: 40,
    matchedAfter: 45,
    shareBefore: 1,
    shareAfter: 45 / 85,
  });
});

test("matchedGrowth takes 0 as observed and null as not", () => {
  const zero = [...PANEL.slice(0, 2), { cluster: "dune", counts: [0, 5] }];
  close(matchedGrowth(zero, 0, 1).matched.value, 50 / 40 - 1);
});

test("matchedGrowth of one employer, or of none, has no interval or no value", () => {
  const one = matchedGrowth(PANEL.slice(0, 1), 0, 1).matched;
  close(one.value, 0.2);
  assert.ok(Number.isNaN(one.low) && Number.isNaN(one.high));
  assert.ok(Number.isNaN(matchedGrowth([], 0, 1).matched.value));
  assert.ok(Number.isNaN(matchedGrowth(PANEL.slice(2), 0, 1).matched.value));
});

test("matchedGrowth does not move when boards are added at one date only", () => {
  const member = fc.record({
    cluster: fc.constantFrom("a", "b", "c", "d"),
    counts: fc.tuple(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 50 })),
  });
  const late = fc.record({
    cluster: fc.string(),
    counts: fc.tuple(fc.constant(null), fc.integer({ min: 0, max: 500 })),
  });
  fc.assert(
    fc.property(fc.array(member, { minLength: 2 }), fc.array(late), (members, added) => {
      const before = matchedGrowth(members, 0, 1);
      const after = matchedGrowth([...members, ...added], 0, 1);
      assert.deepEqual(after.matched, before.matched);
      assert.ok(after.raw >= before.raw);
    }),
  );
});

test("matchedGrowth is off by less than half a point when half of the sources enter in mid-period", () => {
  const random = seededRandom(20261126);
  const samples = 1500;
  const sums = { matched: 0, chained: 0, raw: 0, held: 0 };
  for (let sample = 0; sample < samples; sample++) {
    const members = grownPanel(random, { boards: 120, growth: 0.45, dates: 13, lateFrom: 6 });
    const { matched, raw } = matchedGrowth(members, 0, 12);
    sums.matched += matched.value;
    sums.raw += raw;
    sums.chained += panelIndex(members)[12]!.index / 100 - 1;
    if (matched.low <= 0.45 && 0.45 <= matched.high) sums.held++;
  }
  const bias = (sum: number) => 100 * (sum / samples - 0.45);
  assert.ok(Math.abs(bias(sums.matched)) < 0.5, `matched off by ${bias(sums.matched)} points`);
  assert.ok(Math.abs(bias(sums.chained)) < 0.5, `chained off by ${bias(sums.chained)} points`);
  assert.ok(bias(sums.raw) > 100, "raw growth counts the new sources as growth");
  const coverage = sums.held / samples;
  assert.ok(coverage >= 0.94 && coverage <= 0.96, `coverage ${coverage}`);
});

function close(actual: number, expected: number): void {
  assert.ok(Math.abs(actual - expected) < 1e-9, `${actual} is not ${expected}`);
}
