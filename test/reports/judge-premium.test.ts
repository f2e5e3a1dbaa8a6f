import assert from "node:assert/strict";
import { test } from "node:test";
import { pairsFigure, payPairs, premiumFigure } from "../../src/reports/judge-premium.ts";

const cell = { measure: "pay-premium", filter: {}, of: "USD", against: "software" } as const;

/** An employer that offers the first role so many times what it offers the second. */
function offers(employer: string, times: number) {
  return [
    { employer, band: "senior", amount: 150_000 * times, isOther: false },
    { employer, band: "senior", amount: 150_000, isOther: true },
  ];
}

test("payPairs takes the median of either side, within one employer and level", () => {
  const pairs = payPairs([
    { employer: "a", band: "senior", amount: 100, isOther: false },
    { employer: "a", band: "senior", amount: 300, isOther: false },
    { employer: "a", band: "senior", amount: 160, isOther: true },
    { employer: "a", band: "mid", amount: 90, isOther: true },
    { employer: "b", band: "mid", amount: 80, isOther: false },
    { employer: "c", band: "", amount: 80, isOther: false },
    { employer: "c", band: "", amount: 80, isOther: true },
    { employer: "d", band: "mid", amount: null, isOther: false },
    { employer: "d", band: "mid", amount: 80, isOther: true },
  ]);
  assert.deepEqual(pairs, [{ cluster: "a", band: "senior", first: 200, second: 160, postings: 3 }]);
});

test("premiumFigure is the geometric mean over the pairs", () => {
  const even = Array.from({ length: 32 }, (_, i) => offers(`e${i}`, i % 2 === 0 ? 1.21 : 1)).flat();
  const figure = premiumFigure(cell, payPairs(even));
  assert.equal(figure.value?.toFixed(6), "1.100000");
  assert.ok(figure.low! > 1 && figure.high! < 1.21);
  assert.deepEqual([figure.n, figure.employers, figure.status], [64, 32, "shown"]);
});

test("premiumFigure refuses fewer than thirty pairs, and one employer that makes most of them", () => {
  const few = payPairs(Array.from({ length: 29 }, (_, i) => offers(`e${i}`, 1.1)).flat());
  assert.deepEqual([premiumFigure(cell, few).value, premiumFigure(cell, few).status], [null, "suppressed"]);
  assert.equal(pairsFigure({ ...cell, measure: "pay-pairs" }, few).value, 29);
  const many = Array.from({ length: 40 }, (_, i) => ({ cluster: i < 21 ? "one" : `e${i}` }));
  const pairs = many.map((each) => ({ ...each, band: "mid", first: 110, second: 100, postings: 2 }));
  assert.equal(premiumFigure(cell, pairs).status, "suppressed");
});
