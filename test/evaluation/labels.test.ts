import assert from "node:assert/strict";
import test from "node:test";
import { halfOf, readLabels } from "../../evaluation/labels.ts";

test("halfOf ignores the case of the employer's name", () => {
  assert.equal(halfOf("Example Works"), halfOf("EXAMPLE WORKS"));
});

test("halfOf splits employers into two halves of like size", () => {
  const halves = Array.from({ length: 400 }, (_, index) => halfOf(`employer ${index}`));
  const tuning = halves.filter((half) => half === "tuning").length;
  assert.ok(tuning > 150 && tuning < 250, String(tuning));
});

test("readLabels gives undefined where the file is not there", () => {
  assert.equal(readLabels("no/such/file.jsonl"), undefined);
});
