// The graphs of "review-agent-graph" behave as its instructions say, and the change that is shown is the one that is played.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { CHANGE } from "../../content/work-samples/review-agent-graph/change.ts";
import { type Case, parseGraph, play, RULES } from "../../content/work-samples/review-agent-graph/graph.ts";
import { SAMPLES_FOLDER } from "../../src/content/work-samples.ts";

const GRAPH = `node intake
  model finch-small
  sets intent
  on error -> desk
  -> refund when intent = refund
  -> again when intent = unclear
  -> reply
node again
  model finch-small
  visits 2
  over -> desk
  -> intake
node refund
  tool pay_refund
  writes
  KEY
  retry 1
  on error -> desk
  -> reply
node reply
  model brook-medium
  -> end
node desk
  person
  -> end
node end`;

test("the change that is shown is the one that is played", () => {
  assert.equal(CHANGE, readFileSync(join(SAMPLES_FOLDER, "review-agent-graph", "change.diff"), "utf8"));
});

test("play follows the first edge that holds, errors, and bounds on visits", () => {
  const steps = (given: Partial<Case>) => played("key parcel", given).steps.join(" ");
  assert.equal(steps({ says: { intake: ["track"] } }), "intake reply");
  assert.equal(steps({ says: { intake: ["fail"] } }), "intake desk");
  assert.equal(steps({ says: { intake: ["unclear"] } }), "intake again intake again intake again desk");
  assert.equal(
    steps({ says: { intake: ["refund"] }, tools: { pay_refund: ["fail"] } }),
    "intake refund desk",
  );
});

test("play sees what is done twice without a key, and what ends without an answer", () => {
  const late: Partial<Case> = { says: { intake: ["refund"] }, tools: { pay_refund: ["late", "ok"] } };
  assert.deepEqual(played("key parcel", late).broken, []);
  assert.deepEqual(played("", late).broken, [RULES.once]);
  assert.deepEqual(played("key parcel", { says: { intake: ["track"], reply: ["fail"] } }).broken, [
    RULES.answer,
  ]);
});

function played(key: string, given: Partial<Case>) {
  return play(parseGraph(GRAPH.replace("KEY", key)), { fields: {}, says: {}, tools: {}, ...given });
}
