import assert from "node:assert/strict";
import test from "node:test";
import { brokenFloors } from "../../evaluation/floors.ts";

const RESULTS = [
  { fact: "workplace", measure: "accuracy", n: 10, value: 0.9, interval: null },
  { fact: "salary", measure: "false pay", n: 10, value: 0.1, interval: null },
];

test("brokenFloors is silent at the floor", () => {
  assert.deepEqual(
    brokenFloors(RESULTS, { least: { "workplace accuracy": 0.9 }, most: { "salary false pay": 0.1 } }),
    [],
  );
});

test("brokenFloors says which figure fell and to what", () => {
  assert.deepEqual(
    brokenFloors(RESULTS, { least: { "workplace accuracy": 0.95 }, most: { "salary false pay": 0.005 } }),
    [
      "workplace accuracy on the test half is below 0.95: 0.900",
      "salary false pay on the test half is above 0.005: 0.100",
    ],
  );
});
