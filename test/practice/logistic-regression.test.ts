import assert from "node:assert/strict";
import { test } from "node:test";
import { chanceOf, normalDraw } from "../../src/practice/chance.ts";
import { areaUnderCurve, fitLogistic } from "../../src/practice/learning/logistic-regression.ts";

test("areaUnderCurve counts pairs in order, and ties as half", () => {
  assert.equal(areaUnderCurve([0.1, 0.4, 0.35, 0.8], [false, false, true, true]), 0.75);
  assert.equal(areaUnderCurve([1, 1], [true, false]), 0.5);
});

test("fitLogistic finds the chances that made the answers", () => {
  const random = chanceOf(1, "rows");
  const rows = Array.from({ length: 4000 }, () => [normalDraw(random), normalDraw(random)]);
  const truth = ([x, y]: readonly number[]) => 1 / (1 + Math.exp(-(1.5 * x! - y! + 0.5)));
  const isYes = rows.map((row) => random() < truth(row));
  const chance = fitLogistic(rows, isYes, chanceOf(1, "fit"));
  for (const row of [
    [0, 0],
    [1, 0],
    [0, 1],
    [-1, 1],
  ])
    assert.ok(Math.abs(chance(row) - truth(row)) < 0.06, `${row}: ${chance(row)} against ${truth(row)}`);
});
