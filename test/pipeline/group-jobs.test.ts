// One job counted once, through the store: near copies, other places, postings made anew, and changes of mind.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, beforeEach, test } from "node:test";
import { readTaxonomy } from "../../src/content/index.ts";
import { postingEnricher } from "../../src/enrichers/index.ts";
import { groupJobs } from "../../src/pipeline/group-jobs.ts";
import { ingest } from "../../src/pipeline/ingest.ts";
import { rebuild } from "../../src/pipeline/rebuild.ts";
import { greenhouse } from "../../src/sources/greenhouse.ts";
import { openStore } from "../../src/store/open.ts";
import { sampleBatch } from "../store/sample-batch.ts";

const FOLDER = mkdtempSync(join(tmpdir(), "twopaths-jobs-"));
const store = await openStore({ folder: join(FOLDER, "store") });
const enrich = postingEnricher(readTaxonomy());
const pool = { enrichPostings: async (postings: Parameters<typeof enrich>[0][]) => postings.map(enrich) };
beforeEach(async () => {
  for (const table of "postings texts windows payloads runs events answers job_traits jobs".split(" "))
    await store.engine.command(`TRUNCATE TABLE ${table}`);
});
after(async () => {
  await store.close();
  rmSync(FOLDER, { recursive: true, force: true });
});

/** Sixty words and more, made of the numbers from `from` on, so that two texts share as many as is wanted. */
function words(from: number, to: number): string {
  return Array.from({ length: to - from }, (_, index) => `word${from + index}`).join(" ");
}

const TEXT = words(0, 200);
const NEAR = words(12, 206);
const OTHER = words(1000, 1200);

interface Job {
  id: number;
  title?: string;
  place?: string;
  text?: string;
  posted?: string;
  url?: string;
}

test("groupJobs counts a copy on another board once, and says why", async () => {
  await read("2026-07-20", "acme", [{ id: 1 }]);
  await read("2026-07-21", "acme-eu", [
    { id: 2, text: NEAR },
    { id: 3, text: OTHER, title: "ML Engineer" },
  ]);
  assert.deepEqual(await group(), { judged: 3, changed: 3 });
  assert.deepEqual(await counted(), ["2", "3"]);
  const [, copy] = await judged();
  assert.equal(copy!.relation, "same");
  assert.equal(copy!.repeats, "greenhouse:acme:1");
  assert.match(copy!.why, /^same employer, same title, \d\d% of the text shared$/);
});

test("groupJobs looks again only at what is new or changed, and what it may be one with", async () => {
  await read("2026-07-20", "acme", [{ id: 1 }, { id: 9, text: OTHER, title: "Data Engineer" }]);
  await group();
  assert.deepEqual(await group(), { judged: 0, changed: 0 });
  await read("2026-07-21", "acme", [{ id: 1 }, { id: 9, text: OTHER, title: "Data Engineer" }]);
  assert.deepEqual(await group(), { judged: 0, changed: 0 });
  await read("2026-07-22", "acme-eu", [{ id: 2, text: NEAR }]);
  assert.deepEqual(await group(), { judged: 2, changed: 2 });
  assert.deepEqual(await counted(), ["2", "9"]);
});

test("groupJobs counts a job in two places in each of them, as one job", async () => {
  await read("2026-07-20", "acme", [
    { id: 1, place: "Oslo" },
    { id: 2, place: "Bergen" },
    { id: 3, place: "Oslo, Norway", text: NEAR },
  ]);
  await group();
  assert.equal((await counted()).length, 2);
  const jobs = await store.query("SELECT DISTINCT job FROM current_postings");
  assert.deepEqual(jobs, [{ job: "greenhouse:acme:1" }]);
});

test("groupJobs counts the live one of a job that was posted again", async () => {
  await read("2026-07-01", "acme", [
    { id: 1, posted: "2026-06-20" },
    { id: 5, text: OTHER, title: "Cook" },
  ]);
  await read("2026-07-20", "acme", [
    { id: 2, posted: "2026-07-18" },
    { id: 5, text: OTHER, title: "Cook" },
  ]);
  await group();
  assert.deepEqual(await counted("active"), ["2", "5"]);
  assert.deepEqual(await counted(), ["2", "5"]);
  const again = (await judged()).find(({ posting_id }) => posting_id.endsWith(":2"))!;
  assert.equal(again.relation, "repost");
  assert.match(again.why, /; posted again after 28 days$/);
});

test("groupJobs takes a judgement back when a posting turns out to be another job", async () => {
  await read("2026-07-20", "acme", [{ id: 1 }, { id: 2, text: NEAR }]);
  await group();
  assert.deepEqual(await counted(), ["2"]);
  await read("2026-07-21", "acme", [{ id: 1 }, { id: 2, text: OTHER, title: "Payroll Clerk" }]);
  await group();
  assert.deepEqual(await counted(), ["1", "2"]);
});

test("groupJobs counts the fresher of a bundled posting and the live one at its address", async () => {
  const url = "https://boards.greenhouse.io/acme/jobs/4100001";
  const bundled = sampleBatch("bundled", [
    {
      posting: { id: "set:1", url, lastSeen: "2026-05-01" },
      context: { origin: "snapshot", setName: "set", windowKey: "set" },
    },
  ]);
  await store.save(bundled);
  await read("2026-07-20", "acme", [{ id: 4100001, url }]);
  await group();
  assert.deepEqual(await counted(), ["4100001"]);
});

test("groupJobs in parts judges as it does at once, and as after a rebuild", async () => {
  const boards: [board: string, jobs: Job[]][] = [
    ["acme", [{ id: 1 }, { id: 2, place: "Bergen" }, { id: 3, text: OTHER, title: "ML Engineer" }]],
    [
      "acme-eu",
      [
        { id: 4, text: NEAR },
        { id: 5, text: words(1005, 1200), title: "ML Engineer" },
      ],
    ],
    [
      "acme-us",
      [
        { id: 6, place: "Boston" },
        { id: 7, text: words(20, 210) },
      ],
    ],
  ];
  for (const [board, jobs] of boards) {
    await read("2026-07-20", board, jobs);
    await group();
  }
  const inParts = await judged();
  const countedInParts = await counted();
  await store.engine.command("TRUNCATE TABLE jobs");
  await group();
  assert.deepEqual(await judged(), inParts);
  await rebuild({ store, pool, now: () => new Date("2026-08-01T00:00:00Z"), onProgress: () => {} });
  await group();
  assert.deepEqual(await judged(), inParts);
  assert.deepEqual(await counted(), countedInParts);
  assert.equal(countedInParts.length, 4);
});

function group() {
  return groupJobs(store, () => new Date("2026-07-30T00:00:00Z"));
}

async function read(day: string, board: string, jobs: readonly Job[]): Promise<void> {
  const answer = JSON.stringify({
    jobs: jobs.map(({ id, title = "AI Engineer", place = "Oslo", text = TEXT, posted, url }) => ({
      id,
      title,
      company_name: "Acme",
      location: { name: place },
      content: `<p>${text}</p>`,
      absolute_url: url ?? `https://acme.example/jobs/${board}/${id}`,
      first_published: posted,
    })),
  });
  await ingest(
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
    board,
  );
}

async function counted(state: "active" | "all" = "all"): Promise<string[]> {
  await store.refresh();
  const rows = await store.query<{ id: string }>(
    `SELECT splitByChar(':', posting_id)[-1] AS id FROM current_postings
     WHERE duplicate_of = '' ${state === "active" ? "AND active" : ""} ORDER BY id`,
  );
  return rows.map(({ id }) => id);
}

function judged() {
  return store.query<{ posting_id: string; relation: string; repeats: string; why: string }>(
    "SELECT * EXCEPT (revision) FROM jobs FINAL ORDER BY splitByChar(':', posting_id)[-1]",
  );
}
