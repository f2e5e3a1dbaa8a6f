import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, beforeEach, test } from "node:test";
import fc from "fast-check";
import { UserError } from "../../src/errors.ts";
import type { Batch } from "../../src/store/ingest-store.ts";
import { openStore, type Store } from "../../src/store/open.ts";
import { storedPayloads } from "../../src/store/payloads.ts";
import { SCHEMA_VERSION } from "../../src/store/schema.ts";
import { sampleBatch } from "./sample-batch.ts";

fc.configureGlobal({ seed: 20261101 });

const FOLDER = mkdtempSync(join(tmpdir(), "twopaths-store-"));
let store: Store;

before(async () => {
  store = await openStore({ folder: FOLDER });
});
beforeEach(async () => {
  for (const table of ["postings", "texts", "windows", "payloads", "runs"]) {
    await store.engine.command(`TRUNCATE TABLE ${table}`);
  }
});
after(async () => {
  await store.close();
  rmSync(FOLDER, { recursive: true, force: true });
});

test("openStore brings a new folder to the present schema version", async () => {
  assert.equal(await store.meta("schema_version"), String(SCHEMA_VERSION));
  assert.equal(await store.meta("nothing of the kind"), undefined);
});

test("openStore of a folder that was closed finds every row again", async () => {
  await store.save(sampleBatch("kept", [{ text: "Build agents." }]));
  const rows = await allRows();
  await store.close();
  store = await openStore({ folder: FOLDER });
  assert.deepEqual(await allRows(), rows);
  assert.equal((await allRows()).postings.length, 1);
});

test("openStore refuses a store from a newer program and leaves it as it was", async () => {
  await store.save(sampleBatch("from tomorrow", [{}]));
  await store.setMeta("schema_version", String(SCHEMA_VERSION + 1));
  const rows = await allRows();
  await store.close();
  const error = await openStore({ folder: FOLDER }).then(
    () => assert.fail("a newer store was opened"),
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof UserError);
  assert.equal(
    error.message,
    `the store was written by a newer twopaths: schema version ${SCHEMA_VERSION + 1}, this program knows ${SCHEMA_VERSION}`,
  );
  assert.match(error.hint!, /update twopaths/);
  const { openEngine } = await import("../../src/store/engine.ts");
  const engine = await openEngine({ folder: FOLDER });
  await engine.insert("meta", [{ key: "schema_version", value: String(SCHEMA_VERSION) }]);
  await engine.close();
  store = await openStore({ folder: FOLDER });
  assert.deepEqual(await allRows(), rows);
});

test("setMeta of a key that is set replaces it", async () => {
  await store.setMeta("mood", "calm");
  await store.setMeta("mood", "it's 'fine' \\ 100%");
  assert.equal(await store.meta("mood"), "it's 'fine' \\ 100%");
});

test("save of the same batch twice gives the same postings, texts and windows", async () => {
  const batch = sampleBatch("twice", [{ text: "Build agents." }, { posting: { id: "greenhouse:acme:2" } }]);
  await store.save(batch);
  const once = await allRows();
  await store.save(batch);
  assert.deepEqual(await allRows(), once);
  assert.deepEqual(
    once.postings.map(({ posting_id }) => posting_id),
    ["greenhouse:acme:1", "greenhouse:acme:2"],
  );
});

test("save of a posting read again keeps the later reading", async () => {
  await store.save(sampleBatch("before", [{ posting: { title: "AI Engineer" } }]));
  await store.save(
    sampleBatch("after", [{ posting: { title: "Agent Engineer" }, context: { revision: 2 } }]),
  );
  const { postings } = await allRows();
  assert.deepEqual(
    postings.map(({ title }) => title),
    ["Agent Engineer"],
  );
});

test("save only ever widens a window, whichever way the days come", async () => {
  const days = fc.integer({ min: 10, max: 28 }).map((day) => `2026-07-${day}`);
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(days, days), { minLength: 1, maxLength: 4 }), async (spans) => {
      await store.engine.command("TRUNCATE TABLE windows");
      for (const [index, [a, b]] of spans.entries()) {
        const batch = sampleBatch(`window ${index}`, []);
        const window = { ...batch.windows[0]!, revision: index + 1 };
        const [first_observed, last_observed] = [a, b].sort() as [string, string];
        await store.save({ ...batch, windows: [{ ...window, first_observed, last_observed }] });
      }
      const all = spans.flat().sort();
      const { windows } = await allRows();
      assert.deepEqual(
        windows.map(({ first_observed, last_observed }) => [first_observed, last_observed]),
        [[all[0], all.at(-1)]],
      );
    }),
    { numRuns: 15 },
  );
});

test("hasPayload knows a payload once its batch is saved, not before", async () => {
  const batch = sampleBatch("seen", [{}]);
  assert.equal(await store.hasPayload(batch.payload.id), false);
  await store.save(batch);
  assert.equal(await store.hasPayload(batch.payload.id), true);
  assert.equal(await store.hasPayload("' OR 1=1 --"), false);
});

test("known finds postings by id, and by advertisement those that stand for it", async () => {
  const url = "https://boards.greenhouse.io/acme/jobs/4000001";
  const batch = sampleBatch("known", [
    { posting: { id: "a", url } },
    { posting: { id: "b", title: "ML Engineer" } },
    { posting: { id: "c", url } },
  ]);
  batch.postings[2]!.duplicate_of = "a";
  await store.save(batch);
  const ids = async (postings: { posting_id: string; job_key: string }[]) =>
    (await store.known(postings)).map(({ posting_id, duplicate_of }) => [posting_id, duplicate_of]).sort();
  assert.deepEqual(await ids([{ posting_id: "new", job_key: "greenhouse:4000001" }]), [["a", ""]]);
  assert.deepEqual(await ids([{ posting_id: "b", job_key: "x" }]), [["b", ""]]);
  assert.deepEqual(await ids([{ posting_id: "c", job_key: "greenhouse:4000001" }]), [
    ["a", ""],
    ["c", "a"],
  ]);
  assert.deepEqual(await ids([]), []);
});

const HOSTILE = [
  "'",
  '"',
  "\\",
  "\\'",
  "%",
  "_",
  "a\tb",
  "a\nb",
  "nul\0",
  "{x:String}",
  "东京 🦾",
  "']) OR ('1",
  "\u2028",
];

test("known and save take ids with quotes, escapes and control characters as they are", async () => {
  await store.save(
    sampleBatch(
      "hostile",
      HOSTILE.map((id) => ({ posting: { id, title: id, employer: id, location: id }, text: `${id} text` })),
    ),
  );
  for (const id of HOSTILE) {
    const found = await store.known([{ posting_id: id, job_key: "" }]);
    assert.deepEqual(
      found.map(({ posting_id }) => posting_id),
      [id],
    );
  }
  const { postings, texts } = await allRows();
  assert.deepEqual(postings.map(({ title }) => title).sort(), HOSTILE.toSorted());
  assert.equal(texts.length, HOSTILE.length);
});

test("save writes U+FFFD for half of a surrogate pair, which no store can hold", async () => {
  await store.save(
    sampleBatch("half", [{ posting: { title: "AI \ud83e Engineer" }, text: "\udd16 agents" }]),
  );
  const { postings, texts } = await allRows();
  assert.equal(postings[0]!.title, "AI \ufffd Engineer");
  assert.equal(texts[0]!.description, "\ufffd agents");
});

const BODIES: { name: string; body: string | Uint8Array }[] = [
  { name: "text", body: '{"jobs":[]}\n' },
  { name: "no bytes", body: "" },
  { name: "a byte order mark", body: "\ufeff{}" },
  { name: "NUL, tab and escapes", body: "\0\t\\n\\\\'\"\r\n" },
  { name: "other scripts", body: "東京 🦾 naïve \u2028" },
  { name: "what is not UTF-8", body: Uint8Array.of(0xff, 0xfe, 0x00, 0x7b, 0xc3, 0x28, 0x80) },
  { name: "a cut letter", body: Buffer.from("naïve").subarray(0, 3) },
  { name: "gzip", body: Uint8Array.of(0x1f, 0x8b, 0x08, 0, 0, 0, 0, 0) },
];
for (const { name, body } of BODIES) {
  test(`storedPayloads gives back the exact bytes of ${name}`, async () => {
    const batch = sampleBatch(body, []);
    await store.save(batch);
    assert.deepEqual(await payloads(), [{ ...batch.payload, body: Buffer.from(body as string) }]);
  });
}

test("storedPayloads gives back any bytes", async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 40 }), async (body) => {
      await store.engine.command("TRUNCATE TABLE payloads");
      await store.save(sampleBatch(body, []));
      assert.deepEqual([...(await payloads())[0]!.body], [...body]);
    }),
    { numRuns: 25 },
  );
});

test("storedPayloads come in the order they were read, the lines of a file counting up", async () => {
  const read: [fetchedAt: string, key: string][] = [
    ["2026-07-20T09:30:00.000Z", "lines 1-500"],
    ["2026-07-20T09:30:00.000Z", "lines 501-1000"],
    ["2026-07-20T09:30:00.000Z", "lines 1001-1500"],
    ["2026-07-20T09:30:00.001Z", "lines 1-500"],
  ];
  for (const [index, [fetchedAt, key]] of [...read.entries()].toReversed()) {
    const batch: Batch = sampleBatch(`part ${index}`, []);
    await store.save({ ...batch, payload: { ...batch.payload, source: "file", fetchedAt, key } });
  }
  assert.deepEqual(
    (await payloads()).map(({ fetchedAt, key }) => [fetchedAt, key]),
    read,
  );
});

test("saveRun keeps how a run ended", async () => {
  const run = {
    run_id: "r1",
    kind: "ingest",
    source: "greenhouse",
    board: "acme",
    started_at: "2026-07-20T09:30:00.000Z",
    ended_at: "2026-07-20T09:30:02.500Z",
    status: "failed",
    postings: 3,
    problems: 1,
    message: "greenhouse (acme): the board answered 500",
  } as const;
  await store.saveRun(run);
  const rows = await store.query<Record<string, unknown>>("SELECT * FROM runs");
  assert.deepEqual(rows, [
    { ...run, started_at: "2026-07-20 09:30:00.000", ended_at: "2026-07-20 09:30:02.500" },
  ]);
});

interface Rows {
  postings: Record<string, unknown>[];
  texts: Record<string, unknown>[];
  windows: Record<string, unknown>[];
}

async function allRows(): Promise<Rows> {
  return {
    postings: await store.query("SELECT * FROM postings FINAL ORDER BY posting_id"),
    texts: await store.query("SELECT * FROM texts FINAL ORDER BY posting_id"),
    windows: await store.query("SELECT * FROM windows FINAL ORDER BY window_key"),
  };
}

function payloads() {
  return Array.fromAsync(storedPayloads(store.engine));
}
