import assert from "node:assert/strict";
import { test } from "node:test";
import { reliability } from "../../evaluation/reliability.ts";

test("reliability counts each posting in the bin of its score", () => {
  const { bins } = reliability("agentWork", [
    { score: 0.05, isCore: false },
    { score: 0.1, isCore: true },
    { score: 0.12, isCore: false },
    { score: 1, isCore: true },
  ]);
  assert.deepEqual(
    bins.map(({ n }) => n),
    [1, 2, 0, 0, 0, 0, 0, 0, 0, 1],
  );
  assert.equal(bins[1]!.core, 0.5);
  assert.equal(bins[2]!.core, null);
  assert.equal(bins[9]!.mean, 1);
});

test("reliability has a Brier score of 0 for scores that are always right", () => {
  const sure = [
    { score: 0, isCore: false },
    { score: 1, isCore: true },
  ];
  assert.equal(reliability("mlWork", sure).brier, 0);
  assert.equal(reliability("mlWork", [{ score: 0.5, isCore: true }]).brier, 0.25);
});
