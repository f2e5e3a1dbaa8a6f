import assert from "node:assert/strict";
import test from "node:test";
import { sentenceWindow } from "../../src/enrichers/sentence-window.ts";

function around(text: string, word: string) {
  const start = text.indexOf(word);
  return sentenceWindow(text, { start, end: start + word.length });
}

const CASES: [string, string, string, string][] = [
  ["the sentence's own words", "We build. The role is remote today. Apply.", " The role is ", " today."],
  ["a line wrapped in mid-sentence", "The role\nis remote\nin Spain", "The role is ", " in Spain"],
  ["no other bullet", "- one\n- a remote job\n- three", "- a ", " job"],
  ["an abbreviation as part of its sentence", "In the U.S. only remote works", "In the U.S. only ", " works"],
];

for (const [what, text, before, after] of CASES) {
  test(`sentenceWindow gives ${what}`, () => {
    const window = around(text, "remote");
    assert.deepEqual([window.before.trim(), window.after.trim()], [before.trim(), after.trim()]);
  });
}

test("sentenceWindow is bounded on both sides", () => {
  const { before, after } = around(`${"a ".repeat(500)}remote${" b".repeat(500)}`, "remote");
  assert.ok(before.length <= 110 && after.length <= 110);
});
