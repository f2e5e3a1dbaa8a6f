import assert from "node:assert/strict";
import { test } from "node:test";
import { type Figure, heldWords } from "../../src/domain/figure.ts";

const held: Figure = {
  value: null,
  low: null,
  high: null,
  unit: "USD/year",
  n: 178,
  employers: 40,
  status: "suppressed",
  receipt: "salary-median",
};

const cases: readonly { figure: Partial<Figure>; words: string }[] = [
  { figure: { n: 0, employers: 0 }, words: "none" },
  { figure: { n: 9, employers: 9 }, words: "too few" },
  { figure: { n: 12, employers: 4 }, words: "few employers" },
  { figure: {}, words: "held back" },
  { figure: { unit: "days", status: "shown" }, words: "not reached" },
];

for (const { figure, words } of cases) {
  test(`heldWords says ${words} of ${JSON.stringify(figure)}`, () => {
    assert.equal(heldWords({ ...held, ...figure }), words);
  });
}
