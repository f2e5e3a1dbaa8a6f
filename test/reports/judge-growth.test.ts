import assert from "node:assert/strict";
import { test } from "node:test";
import { growthFigure, panelFigure } from "../../src/reports/judge-growth.ts";

const cell = {
  measure: "panel-growth",
  filter: {},
  of: "ml-engineer",
  against: "2025-01-01..2025-03-31",
} as const;

/** New postings of one employer: of the role before and now, and whether others of it were new in either period. */
function postings(employer: string, before: number, now: number) {
  const some = (n: number, isOther: boolean) =>
    Array.from({ length: n }, () => ({ employer, isHit: true, isOther }));
  return [...some(before, true), ...some(now, false)];
}

const other = (employer: string, isOther: boolean) => ({ employer, isHit: false, isOther });

const STEADY = Array.from({ length: 12 }, (_, i) => postings(`steady ${i}`, 2, i % 2 === 0 ? 4 : 2)).flat();
const NEWCOMERS = Array.from({ length: 30 }, (_, i) => postings(`newcomer ${i}`, 0, 3)).flat();

test("panelFigure leaves out employers that the series did not hold before, which growthFigure counts", () => {
  assert.equal(growthFigure(cell, [...STEADY, ...NEWCOMERS]).value, (36 + 90) / 24);
  const figure = panelFigure(cell, [...STEADY, ...NEWCOMERS]);
  assert.deepEqual([figure.value?.toFixed(9), figure.n, figure.employers], ["1.500000000", 36, 12]);
  assert.ok(figure.low! < 1.5 && figure.high! > 1.5);
});

test("panelFigure counts an employer that had only other postings before as none, not as unseen", () => {
  const grown = [...STEADY, ...postings("grown", 0, 6), other("grown", true)];
  assert.equal(panelFigure(cell, grown).value?.toFixed(9), (42 / 24).toFixed(9));
});

test("panelFigure says nothing of fewer than ten postings before", () => {
  const few = Array.from({ length: 12 }, (_, i) => [
    ...postings(`e${i}`, i < 9 ? 1 : 0, 3),
    other(`e${i}`, true),
  ]).flat();
  assert.equal(panelFigure(cell, few).value, null);
});
