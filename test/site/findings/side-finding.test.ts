import assert from "node:assert/strict";
import { test } from "node:test";
import { rolesOf } from "../../../site/findings/compare-rows.ts";
import { plainText } from "../../../site/findings/sentence.ts";
import { sideFinding } from "../../../site/findings/side-finding.ts";
import { figure, LABELS } from "../made-up.ts";

const ROLES = rolesOf("agent-engineer", "ml-engineer", LABELS);
const share = (value: number, spread = 0.02) => figure({ value, spread, unit: "share" });
const item = (label: string, role: number, against: number, spread = 0.02) => ({
  label,
  day: "agent-engineer",
  role: share(role, spread),
  against: share(against, spread),
});

test("sideFinding names what each side has more of, and counts what can't be told", () => {
  const items = [item("Write prompts", 0.6, 0.1), item("Train models", 0.1, 0.7), item("Review", 0.2, 0.21)];
  assert.equal(
    plainText(sideFinding(items, ROLES, "ask")),
    "AI agent engineer postings ask more often to write prompts; ML engineer postings more often to train models. For 1 of 3 the two cannot be told apart.",
  );
});

test("sideFinding names three of many and counts the others", () => {
  const items = ["A", "B", "C", "D", "E"].map((label) => item(label, 0.6, 0.1));
  assert.match(plainText(sideFinding(items, ROLES, "ask")), /to A, B, C and 2 others\.$/);
});

test("sideFinding says so when nothing is told apart", () => {
  assert.match(plainText(sideFinding([item("A", 0.3, 0.31)], ROLES, "ask")), /^In none of the 1/);
});
