import assert from "node:assert/strict";
import { test } from "node:test";
import { readGlossary } from "../../src/content/glossary.ts";
import { readTaxonomy } from "../../src/content/index.ts";
import { namesOf } from "../../src/reports/names.ts";
import { readNames } from "../../src/reports/resolve.ts";

const names = namesOf(readTaxonomy(), readGlossary());
const read = (text: string) =>
  readNames(text, names).map(
    ({ meaning: { kind, value }, fit }) => `${fit === "near" ? "~" : ""}${kind}=${value}`,
  );

const CASES: readonly [string, readonly string[]][] = [
  ["senior RAG engineer, remote", ["band=senior", "archetype=rag-search-engineer", "workplace=remote"]],
  ["Agent engineers in Germany", ["role=agent-engineer", "country=DE"]],
  ["langraph, pytorch and C++", ["~skill=langgraph", "skill=pytorch", "skill=cpp"]],
  ["junior in NYC, USA", ["band=junior", "city=New York", "country=US"]],
  ["what is a Wilson interval", ["term=wilson-interval"]],
  ["staff", ["band=staff_plus"]],
];

for (const [text, expected] of CASES) {
  test(`resolve reads ${JSON.stringify(text)}`, () => {
    const found = read(text);
    for (const each of expected) assert.ok(found.includes(each), `${each} is not in ${found.join(", ")}`);
  });
}

test("resolve takes no small word for a place, and nothing for what has no name", () => {
  for (const text of ["it and in or me", "xyzzy plugh", "???", "$".repeat(200)])
    assert.deepEqual(read(text), [], text);
});
