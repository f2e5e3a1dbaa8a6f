import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, beforeEach, test } from "node:test";
import fc from "fast-check";
import { readTaxonomy } from "../../src/content/index.ts";
import type { Payload } from "../../src/domain/payload.ts";
import type { Problem } from "../../src/domain/problem.ts";
import { postingEnricher } from "../../src/enrichers/index.ts";
import { UserError } from "../../src/errors.ts";
import { type IngestEffects, type IngestProgress, ingest } from "../../src/pipeline/ingest.ts";
import { rebuild } from "../../src/pipeline/rebuild.ts";
import { file } from "../../src/sources/file.ts";
import { greenhouse } from "../../src/sources/greenhouse.ts";
import type { Source } from "../../src/sources/source.ts";
import { openStore } from "../../src/store/open.ts";
import { sampleBatch } from "../store/sample-batch.ts";

fc.configureGlobal({ seed: 20261101 });

const FIXTURE = readFileSync(new URL("../fixtures/greenhouse/acme-robotics.json", import.meta.url), "utf8");
const FOLDER = mkdtempSync(join(tmpdir(), "twopaths-ingest-"));
const store = await openStore({ folder: join(FOLDER, "store") });
const enrich = postingEnricher(readTaxonomy());
const pool = { enrichPostings: async (postings: Parameters<typeof enrich>[0][]) => postings.map(enrich) };

let now = new Date("2026-07-20T09:30:00Z");
let problems: Problem[] = [];
beforeEach(async () => {
  for (const table of ["postings", "texts", "windows", "payloads", "runs", "events", "answers"]) {
    await store.engine.command(`TRUNCATE TABLE ${table}`);
  }
  now = new Date("2026-07-20T09:30:00Z");
  problems = [];
});
after(async () => {
  await store.close();
  rmSync(FOLDER, { recursive: true, force: true });
});

test("ingest stores the postings, texts, window and payload of a board, and logs the run", async () => {
  assert.deepEqual(await ingested(FIXTURE), {
    postings: 4,
    problems: 2,
    payloads: 1,
    unchanged: 0,
    events: { first_seen: 4 },
  });
  assert.deepEqual(
    await ids(),
    [1, 2, 3, 5].map((job) => `greenhouse:acme:410000${job}002`),
  );
  assert.deepEqual(
    problems.map(({ where }) => where),
    ["job 4", "job 5"],
  );
  const texts = await store.query("SELECT posting_id FROM texts FINAL");
  assert.equal(texts.length, 2);
  assert.deepEqual(await windows(), [["greenhouse/acme", "2026-07-20", "2026-07-20"]]);
  assert.deepEqual(await runs(), [["done", 4, 2, ""]]);
});

test("ingest of the same answer on the same day changes nothing", async () => {
  await ingested(FIXTURE);
  const before = await everything();
  assert.deepEqual(await ingested(FIXTURE), {
    postings: 0,
    problems: 0,
    payloads: 1,
    unchanged: 1,
    events: {},
  });
  assert.deepEqual(await everything(), before);
});

test("ingest of the same answer on a later day sees the postings still there", async () => {
  await ingested(FIXTURE);
  now = new Date("2026-07-23T09:30:00Z");
  assert.equal((await ingested(FIXTURE)).postings, 4);
  const rows = await store.query<{ first_seen: string; last_seen: string; active: boolean }>(
    "SELECT DISTINCT first_seen, last_seen, active FROM observed_postings",
  );
  assert.deepEqual(rows, [{ first_seen: "2026-07-20", last_seen: "2026-07-23", active: true }]);
  assert.deepEqual(await windows(), [["greenhouse/acme", "2026-07-20", "2026-07-23"]]);
});

test("ingest closes a posting that is missing from a later answer; an empty board closes all when it stays so", async () => {
  await ingested(FIXTURE);
  now = new Date("2026-07-21T09:30:00Z");
  const board = JSON.parse(FIXTURE);
  await ingested(JSON.stringify({ jobs: board.jobs.slice(0, 1) }));
  assert.deepEqual(await activeIds(), ["greenhouse:acme:4100001002"]);
  now = new Date("2026-07-22T09:30:00Z");
  assert.deepEqual((await ingested('{"jobs":[]}')).events, {});
  assert.deepEqual(await activeIds(), ["greenhouse:acme:4100001002"]);
  assert.match(problems.at(-1)!.problem, /^1 of 1 open postings are missing/);
  now = new Date("2026-07-23T09:30:00Z");
  assert.deepEqual((await ingested('{"jobs":[]}')).events, { closed: 1 });
  assert.deepEqual(await activeIds(), []);
});

test("ingest of an answer that is no board fails, and closes nothing", async () => {
  await ingested(FIXTURE);
  now = new Date("2026-07-21T09:30:00Z");
  for (let attempt = 0; attempt < 2; attempt++) {
    const error = await failureOf(ingested('{"status":503,"error":"maintenance"}'));
    assert.equal(error.message, "greenhouse (acme): no posting could be read: 1 problem");
  }
  assert.equal((await activeIds()).length, 4);
  assert.deepEqual(await windows(), [["greenhouse/acme", "2026-07-20", "2026-07-20"]]);
});

test("ingest that fails midway keeps what was read, logs why, and goes on the next time", async () => {
  const path = saved("midway.jsonl", lines(1200));
  const broken: Source = {
    ...file,
    fetch: async function* (board, effects) {
      for await (const item of file.fetch(board, effects)) {
        if ("key" in item && item.key === "lines 1001-1200") throw new UserError("the disk came off");
        yield item;
      }
    },
  };
  const error = await failureOf(ingest(effectsOf(""), broken, path));
  assert.equal(error.message, "the disk came off");
  assert.equal((await ids()).length, 1000);
  assert.deepEqual(await runs(), [["failed", 1000, 0, "the disk came off"]]);
  now = new Date("2026-07-20T09:31:00Z");
  assert.deepEqual(await ingestedFile(path), {
    postings: 200,
    problems: 0,
    payloads: 3,
    unchanged: 2,
    events: {},
  });
  assert.equal((await ids()).length, 1200);
});

test("ingest reports the error of the work, not that of the log", async () => {
  const failing = {
    ...effectsOf("{}"),
    store: { ...store, saveRun: () => Promise.reject(new Error("no log")) },
  };
  const error = await failureOf(ingest(failing, greenhouse, "acme"));
  assert.match(error.message, /no posting could be read/);
});

test("ingest counts a posting that a file names twice once, as it stands last", async () => {
  const path = saved("twice.jsonl", [
    { id: "a", title: "AI Engineer" },
    { id: "b", title: "ML Engineer" },
    { id: "a", title: "AI Engineer II" },
  ]);
  assert.equal((await ingestedFile(path)).postings, 2);
  assert.deepEqual(await store.query("SELECT posting_id, title FROM postings FINAL ORDER BY posting_id"), [
    { posting_id: "a", title: "AI Engineer II" },
    { posting_id: "b", title: "ML Engineer" },
  ]);
});

test("ingest counts one advertisement from two files once, however often either is read", async () => {
  const url = "https://boards.greenhouse.io/acme/jobs/4000001";
  const first = saved("first.jsonl", [{ id: "a", title: "AI Engineer", url }]);
  const second = (title: string) => saved("second.jsonl", [{ id: "b", title, url: `${url}?utm_source=x` }]);
  await ingestedFile(first);
  for (const title of ["AI Engineer", "AI Engineer (m/f/x)", "AI Engineer, all genders"]) {
    await ingestedFile(second(title));
    assert.deepEqual(await duplicates(), [
      ["a", ""],
      ["b", "a"],
    ]);
  }
});

test("ingest survives any line of a file", async () => {
  const any = fc.json().map((text) => JSON.parse(text) as unknown);
  const half = fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 20 })
    .map((units) => String.fromCharCode(...units));
  const days = fc.oneof(
    fc.constantFrom("2026-02-30", "soon", "2026-07-01", "9999-12-31", "0001-01-01"),
    half,
  );
  const seen = fc.constantFrom("2026-07-01", "2026-07-01T10:00:00Z", "2026-02-30", "soon");
  const posting = fc.record(
    {
      id: fc.oneof(half, fc.integer()),
      title: half,
      employer: half,
      location: half,
      description: half,
      url: half,
      datePosted: days,
      validThrough: days,
      firstSeen: seen,
      lastSeen: seen,
      salary: fc.oneof(
        any,
        fc.record({ min: fc.double(), max: fc.double(), currency: half, period: fc.constant("year") }),
      ),
      source: half,
      board: half,
    },
    { requiredKeys: ["id", "title"] },
  );
  const sample = fc.sample(fc.oneof(posting, any), { numRuns: 400, seed: 20261101 });
  const readable = { id: "good", title: "AI Engineer" };
  const { postings, problems: bad } = await ingestedFile(saved("any.jsonl", [readable, ...sample]));
  assert.ok(postings > 50 && bad > 50, `${postings} postings, ${bad} problems`);
  assert.equal((await ids()).length, postings);
});

test("rebuild gives the same facts again, and fresh ones where the rules have changed", async () => {
  await ingested(FIXTURE);
  const url = "https://boards.greenhouse.io/acme/jobs/4000001";
  await ingestedFile(saved("part.jsonl", [{ id: "a", title: "AI Engineer", url }]));
  await ingestedFile(saved("more.jsonl", [{ id: "b", title: "ML Engineer", url }, ...lines(700)]));
  await ingestedFile(saved("part.jsonl", [{ id: "a", title: "AI Engineer", url, location: "Oslo" }]));
  now = new Date("2026-07-22T09:30:00Z");
  await ingested(FIXTURE);
  const before = await facts();
  now = new Date("2026-07-25T09:30:00Z");
  const progress: number[] = [];
  const done = await rebuild({
    store,
    pool,
    now: () => now,
    onProgress: ({ postings }) => progress.push(postings),
  });
  assert.deepEqual(await facts(), before);
  assert.deepEqual(done, { payloads: 6, postings: 4 + 1 + 701 + 1 + 4 });
  assert.equal(progress.at(-1), done.postings);

  const titled = async (given: Parameters<typeof enrich>[0][]) =>
    given.map(enrich).map((one) => ({ ...one, facts: { ...one.facts, rules: "tomorrow" } }));
  await rebuild({ store, pool: { enrichPostings: titled }, now: () => now, onProgress: () => {} });
  assert.deepEqual(await store.query("SELECT DISTINCT rules FROM postings FINAL"), [{ rules: "tomorrow" }]);
});

test("rebuild carries bundled postings over, and still knows what repeats them", async () => {
  const url = "https://boards.greenhouse.io/acme/jobs/4000001";
  const bundled = sampleBatch("bundled", [
    { posting: { id: "snap:1", url }, context: { origin: "snapshot" } },
  ]);
  await store.engine.insert("postings", bundled.postings);
  await ingestedFile(saved("live.jsonl", [{ id: "live", title: "AI Engineer", url }]));
  const expected = [
    ["live", "snap:1"],
    ["snap:1", ""],
  ];
  assert.deepEqual(await duplicates(), expected);
  await rebuild({ store, pool, now: () => now, onProgress: () => {} });
  assert.deepEqual(await duplicates(), expected);
});

test("rebuild that is interrupted leaves everything as it was, and the next one succeeds", async () => {
  await ingestedFile(saved("rebuilt.jsonl", lines(600)));
  const before = await facts();
  let batches = 0;
  const failing = {
    enrichPostings: async (postings: Parameters<typeof enrich>[0][]) => {
      if (++batches === 2) throw new Error("out of breath");
      return postings.map(enrich);
    },
  };
  await assert.rejects(
    rebuild({ store, pool: failing, now: () => now, onProgress: () => {} }),
    /out of breath/,
  );
  assert.deepEqual(await facts(), before);
  // As a killed process leaves it: tables half filled, nothing swapped.
  await store.engine.command("CREATE TABLE postings_next AS postings");
  await rebuild({ store, pool, now: () => now, onProgress: () => {} });
  assert.deepEqual(await facts(), before);
  const left = await store.query("SELECT name FROM system.tables WHERE name LIKE '%\\\\_next'");
  assert.deepEqual(left, []);
});

test("rebuild of an empty store is done at once", async () => {
  const done = await rebuild({ store, pool, now: () => now, onProgress: () => {} });
  assert.deepEqual(done, { payloads: 0, postings: 0 });
});

function ingested(answer: string): Promise<IngestProgress> {
  return ingest(effectsOf(answer), greenhouse, "acme");
}

function ingestedFile(path: string): Promise<IngestProgress> {
  now = new Date(now.getTime() + 1000);
  return ingest(effectsOf(""), file, path);
}

function effectsOf(answer: string): IngestEffects {
  return {
    store,
    pool,
    now: () => now,
    fetch: async () => new Response(answer, { headers: { "content-type": "application/json" } }),
    readParquet: () => assert.fail("no Parquet here"),
    onProgress: () => {},
    onProblem: (problem) => problems.push(problem),
  };
}

function lines(count: number): object[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `line-${index}`,
    title: `AI Engineer ${index}`,
    employer: "Acme",
    description: "Build agents.",
  }));
}

function saved(name: string, values: readonly unknown[]): string {
  const path = join(FOLDER, name);
  writeFileSync(path, `${values.map((value) => JSON.stringify(value)).join("\n")}\n`);
  return path;
}

async function failureOf(work: Promise<unknown>): Promise<UserError> {
  const error = await work.then(
    () => assert.fail("it succeeded"),
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof UserError, String(error));
  return error;
}

async function ids(): Promise<string[]> {
  const rows = await store.query<{ posting_id: string }>(
    "SELECT posting_id FROM postings FINAL ORDER BY posting_id",
  );
  return rows.map(({ posting_id }) => posting_id);
}

async function activeIds(): Promise<string[]> {
  const rows = await store.query<{ posting_id: string }>(
    "SELECT posting_id FROM observed_postings WHERE active ORDER BY posting_id",
  );
  return rows.map(({ posting_id }) => posting_id);
}

async function duplicates(): Promise<string[][]> {
  const rows = await store.query<{ posting_id: string; duplicate_of: string }>(
    "SELECT posting_id, duplicate_of FROM postings FINAL ORDER BY posting_id",
  );
  return rows.map(({ posting_id, duplicate_of }) => [posting_id, duplicate_of]);
}

async function windows(): Promise<unknown[][]> {
  const rows = await store.query<Record<string, unknown>>(
    "SELECT window_key, first_observed, last_observed FROM windows FINAL ORDER BY window_key",
  );
  return rows.map(Object.values);
}

async function runs(): Promise<unknown[][]> {
  const rows = await store.query<Record<string, unknown>>(
    "SELECT status, postings, problems, message FROM runs ORDER BY started_at",
  );
  return rows.map(Object.values);
}

/** Everything that is derived, without the number that says which reading it is. */
async function facts(): Promise<unknown[]> {
  return [
    ...(await store.query("SELECT * EXCEPT revision FROM postings FINAL ORDER BY posting_id")),
    ...(await store.query("SELECT * EXCEPT revision FROM texts FINAL ORDER BY posting_id")),
    ...(await store.query("SELECT * FROM ledger ORDER BY posting_id, at, kind")),
  ];
}

async function everything(): Promise<unknown[]> {
  const payloads = await store.query("SELECT * FROM payloads ORDER BY payload_id");
  return [
    await facts(),
    await windows(),
    payloads,
    await store.query<Payload>("SELECT revision FROM postings FINAL"),
  ];
}
