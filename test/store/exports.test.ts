import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { gunzipSync } from "node:zlib";
import { EXPORT_COLUMNS } from "../../src/store/export-columns.ts";
import { type Exports, exportsOf } from "../../src/store/exports.ts";
import { openStore, type Store } from "../../src/store/open.ts";
import { sampleBatch } from "./sample-batch.ts";

const FOLDER = mkdtempSync(join(tmpdir(), "twopaths-exports-"));
let store: Store;
let exports: Exports;

before(async () => {
  store = await openStore({ folder: join(FOLDER, "store") });
  await store.save(
    sampleBatch("exports", [
      { posting: { id: "greenhouse:acme:1", employer: "Acme", title: "=HYPERLINK(1)" } },
      { posting: { id: "greenhouse:acme:2", employer: "Acme", title: 'AI "Agent" Engineer, LLM' } },
    ]),
  );
  exports = exportsOf(store.engine, store.current, join(FOLDER, "downloads"));
});
after(async () => {
  await store.close();
  rmSync(FOLDER, { recursive: true, force: true });
});

const textOf = async (name: string) => {
  const file = (await exports.files()).find((each) => each.name === name)!;
  const bytes = readFileSync(file.path);
  assert.equal(createHash("sha256").update(bytes).digest("hex"), file.sha256);
  assert.equal(bytes.length, file.bytes);
  return name.endsWith(".gz") ? gunzipSync(bytes).toString() : bytes.toString("latin1");
};

test("files gives every posting once in each format, with the described columns", async () => {
  const lines = (await textOf("postings.jsonl.gz")).trimEnd().split("\n");
  const rows = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  assert.deepEqual(
    rows.map(({ posting }) => posting),
    ["greenhouse:acme:1", "greenhouse:acme:2"],
  );
  assert.deepEqual(
    Object.keys(rows[0]!),
    EXPORT_COLUMNS.map(({ name }) => name),
  );
  assert.ok(Array.isArray(rows[0]!.skills));
  assert.equal(rows[0]!.title, "=HYPERLINK(1)");
  assert.match(await textOf("postings.parquet"), /^PAR1/);
});

test("files gives CSV that a spreadsheet runs nothing of, and that leaves unknown values empty", async () => {
  const [head, first, second] = (await textOf("postings.csv.gz")).trimEnd().split("\n");
  assert.equal(head, EXPORT_COLUMNS.map(({ name }) => `"${name}"`).join(","));
  assert.match(first!, /,"'=HYPERLINK\(1\)",/);
  assert.match(second!, /,"AI ""Agent"" Engineer, LLM",/);
  assert.doesNotMatch(first!, /\\N/);
});

test("files makes them anew after a change, and keeps only those", async () => {
  const [before] = await exports.files();
  assert.equal((await exports.files())[0]!.path, before!.path);
  await store.save(
    sampleBatch("more", [{ posting: { id: "greenhouse:acme:3", employer: "Acme", title: "ML Engineer" } }]),
  );
  await store.refresh();
  const [now] = await exports.files();
  assert.notEqual(now!.path, before!.path);
  assert.ok(!existsSync(before!.path));
  assert.equal((await textOf("postings.jsonl.gz")).trimEnd().split("\n").length, 3);
});
