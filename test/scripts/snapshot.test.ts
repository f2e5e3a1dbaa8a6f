import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { buildSnapshot } from "../../scripts/snapshot/build-snapshot.ts";
import { setReaders } from "../../scripts/snapshot/index.ts";
import { readTaxonomy } from "../../src/content/index.ts";
import { readSets } from "../../src/content/sets.ts";
import { postingEnricher } from "../../src/enrichers/index.ts";
import { UserError } from "../../src/errors.ts";
import { loadSnapshot } from "../../src/pipeline/load-snapshot.ts";
import { openStore } from "../../src/store/open.ts";
import type { PostingRow } from "../../src/store/rows.ts";

const FIXTURES = fileURLToPath(new URL("../fixtures/snapshot", import.meta.url));
const folder = await mkdtemp(join(tmpdir(), "twopaths-test-"));
const store = await openStore({ folder: join(folder, "store") });
const enrich = postingEnricher(readTaxonomy());
const options = {
  sets: readSets(),
  from: FIXTURES,
  engine: store.engine,
  pool: {
    enrichPostings: async (postings: Parameters<typeof enrich>[0][]) => postings.map(enrich),
    width: 2,
  },
  now: () => new Date("2026-11-25T12:00:00Z"),
  onProgress: () => undefined,
} as unknown as Omit<Parameters<typeof buildSnapshot>[0], "to">;

const to = join(folder, "one");
const manifest = await buildSnapshot({ ...options, to });
await loadSnapshot(store, { folder: to, now: options.now, onProgress: () => undefined });
const rows = new Map(
  (await store.query<PostingRow & { active: boolean }>("SELECT * FROM observed_postings")).map((row) => [
    row.posting_id,
    row,
  ]),
);

after(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

test("readSets names a reader for every set", () => {
  assert.deepEqual(options.sets.map(({ name }) => name).sort(), Object.keys(setReaders).sort());
});

test("buildSnapshot accounts for every row it read", () => {
  for (const set of manifest.sets) {
    const leftOut = set.leftOut.reduce((sum, entry) => sum + entry.rows, 0);
    assert.equal(set.rowsKept + leftOut, set.rowsRead, set.name);
  }
  assert.equal(manifest.rows, rows.size);
  assert.equal(manifest.unique, [...rows.values()].filter((row) => row.duplicate_of === "").length);
  assert.deepEqual(manifest.sets.find(({ name }) => name === "ats-2026-05")?.leftOut, [
    { reason: "title has no words", rows: 1 },
    { reason: "line is not JSON", rows: 1 },
  ]);
});

test("buildSnapshot keeps no word of a description", async () => {
  const bytes = (await store.query<object>("SELECT * FROM postings"))
    .map((row) => JSON.stringify(row))
    .join("\n");
  for (const set of await readdir(join(FIXTURES, "postings"))) {
    for (const line of readFileSync(join(FIXTURES, "postings", set), "utf8").split("\n")) {
      const text: unknown =
        line.startsWith("{") && line.endsWith("}") ? JSON.parse(line).description : undefined;
      for (const sentence of String(text ?? "").split(/[.\n]/)) {
        if (sentence.trim().length > 20) assert.ok(!bytes.includes(sentence.trim()), sentence);
      }
    }
  }
});

test("buildSnapshot gives the same bytes for the same sets", async () => {
  const again = await buildSnapshot({ ...options, to: join(folder, "two") });
  assert.equal(again.file.sha256, manifest.file.sha256);
});

test("buildSnapshot puts address and key back as they were", () => {
  const row = rows.get("titles-2026-01:greenhouse:5000010");
  assert.equal(row?.url, "https://boards.greenhouse.io/rowanfit/jobs/5000010");
  assert.equal(row?.job_key, "greenhouse:5000010");
});

test("buildSnapshot finds one posting in two sets", () => {
  assert.equal(rows.get("titles-2026-01:greenhouse:5000001")?.duplicate_of, "ats-2026-05:greenhouse:5000001");
  assert.equal(rows.get("ats-2026-05:greenhouse:5000001")?.duplicate_of, "");
});

test("buildSnapshot reads a lab's posting at two addresses as seen throughout, with its text", () => {
  const row = rows.get("ai-labs-2025-08_2026-04:greenhouse:6000001");
  assert.equal(row?.title, "Research Engineer, Reasoning");
  assert.deepEqual([row?.first_seen, row?.last_seen, row?.active], ["2025-08-24", "2026-08-22", true]);
  assert.equal(row?.has_text, true);
  assert.equal(
    rows.get("ai-labs-2025-08_2026-04:greenhouse:6000001~2")?.duplicate_of,
    "ai-labs-2025-08_2026-04:greenhouse:6000001",
  );
});

test("buildSnapshot takes skills from a set's list, not knowing whether they are required", () => {
  const row = [...rows.values()].find(({ posting_id }) => posting_id.startsWith("salaries-2026-07_08:ashby"));
  assert.equal(row?.has_text, false);
  assert.ok(row?.skill_required.every((required) => required === null));
});

test("buildSnapshot takes posts of the last thread for active", () => {
  assert.equal(rows.get("hn-2026-01_03:46000001")?.active, false);
  assert.equal(rows.get("hn-2026-01_03:47000001")?.active, true);
});

test("buildSnapshot says when a folder holds no set", async () => {
  await assert.rejects(buildSnapshot({ ...options, from: folder, to: join(folder, "none") }), UserError);
  await assert.rejects(readFile(join(folder, "none", "manifest.json")));
});
