import assert from "node:assert/strict";
import { test } from "node:test";
import { markDuplicates } from "../../src/pipeline/deduplicate.ts";
import type { KnownPosting } from "../../src/store/ingest-store.ts";
import type { PostingRow } from "../../src/store/rows.ts";

const row = (posting_id: string, job_key: string) =>
  ({ posting_id, job_key, duplicate_of: "" }) as PostingRow;
const held = (posting_id: string, job_key: string, duplicate_of = ""): KnownPosting => ({
  posting_id,
  job_key,
  duplicate_of,
  first_seen: "2026-07-01",
  last_seen: "2026-07-20",
  fingerprint: "",
});

test("markDuplicates lets the first of a batch stand for the advertisement", () => {
  assert.deepEqual(marked([row("a", "k"), row("b", "k"), row("c", "other"), row("d", "k")], []), [
    "",
    "a",
    "",
    "a",
  ]);
});

test("markDuplicates lets the posting that is stored stand", () => {
  assert.deepEqual(marked([row("b", "k"), row("c", "k")], [held("a", "k")]), ["a", "a"]);
});

test("markDuplicates of the posting itself, read again, leaves it standing", () => {
  assert.deepEqual(marked([row("a", "k")], [held("a", "k")]), [""]);
});

test("markDuplicates of a duplicate read again still finds what it repeats, in whatever order they are known", () => {
  const known = [held("a", "k"), held("b", "k", "a")];
  assert.deepEqual(marked([row("b", "k")], known), ["a"]);
  assert.deepEqual(marked([row("b", "k")], known.toReversed()), ["a"]);
  assert.deepEqual(marked([row("b", "k"), row("a", "k")], known), ["a", ""]);
});

test("markDuplicates frees a duplicate whose words have become its own", () => {
  assert.deepEqual(marked([row("b", "new")], [held("b", "k", "a")]), [""]);
});

test("markDuplicates lets another stand where the one that stood says something else now", () => {
  assert.deepEqual(marked([row("a", "new"), row("b", "k")], [held("a", "k"), held("b", "k", "a")]), ["", ""]);
});

function marked(rows: PostingRow[], known: KnownPosting[]): string[] {
  markDuplicates(rows, known);
  return rows.map(({ duplicate_of }) => duplicate_of);
}
