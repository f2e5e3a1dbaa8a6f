import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { openStore, type Store } from "../../src/store/open.ts";
import { sampleBatch } from "./sample-batch.ts";

const FOLDER = mkdtempSync(join(tmpdir(), "twopaths-current-"));
let store: Store;

before(async () => {
  store = await openStore({ folder: FOLDER });
});
after(async () => {
  await store.close();
  rmSync(FOLDER, { recursive: true, force: true });
});

test("state of an empty store names no days", async () => {
  assert.deepEqual(await store.current.state(), {
    snapshot: "0-0",
    postings: 0,
    firstObserved: null,
    earliestEnd: null,
    lastObserved: null,
  });
});

test("state after a save shows what was saved, and stays while nothing is", async () => {
  await store.save(sampleBatch("first", [{ text: "Build agents with LangGraph." }]));
  const first = await store.current.state();
  assert.equal(first.snapshot, "1-1");
  assert.equal(first.lastObserved, "2026-07-20");
  const writes = store.engine.writes();
  assert.deepEqual(await store.current.state(), first);
  assert.equal(store.engine.writes(), writes);
});

test("current_postings holds the words of title and text, each once and in lower case", async () => {
  const [row] = await store.query<{ words: string[] }>("SELECT words FROM current_postings");
  assert.deepEqual(row!.words.toSorted(), [
    "acme",
    "agents",
    "ai",
    "build",
    "engineer",
    "langgraph",
    "oslo",
    "with",
  ]);
});

test("current_postings says of every posting what the merged view says", async () => {
  await store.save(
    sampleBatch("second", [{ posting: { title: "Agent Engineer" }, context: { revision: 2 } }]),
  );
  await store.save(sampleBatch("third", [{ posting: { id: "greenhouse:acme:2", lastSeen: "2026-07-01" } }]));
  await store.current.state();
  const columns = "* EXCEPT (evidence) FROM observed_postings ORDER BY posting_id";
  const current = await store.query(
    "SELECT * EXCEPT (job, day, words, employer_id, pay_state, cities, job_id, job_postings) FROM current_postings ORDER BY posting_id",
  );
  assert.deepEqual(current, await store.query(`SELECT ${columns}`));
  assert.equal(current.length, 2);
});

test("state after a deletion is another one", async () => {
  const { postings } = await store.current.state();
  await store.engine.command("DELETE FROM postings WHERE posting_id = 'greenhouse:acme:2'");
  assert.equal((await store.current.state()).postings, postings - 1);
});

test("state of a store that is opened again is known without making the table anew", async () => {
  const before = await store.current.state();
  const [made] = await madeAt();
  await store.close();
  store = await openStore({ folder: FOLDER });
  assert.deepEqual(await store.current.state(), before);
  assert.deepEqual(await madeAt(), [made]);
});

test("many readers at once make the table once, and nothing is left beside it", async () => {
  await store.save(sampleBatch("fourth", [{ posting: { id: "greenhouse:acme:3" } }]));
  const states = await Promise.all(Array.from({ length: 20 }, () => store.current.state()));
  assert.equal(new Set(states.map(({ snapshot }) => snapshot)).size, 1);
  assert.deepEqual(await store.query("SELECT name FROM system.tables WHERE name LIKE 'current_next%'"), []);
});

function madeAt(): Promise<unknown[]> {
  return store.query(
    "SELECT metadata_modification_time, uuid FROM system.tables WHERE name = 'current_postings' AND database = currentDatabase()",
  );
}
