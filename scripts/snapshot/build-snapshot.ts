// A folder of sets in, the bundled snapshot out: every usable posting as facts, and a manifest that accounts for them.
import { createHash } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { PostingSet } from "../../src/content/sets.ts";
import { RULES_VERSION } from "../../src/domain/facts.ts";
import { UserError } from "../../src/errors.ts";
import type { EnrichPool } from "../../src/pipeline/enrich-pool.ts";
import type { SnapshotManifest, SnapshotSet } from "../../src/pipeline/snapshot-manifest.ts";
import type { Engine } from "../../src/store/engine.ts";
import { SNAPSHOT_FORMAT, snapshotRow, writeSnapshotFile } from "../../src/store/snapshot-file.ts";
import { enrichSet } from "./enrich-set.ts";
import { type Candidate, markDuplicates } from "./mark-duplicates.ts";
import { type ReadSet, readSet } from "./read-set.ts";

export interface BuildSnapshotOptions {
  sets: readonly PostingSet[];
  /** Folder of sets. */
  from: string;
  /** Folder that gets the Parquet file and its manifest. */
  to: string;
  engine: Engine;
  pool: Pick<EnrichPool, "enrichPostings" | "width">;
  now(): Date;
  onProgress(message: string): void;
}

const FILE = "postings.parquet";

export async function buildSnapshot(options: BuildSnapshotOptions): Promise<SnapshotManifest> {
  const { sets, from, onProgress } = options;
  const reads: ReadSet[] = [];
  const candidates: Candidate[] = [];
  for (const set of sets) {
    const read = await readSet(from, set);
    if (read === undefined) {
      onProgress(`${set.name}: not in ${from}, left out`);
      continue;
    }
    reads.push(read);
    const progress = (postings: number) => onProgress(`${set.name}: ${postings} of ${read.postings.length}`);
    const rows = await enrichSet({ pool: options.pool, onProgress: progress }, read);
    for (const row of rows) candidates.push(row);
  }
  if (candidates.length === 0) {
    throw new UserError(`no set of postings found: ${from}`, {
      hint: `give a folder that holds ${sets[0]?.path ?? "postings/"}.jsonl.gz and its like`,
    });
  }
  onProgress(`looking for duplicates among ${candidates.length} postings`);
  markDuplicates(candidates);
  return write(options, reads, candidates);
}

async function write(
  { to, engine, now, onProgress }: BuildSnapshotOptions,
  reads: readonly ReadSet[],
  candidates: readonly Candidate[],
): Promise<SnapshotManifest> {
  onProgress(`writing ${candidates.length} postings`);
  await mkdir(to, { recursive: true });
  const path = resolve(to, FILE);
  await writeSnapshotFile(
    engine,
    candidates.map(({ row }) => snapshotRow(row)),
    `${path}.next`,
  );
  const bytes = await readFile(`${path}.next`);
  const manifest: SnapshotManifest = {
    format: SNAPSHOT_FORMAT,
    created: now().toISOString().slice(0, 10),
    rules: RULES_VERSION,
    rows: candidates.length,
    unique: candidates.filter(({ row }) => row.duplicate_of === "").length,
    file: { path: FILE, sha256: createHash("sha256").update(bytes).digest("hex"), bytes: bytes.length },
    sets: reads.map((read) => setEntry(read, candidates)),
  };
  await rename(`${path}.next`, path);
  await writeFile(join(to, "manifest.json"), `${JSON.stringify(manifest, null, 2)}\n`);
  return manifest;
}

function setEntry({ set, input, rowsRead, leftOut }: ReadSet, candidates: readonly Candidate[]): SnapshotSet {
  const rows = candidates.filter(({ row }) => row.set_name === set.name);
  return {
    name: set.name,
    title: set.title,
    input,
    rowsRead,
    rowsKept: rows.length,
    leftOut: [...leftOut].map(([reason, count]) => ({ reason, rows: count })),
    unique: rows.filter(({ row }) => row.duplicate_of === "").length,
    withText: rows.filter(({ row }) => row.has_text).length,
    firstObserved: set.firstObserved,
    lastObserved: set.lastObserved,
    isCensus: set.isCensus,
    licence: set.licence,
    knownBias: set.knownBias,
  };
}
