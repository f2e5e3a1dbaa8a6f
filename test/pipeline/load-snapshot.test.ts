import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, beforeEach, test } from "node:test";
import { UserError } from "../../src/errors.ts";
import { loadSnapshot } from "../../src/pipeline/load-snapshot.ts";
import { openStore } from "../../src/store/open.ts";
import { type SnapshotRow, writeSnapshotFile } from "../../src/store/snapshot-file.ts";

const scratch = await mkdtemp(join(tmpdir(), "twopaths-test-"));
const folder = join(scratch, "snapshot");
const store = await openStore({ folder: join(scratch, "store") });
let clock = Date.parse("2026-11-25T12:00:00Z");
const options = { folder, now: () => new Date(clock++), onProgress: () => undefined };

after(async () => {
  await store.close();
  await rm(scratch, { recursive: true });
});

beforeEach(async () => {
  for (const table of ["postings", "windows"]) await store.engine.command(`TRUNCATE TABLE ${table}`);
  await store.setMeta("snapshot_hash", "");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
});

/** Only what the columns need; types give the rest their defaults. */
function row(id: string, more: Partial<SnapshotRow> = {}): SnapshotRow {
  const given: Partial<SnapshotRow> = {
    set_name: "set-a",
    census: true,
    source_id: `greenhouse:${id}`,
    title: "Data Engineer",
    url: "https://boards.example.com/acme/jobs/{id}",
    job_key: "greenhouse:{id}",
    first_seen: "2026-01-01",
    last_seen: "2026-01-08",
    ...more,
  };
  return given as SnapshotRow;
}

async function bundle(rows: SnapshotRow[]): Promise<void> {
  const path = join(folder, "postings.parquet");
  await writeSnapshotFile(store.engine, rows, path);
  const bytes = readFileSync(path);
  const manifest = {
    format: 1,
    created: "2026-11-25",
    rules: "1",
    rows: rows.length,
    unique: rows.length,
    file: {
      path: "postings.parquet",
      sha256: createHash("sha256").update(bytes).digest("hex"),
      bytes: bytes.length,
    },
    sets: [
      {
        name: "set-a",
        title: "A",
        input: { path: "a.jsonl", sha256: "0".repeat(64), bytes: 1 },
        rowsRead: rows.length,
        rowsKept: rows.length,
        leftOut: [],
        unique: rows.length,
        withText: 0,
        firstObserved: "2026-01-01",
        lastObserved: "2026-01-08",
        isCensus: true,
        licence: "none",
        knownBias: "made up",
      },
    ],
  };
  writeFileSync(join(folder, "manifest.json"), JSON.stringify(manifest));
}

const titles = async () =>
  (await store.query<{ title: string }>("SELECT title FROM observed_postings ORDER BY title")).map(
    ({ title }) => title,
  );

test("loadSnapshot loads once, and puts back what the file leaves out", async () => {
  await bundle([row("5000001"), row("5000002", { last_seen: "2026-01-05" })]);
  assert.deepEqual(await loadSnapshot(store, options), { rows: 2, loaded: true });
  assert.deepEqual(await loadSnapshot(store, options), { rows: 2, loaded: false });
  const found = await store.query(
    "SELECT posting_id, url, job_key, origin, window_key, text_held, active FROM observed_postings ORDER BY posting_id",
  );
  assert.deepEqual(found[0], {
    posting_id: "set-a:greenhouse:5000001",
    url: "https://boards.example.com/acme/jobs/5000001",
    job_key: "greenhouse:5000001",
    origin: "snapshot",
    window_key: "set-a",
    text_held: false,
    active: true,
  });
  assert.equal((found[1] as { active: boolean }).active, false);
});

test("loadSnapshot replaces an older snapshot and leaves fetched postings alone", async () => {
  await bundle([row("5000001", { title: "Old" }), row("5000002", { title: "Gone" })]);
  await loadSnapshot(store, options);
  await store.engine.insert("postings", [
    { posting_id: "live:1", title: "Fetched", origin: "live", revision: 1, first_seen: "2026-01-01" },
  ]);
  await bundle([row("5000001", { title: "New" })]);
  assert.deepEqual(await loadSnapshot(store, options), { rows: 1, loaded: true });
  assert.deepEqual(await titles(), ["Fetched", "New"]);
});

test("loadSnapshot loads again after a load that was cut off", async () => {
  await bundle([row("5000001")]);
  const cutOff = { ...store, setMeta: () => Promise.reject(new Error("killed")) };
  await assert.rejects(loadSnapshot(cutOff, options));
  assert.deepEqual(await loadSnapshot(store, options), { rows: 1, loaded: true });
  assert.deepEqual(await titles(), ["Data Engineer"]);
});

for (const [what, damage] of [
  ["a missing file", () => rmSync(join(folder, "postings.parquet"))],
  ["a file cut short", () => truncateSync(join(folder, "postings.parquet"), 100)],
  ["a changed file", () => writeFileSync(join(folder, "postings.parquet"), changed())],
  ["a missing manifest", () => rmSync(join(folder, "manifest.json"))],
  ["a manifest that is not JSON", () => writeFileSync(join(folder, "manifest.json"), "{")],
  ["a manifest of another form", () => writeFileSync(join(folder, "manifest.json"), "{}")],
] as const) {
  test(`loadSnapshot refuses ${what} by name and leaves the store as it was`, async () => {
    await bundle([row("5000001", { title: "Held" })]);
    await loadSnapshot(store, options);
    await bundle([row("5000001", { title: "Next" })]);
    damage();
    await assert.rejects(loadSnapshot(store, options), (error) => {
      assert.ok(error instanceof UserError);
      assert.match(error.message, /postings\.parquet|manifest\.json/);
      return true;
    });
    assert.deepEqual(await titles(), ["Held"]);
  });
}

function changed(): Buffer {
  const bytes = readFileSync(join(folder, "postings.parquet"));
  bytes[200] = bytes[200]! ^ 255;
  return bytes;
}
