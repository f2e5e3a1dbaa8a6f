import assert from "node:assert/strict";
import { test } from "node:test";
import { readPlaces } from "../../src/content/places.ts";
import { titleReader } from "../../src/duplicates/job-title.ts";
import { deduplicateLines } from "../../src/pipeline/deduplicate-lines.ts";
import { readLines } from "../../src/sources/lines.ts";

async function answers(text: string | Uint8Array): Promise<Record<string, unknown>[]> {
  const bytes = typeof text === "string" ? Buffer.from(text) : text;
  const chunks = (async function* () {
    yield bytes;
  })();
  const lines: Record<string, unknown>[] = [];
  for await (const line of deduplicateLines(readLines(chunks), titleReader(readPlaces())))
    lines.push(JSON.parse(line));
  return lines;
}

const posting = (id: string) => ({ id, title: "AI Engineer", employer: "Quillworks", location: "Leeds" });

test("deduplicateLines answers each line in its order, with the keys of the contract", async () => {
  const found = await answers([posting("a"), posting("b")].map((each) => JSON.stringify(each)).join("\n"));
  assert.deepEqual(
    found.map(({ id, job, relation, of }) => [id, job, relation, of]),
    [
      ["a", "a", "unique", null],
      ["b", "a", "same", "a"],
    ],
  );
  assert.deepEqual(Object.keys(found[1]!), ["id", "job", "relation", "of", "why"]);
});

test("deduplicateLines says what is wrong with a line in its place and goes on", async () => {
  const found = await answers(`{"id": "x", broken\n[1]\n{"id": 7}\n\n${JSON.stringify(posting("a"))}\n`);
  assert.deepEqual(found.slice(0, 3), [
    { id: "x", problem: "line is not JSON" },
    { id: null, problem: "line is not a JSON object" },
    { id: "7", problem: "title is missing or not what it should be" },
  ]);
  assert.equal(found[3]!.relation, "unique");
});

test("deduplicateLines survives bytes that are no UTF-8", async () => {
  const found = await answers(
    Uint8Array.from([0xff, 0xfe, 0x0a, ...Buffer.from(JSON.stringify(posting("a")))]),
  );
  assert.equal(typeof found[0]!.problem, "string");
  assert.equal(found[1]!.id, "a");
});
