// Many boards in one run, against a real store and made-up hosts.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, beforeEach, test } from "node:test";
import { readTaxonomy } from "../../src/content/index.ts";
import { postingEnricher } from "../../src/enrichers/index.ts";
import { UserError } from "../../src/errors.ts";
import { type BoardSynced, dueBoards, type SyncBoard, sync } from "../../src/pipeline/sync.ts";
import { greenhouse } from "../../src/sources/greenhouse.ts";
import { lever } from "../../src/sources/lever.ts";
import { openStore } from "../../src/store/open.ts";

const FOLDER = mkdtempSync(join(tmpdir(), "twopaths-sync-"));
const store = await openStore({ folder: join(FOLDER, "store") });
const enrich = postingEnricher(readTaxonomy());
const pool = { enrichPostings: async (postings: Parameters<typeof enrich>[0][]) => postings.map(enrich) };
let now: Date;
beforeEach(async () => {
  now = new Date("2026-07-20T09:30:00Z");
  for (const table of ["postings", "texts", "windows", "payloads", "runs", "events", "answers"])
    await store.engine.command(`TRUNCATE TABLE ${table}`);
});
after(async () => {
  await store.close();
  rmSync(FOLDER, { recursive: true, force: true });
});

const ACME: SyncBoard = { source: greenhouse, board: "acme" };
const BRIX: SyncBoard = { source: lever, board: "brix" };
const BROKEN: SyncBoard = { source: greenhouse, board: "broken" };

/** Answers by board; each knows its version as servers do. */
const answers = new Map<string, string>();
const asked: { url: string; condition: string | null; status: number }[] = [];
beforeEach(() => {
  asked.length = 0;
  answers.clear();
  answers.set("acme", jobs(1, 2, 3));
  answers.set("brix", JSON.stringify([{ id: "b1", text: "ML Engineer", hostedUrl: "https://x.example/b1" }]));
});

test("sync reads boards of several sources, and one that fails is a row in the run log", async () => {
  const { summary, lines } = await synced([ACME, BROKEN, BRIX]);
  assert.deepEqual(summary, { read: 2, failed: 1, left: 0 });
  assert.deepEqual(lines.map(({ board, progress }) => [board, progress?.postings]).sort(), [
    ["acme", 3],
    ["brix", 1],
    ["broken", undefined],
  ]);
  assert.deepEqual(await store.query("SELECT kind, board, status FROM runs ORDER BY board"), [
    { kind: "sync", board: "acme", status: "done" },
    { kind: "sync", board: "brix", status: "done" },
    { kind: "sync", board: "broken", status: "failed" },
  ]);
});

test("sync a second time changes nothing and asks only whether there is something new", async () => {
  await synced([ACME, BRIX]);
  const before = await everything();
  now = new Date("2026-07-20T15:00:00Z");
  const { lines } = await synced([ACME, BRIX]);
  assert.deepEqual(
    lines.map(({ progress }) => [progress?.payloads, progress?.unchanged]),
    [
      [1, 1],
      [1, 1],
    ],
  );
  assert.deepEqual(await everything(), before);
  assert.deepEqual(
    asked.slice(2).map(({ condition, status }) => [condition !== null, status]),
    [
      [true, 304],
      [true, 304],
    ],
  );
});

test("sync on the next day sees from a 304 that every posting is still there", async () => {
  await synced([ACME]);
  now = new Date("2026-07-21T09:30:00Z");
  const { lines } = await synced([ACME]);
  assert.equal(asked.at(-1)!.status, 304);
  assert.equal(lines[0]!.progress?.postings, 3);
  const rows = await store.query("SELECT DISTINCT last_seen, active FROM observed_postings");
  assert.deepEqual(rows, [{ last_seen: "2026-07-21", active: true }]);
  assert.deepEqual(await store.query("SELECT encoding FROM payloads ORDER BY fetched_at"), [
    { encoding: "utf8" },
    { encoding: "same" },
  ]);
});

test("sync closes nothing of a board that fails, and of one that answers in part only when it says so twice", async () => {
  answers.set("acme", jobs(...Array.from({ length: 12 }, (_, index) => index + 1)));
  await synced([ACME]);
  now = new Date("2026-07-21T09:30:00Z");
  answers.delete("acme");
  assert.equal((await synced([ACME])).summary.failed, 1);
  assert.equal(await active(), 12);
  now = new Date("2026-07-22T09:30:00Z");
  answers.set("acme", jobs(1, 2, 13));
  const doubted = (await synced([ACME])).lines[0]!;
  assert.match(doubted.problems[0]!.problem, /^10 of 12 open postings are missing: none is closed/);
  assert.deepEqual(doubted.progress?.events, { first_seen: 1 });
  assert.equal(await active(), 13);
  now = new Date("2026-07-23T09:30:00Z");
  assert.deepEqual((await synced([ACME])).lines[0]!.progress?.events, { closed: 10 });
  assert.equal(await active(), 3);
});

test("sync of a board that is whole again the next day forgets the answer in part", async () => {
  const all = jobs(...Array.from({ length: 12 }, (_, index) => index + 1));
  for (const [day, answer] of [all, jobs(1), all, jobs(2)].entries()) {
    now = new Date(`2026-07-2${day}T09:30:00Z`);
    answers.set("acme", answer);
    assert.deepEqual((await synced([ACME])).lines[0]!.progress?.events.closed, undefined);
  }
  assert.equal(await active(), 12);
});

test("sync that is stopped leaves boards to the next run, which asks only for those", async () => {
  const stop = new AbortController();
  const boards = [ACME, ...Array.from({ length: 20 }, (_, index) => ({ ...ACME, board: `acme${index}` }))];
  for (const { board } of boards) answers.set(board, jobs(1));
  const first = await synced(boards, { stop: stop.signal, onBoard: () => stop.abort() });
  assert.ok(first.summary.read >= 1 && first.summary.left >= 10, JSON.stringify(first.summary));
  const due = await dueBoards({ store, now: () => now }, boards, 20);
  assert.equal(due.length, boards.length - first.summary.read);
  assert.deepEqual((await synced(due)).summary, { read: due.length, failed: 0, left: 0 });
  assert.deepEqual(await dueBoards({ store, now: () => now }, boards, 20), []);
  now = new Date("2026-07-21T09:30:00Z");
  assert.equal((await dueBoards({ store, now: () => now }, boards, 20)).length, boards.length);
});

test("sync ends when the disk is full, since every other board would fail too", async () => {
  const full = new UserError("the disk is full: nothing of this batch was stored", { code: "disk_full" });
  const failing = { ...store, save: () => Promise.reject(full) };
  await assert.rejects(sync({ ...effectsOf(), store: failing }, [ACME, BRIX]), (error) => error === full);
});

test("sync counts one advertisement on two boards once, though both are read at the same time", async () => {
  const boards = Array.from({ length: 6 }, (_, index) => ({ ...ACME, board: `group${index}` }));
  const job = { title: "AI Engineer", absolute_url: "https://acme.example/jobs/7?gh_jid=4100007" };
  for (const [index, { board }] of boards.entries())
    answers.set(board, JSON.stringify({ jobs: [{ id: index, ...job }] }));
  await synced(boards);
  const rows = await store.query("SELECT count() AS n FROM postings FINAL WHERE duplicate_of = ''");
  assert.deepEqual(rows, [{ n: 1 }]);
});

function jobs(...ids: number[]): string {
  return JSON.stringify({
    jobs: ids.map((id) => ({ id, title: `AI Engineer ${id}`, location: { name: "Oslo" } })),
  });
}

interface Ran {
  summary: Awaited<ReturnType<typeof sync>>;
  lines: BoardSynced[];
}

async function synced(
  boards: readonly SyncBoard[],
  more: { stop?: AbortSignal; onBoard?: () => void } = {},
): Promise<Ran> {
  const lines: BoardSynced[] = [];
  const onBoard = (line: BoardSynced) => {
    lines.push(line);
    more.onBoard?.();
  };
  const stop = more.stop === undefined ? {} : { stop: more.stop };
  const summary = await sync({ ...effectsOf(), ...stop, onBoard }, boards);
  return { summary, lines };
}

function effectsOf() {
  return {
    store,
    pool,
    now: () => now,
    readParquet: () => assert.fail("no Parquet here"),
    fetchOf: () => answered as typeof globalThis.fetch,
    onBoard: () => {},
  };
}

async function answered(url: string, init?: RequestInit): Promise<Response> {
  const board = /\/(?:boards|postings)\/([^/?]+)/.exec(url)![1]!;
  const condition = new Headers(init?.headers).get("if-none-match");
  const answer = answers.get(board);
  const version = `"${answer?.length}-${answer?.slice(0, 40).replaceAll('"', "")}"`;
  const status = answer === undefined ? 503 : condition === version ? 304 : 200;
  asked.push({ url, condition, status });
  return new Response(status === 200 ? answer : null, {
    status,
    headers: { etag: version, "content-type": "application/json" },
  });
}

async function active(): Promise<number> {
  return (await store.query("SELECT 1 FROM observed_postings WHERE active")).length;
}

async function everything(): Promise<unknown[]> {
  return Promise.all(
    ["postings", "texts", "windows", "payloads", "events"].map((table) =>
      store.query(`SELECT * FROM ${table} ORDER BY ALL`),
    ),
  );
}
