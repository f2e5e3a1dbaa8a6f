// What the models do with the requests of "route-within-budget": which kinds need which, and where confidence tells.
import assert from "node:assert/strict";
import { test } from "node:test";
import { type Past, pastOf } from "../../content/work-samples/route-within-budget/requests.ts";
import { MODELS } from "../../src/practice/models.ts";

const past = [1, 2, 3, 4].flatMap((seed) => pastOf(seed, Object.values(MODELS)));
const rightOf = (holds: (one: Past) => boolean) => {
  const some = past.filter(holds);
  return some.filter(({ right }) => right).length / some.length;
};

test("answerOf: any model sorts, small ones lose long extracts, only the large one judges", () => {
  const of = (model: string, kind: string) => rightOf((one) => one.model === model && one.kind === kind);
  assert.ok(of("finch-small", "sort") > 0.95);
  assert.ok(of("atlas-large", "judge") > 0.85 && of("brook-medium", "judge") < 0.8);
  const long = rightOf((one) => one.model === "finch-small" && one.kind === "extract" && one.tokens > 150);
  const short = rightOf((one) => one.model === "finch-small" && one.kind === "extract" && one.tokens <= 150);
  assert.ok(long < 0.7 && short > 0.88, `${long} ${short}`);
});

test("answerOf: confidence tells in extracts, and nothing in a small model's judgements", () => {
  const gain = (kind: string) =>
    rightOf((one) => one.model === "finch-small" && one.kind === kind && one.confidence > 0.85) -
    rightOf((one) => one.model === "finch-small" && one.kind === kind && one.confidence <= 0.85);
  assert.ok(gain("extract") > 0.2 && Math.abs(gain("judge")) < 0.12, `${gain("extract")} ${gain("judge")}`);
});
