import assert from "node:assert/strict";
import { test } from "node:test";
import { expandPhrases } from "../../src/content/phrase-notation.ts";

const CASES: [string, string[]][] = [
  ["agent", ["agent"]],
  ["agent(s)", ["agent", "agents"]],
  ["tun[e|ing]", ["tune", "tuning"]],
  ["ai|llm agent(s)", ["ai agent", "ai agents", "llm agent", "llm agents"]],
  ["rag, fine tun[e|ing]", ["rag", "fine tune", "fine tuning"]],
  ["", []],
];

for (const [list, expected] of CASES) {
  test(`expandPhrases reads ${JSON.stringify(list)}`, () => {
    assert.deepEqual(expandPhrases(list), expected);
  });
}

test("expandPhrases refuses a phrase that stands for too many", () => {
  const many = Array.from({ length: 6 }, () => "a|b|c|d|e").join(" ");
  assert.throws(() => expandPhrases(many), /stands for too many/);
});
