import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { tokenize } from "../../src/enrichers/tokens.ts";
import { buildWordGroups, findWordGroups } from "../../src/enrichers/word-groups.ts";

const groups = buildWordGroups(
  new Map([
    ["agents", ["ai agent", "ai agents"]],
    ["frameworks", ["agents framework"]],
    ["ai", ["ai"]],
  ]),
);

function found(text: string): string[] {
  const tokens = tokenize(text);
  return findWordGroups(text, tokens, groups).map(
    ({ group, firstToken, lastToken }) =>
      `${groups.names[group]}: ${text.slice(tokens.starts[firstToken], tokens.ends[lastToken - 1])}`,
  );
}

test("findWordGroups finds overlapping words of every group", () => {
  assert.deepEqual(found("An AI agents framework"), [
    "ai: AI",
    "agents: AI agents",
    "frameworks: agents framework",
  ]);
});

test("findWordGroups joins words over a hyphen, not over a wide gap", () => {
  assert.deepEqual(found("AI-agent"), ["ai: AI", "agents: AI-agent"]);
  assert.deepEqual(found("AI     agent"), ["ai: AI"]);
});

test("findWordGroups never throws and keeps offsets inside any text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 400 }), (text) => {
      const tokens = tokenize(text);
      for (const { firstToken, lastToken } of findWordGroups(text, tokens, groups)) {
        assert.ok(firstToken < lastToken && lastToken <= tokens.count);
      }
    }),
  );
});
