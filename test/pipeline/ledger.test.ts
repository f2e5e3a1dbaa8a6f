// What the ledger keeps of a board over several readings, through the store and through a rebuild.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, beforeEach, test } from "node:test";
import { readTaxonomy } from "../../src/content/index.ts";
import { postingEnricher } from "../../src/enrichers/index.ts";
import { ingest } from "../../src/pipeline/ingest.ts";
import { rebuild } from "../../src/pipeline/rebuild.ts";
import { greenhouse } from "../../src/sources/greenhouse.ts";
import type { EventRow } from "../../src/store/ingest-store.ts";
import { openStore } from "../../src/store/open.ts";
import { whereOf } from "../../src/store/where.ts";
import { sampleBatch } from "../store/sample-batch.ts";

const FOLDER = mkdtempSync(join(tmpdir(), "twopaths-ledger-"));
const store = await openStore({ folder: join(FOLDER, "store") });
const enrich = postingEnricher(readTaxonomy());
const pool = { enrichPostings: async (postings: Parameters<typeof enrich>[0][]) => postings.map(enrich) };
beforeEach(async () => {
  for (const table of ["postings", "texts", "windows", "payloads", "runs", "events", "answers"])
    await store.engine.command(`TRUNCATE TABLE ${table}`);
});
after(async () => {
  await store.close();
  rmSync(FOLDER, { recursive: true, force: true });
});

const TEXT = "<p>You will build agents with large language models. Pay: $150,000 - $180,000 a year.</p>";
const A = { id: 1, title: "AI Engineer", location: { name: "Oslo" }, content: TEXT };
const B = { id: 2, title: "ML Engineer", location: { name: "Oslo" }, content: TEXT };

test("ingest of a board over five days keeps what appeared, changed, closed and came back", async () => {
  await fiveDays();
  assert.deepEqual(await ledger(), [
    ["1", "2026-07-20", "first_seen", []],
    ["1", "2026-07-22", "changed", ["title", "pay", "text"]],
    ["2", "2026-07-20", "first_seen", []],
    ["2", "2026-07-22", "closed", []],
    ["2", "2026-07-24", "reopened", ["location"]],
  ]);
});

test("rebuild derives the same ledger anew, with the runs it came from", async () => {
  await fiveDays();
  // In doubt, whole again, in doubt, and then believed.
  for (const [day, jobs] of [[], [A, B], [], [], [A]].entries()) await read(`2026-07-2${5 + day}`, jobs);
  assert.equal(
    (await ledger()).filter(([, day, kind]) => day === "2026-07-28" && kind === "closed").length,
    2,
  );
  const all = () => store.query("SELECT * FROM ledger ORDER BY posting_id, at, kind");
  const before = await all();
  assert.ok(before.length > 0);
  await rebuild({ store, pool, now: () => new Date("2026-08-01T00:00:00Z"), onProgress: () => {} });
  assert.deepEqual(await all(), before);
});

test("ingest of a board that fails closes nothing, and the same answer again adds nothing", async () => {
  await read("2026-07-20", [A, B]);
  await assert.rejects(readAnswer("2026-07-21", "<html>maintenance</html>"));
  await assert.rejects(readAnswer("2026-07-21", '{"error":"maintenance"}'));
  await read("2026-07-20", [A, B]);
  assert.deepEqual(
    (await ledger()).map(([, , kind]) => kind),
    ["first_seen", "first_seen"],
  );
});

test("save: an event counts only once its payload is stored, and only once when it is read again", async () => {
  const batch = sampleBatch("{}", [{}]);
  const event = {
    posting_id: "greenhouse:acme:1",
    at: "2026-07-20T09:30:00.000Z",
    kind: "first_seen",
    changes: [],
    run_id: "",
    payload_id: batch.payload.id,
    source: "greenhouse",
    board: "acme",
  } satisfies EventRow;
  // As a process that was killed leaves it: events and postings, but no payload.
  await store.engine.insert("events", [event]);
  await store.engine.insert("postings", batch.postings);
  assert.deepEqual(await ledger(), []);
  assert.deepEqual((await store.boardBefore("greenhouse/acme")).postings[0]?.last_event, "");
  await store.save({ ...batch, events: [{ ...event, at: "2026-07-20T10:00:00.000Z" }] });
  assert.equal((await ledger()).length, 1);
});

test("ledger tells of bundled sets what their dates say", async () => {
  const seen = (id: string, lastSeen: string) => ({
    posting: { id, firstSeen: "2026-07-10", lastSeen },
    context: { origin: "snapshot" } as const,
  });
  const batch = sampleBatch("{}", [seen("1", "2026-07-15"), seen("2", "2026-07-20")]);
  await store.save(batch);
  assert.deepEqual(await ledger(), [
    ["1", "2026-07-10", "first_seen", []],
    ["1", "2026-07-15", "closed", []],
    ["2", "2026-07-10", "first_seen", []],
  ]);
});

test("payloads: an answer that did not change is stored once and told twice", async () => {
  await read("2026-07-20", [A]);
  await read("2026-07-21", [A]);
  const rows = await store.query<{ payload_id: string; encoding: string }>(
    "SELECT payload_id, encoding FROM payloads ORDER BY fetched_at",
  );
  assert.deepEqual(
    rows.map(({ encoding }) => encoding),
    ["utf8", "same"],
  );
  const bodies = await Promise.all(rows.map(({ payload_id }) => store.bodyOf(payload_id)));
  assert.deepEqual(bodies[1], bodies[0]);
  assert.equal(Buffer.from(bodies[0]!).toString(), JSON.stringify({ jobs: [A] }));
});

const DAYS: [asOf: string, state: "active" | "closed" | "all", ids: string[]][] = [
  ["2026-07-19", "all", []],
  ["2026-07-20", "active", ["1", "2"]],
  ["2026-07-21", "active", ["1", "2"]],
  ["2026-07-22", "active", ["1"]],
  ["2026-07-22", "closed", ["2"]],
  ["2026-07-22", "all", ["1", "2"]],
  ["2026-09-01", "active", ["1"]],
];
test("whereOf as of a past day counts the postings that were live on it", async () => {
  await read("2026-07-20", [A, B]);
  await read("2026-07-21", [A, B]);
  await read("2026-07-23", [A]);
  await store.refresh();
  for (const [asOf, state, ids] of DAYS) {
    const { sql, params } = whereOf({ asOf, state });
    const rows = await store.query<{ id: string }>(
      `SELECT splitByChar(':', posting_id)[-1] AS id FROM current_postings WHERE ${sql} ORDER BY id`,
      params,
    );
    assert.deepEqual(
      rows.map(({ id }) => id),
      ids,
      `${state} ${asOf}`,
    );
  }
});

async function fiveDays(): Promise<void> {
  await read("2026-07-20", [A, B]);
  await read("2026-07-21", [A, B]);
  const changed = { ...A, title: "AI Agent Engineer", content: TEXT.replace("150", "160") };
  await read("2026-07-22", [changed]);
  await read("2026-07-23", [changed]);
  await read("2026-07-24", [changed, { ...B, location: { name: "Bergen" } }]);
}

function read(day: string, jobs: object[]): Promise<unknown> {
  return readAnswer(day, JSON.stringify({ jobs }));
}

function readAnswer(day: string, answer: string): Promise<unknown> {
  return ingest(
    {
      store,
      pool,
      now: () => new Date(`${day}T09:30:00Z`),
      fetch: async () => new Response(answer, { headers: { "content-type": "application/json" } }),
      readParquet: () => assert.fail("no Parquet here"),
      onProgress: () => {},
      onProblem: () => {},
    },
    greenhouse,
    "acme",
  );
}

async function ledger(): Promise<unknown[][]> {
  const rows = await store.query<Record<string, unknown>>(
    `SELECT splitByChar(':', posting_id)[-1] AS id, toString(toDate(at)) AS day, kind, changes.field AS fields
     FROM ledger ORDER BY id, at`,
  );
  return rows.map(Object.values);
}
