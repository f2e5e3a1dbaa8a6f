import assert from "node:assert/strict";
import test from "node:test";
import {
  accuracy,
  classScores,
  f1,
  macroF1,
  precision,
  recall,
  setCounts,
  setF1,
  spearman,
} from "../../evaluation/measures.ts";

const PAIRS = [
  { label: "remote", read: "remote" },
  { label: "remote", read: "hybrid" },
  { label: "hybrid", read: "hybrid" },
  { label: "onsite", read: "hybrid" },
];

test("accuracy is the share of equal pairs", () => {
  assert.equal(accuracy(PAIRS), 0.5);
  assert.ok(Number.isNaN(accuracy([])));
});

test("classScores counts every class that was labelled or read", () => {
  const hybrid = classScores(PAIRS).find((score) => score.name === "hybrid");
  assert.deepEqual(hybrid, {
    name: "hybrid",
    labelled: 1,
    read: 3,
    precision: 1 / 3,
    recall: 1,
    f1: 0.5,
  });
});

test("macroF1 is the plain mean of the classes' F1", () => {
  assert.ok(Math.abs(macroF1(PAIRS) - (2 / 3 + 0.5 + 0) / 3) < 1e-12);
});

test("setCounts and f1 put all postings in one pot", () => {
  const counts = [setCounts(["US", "CA"], ["US"]), setCounts([], ["GB"])];
  assert.equal(precision(counts), 0.5);
  assert.equal(recall(counts), 0.5);
  assert.equal(f1(counts), 0.5);
});

test("setF1 calls two empty sets equal", () => {
  assert.equal(setF1(setCounts([], [])), 1);
  assert.equal(setF1(setCounts(["US"], [])), 0);
});

test("spearman gives ties their mean rank", () => {
  const points = [
    { label: 0, read: 0.1 },
    { label: 0, read: 0.2 },
    { label: 1, read: 0.5 },
    { label: 2, read: 0.9 },
  ];
  assert.ok(Math.abs(spearman(points) - 0.9486832980505138) < 1e-12);
  assert.ok(Number.isNaN(spearman([{ label: 1, read: 1 }])));
});
