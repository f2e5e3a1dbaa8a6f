import assert from "node:assert/strict";
import test from "node:test";
import { agrees, skillCounts } from "../../evaluation/skill-agreement.ts";

const CASES: [string, string, boolean][] = [
  ["python", "python", true],
  ["apache kafka", "kafka", true],
  ["rag", "rag pipelines", true],
  ["java", "javascript", false],
  ["c", "c++", true],
  ["go", "golang", false],
];

for (const [label, read, expected] of CASES) {
  test(`agrees says ${expected} to ${label} and ${read}`, () => assert.equal(agrees(label, read), expected));
}

test("skillCounts takes each text once, ignoring case", () => {
  assert.deepEqual(skillCounts(["Python", "SQL"], ["python", "PYTHON", "Excel"]), {
    right: 1,
    read: 2,
    labelled: 2,
    found: 1,
  });
});
