import assert from "node:assert/strict";
import { test } from "node:test";
import {
  eraseResults,
  keepResult,
  parseResults,
  RESULTS_KEY,
  type ResultStore,
  readResults,
  type SampleResult,
} from "../../src/practice/sample-results.ts";

const RESULT: SampleResult = {
  slug: "fallback-under-latency",
  role: "agent-engineer",
  task: "A5",
  version: 1,
  passed: 7,
  of: 8,
  seconds: 1800,
  wouldDoAgain: "yes",
  finishedOn: "2026-11-26",
};

function emptyStore(): ResultStore & { held: Map<string, string> } {
  const held = new Map<string, string>();
  return {
    held,
    getItem: (key) => held.get(key) ?? null,
    setItem: (key, value) => void held.set(key, value),
    removeItem: (key) => void held.delete(key),
  };
}

test("readResults gives what keepResult kept, one result a sample, the latest last", () => {
  const store = emptyStore();
  assert.deepEqual(readResults(store), []);
  const other: SampleResult = { ...RESULT, slug: "clean-training-set", role: "ml-engineer", task: "M1" };
  keepResult(store, RESULT);
  keepResult(store, other);
  keepResult(store, { ...RESULT, passed: 8 });
  assert.deepEqual(readResults(store), [other, { ...RESULT, passed: 8 }]);
  eraseResults(store);
  assert.equal(store.held.size, 0);
});

const NO_RESULTS: [name: string, entry: unknown][] = [
  ["nothing", null],
  ["a number", 7],
  ["another role", { ...RESULT, role: "chef" }],
  ["no date", { ...RESULT, finishedOn: "yesterday" }],
  ["a text in place of a number", { ...RESULT, passed: "8" }],
  ["less than nothing", { ...RESULT, seconds: -1 }],
  ["markup in place of a name", { ...RESULT, slug: "<b>" }],
];

for (const [name, entry] of NO_RESULTS)
  test(`parseResults leaves out ${name}`, () =>
    assert.deepEqual(parseResults(JSON.stringify([entry, RESULT])), [RESULT]));

test("parseResults carries over nothing that is not its own", () => {
  assert.deepEqual(parseResults(JSON.stringify([{ ...RESULT, note: "x" }])), [RESULT]);
});

test("readResults gives none where the kept text is broken or the browser keeps nothing", () => {
  const store = emptyStore();
  for (const text of ["{", "{}", "null", '"x"']) {
    store.setItem(RESULTS_KEY, text);
    assert.deepEqual(readResults(store), [], text);
  }
  const refusing = {
    ...store,
    getItem: () => {
      throw new Error("refused");
    },
  };
  assert.deepEqual(readResults(refusing), []);
});
