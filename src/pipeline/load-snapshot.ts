// Brings the bundled snapshot into the store on the first start, and again when another one came with the package.
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { z } from "zod";
import { UserError } from "../errors.ts";
import type { WindowRow } from "../store/ingest-store.ts";
import type { Store } from "../store/open.ts";
import { insertSnapshotFile, SNAPSHOT_FORMAT } from "../store/snapshot-file.ts";
import { SnapshotManifest } from "./snapshot-manifest.ts";

export interface LoadSnapshotOptions {
  /** Folder with `manifest.json` and the file it names. */
  folder: string;
  now(): Date;
  onProgress(message: string): void;
}

export interface LoadedSnapshot {
  rows: number;
  /** False when this very snapshot was in the store already. */
  loaded: boolean;
}

/**
 * The store remembers the snapshot only after all its rows are in, so a load that was cut off is done again.
 * A snapshot that can't be read is a `UserError`, thrown before anything is changed.
 */
export async function loadSnapshot(store: Store, options: LoadSnapshotOptions): Promise<LoadedSnapshot> {
  const manifest = await readManifest(options.folder);
  const { rows, file } = manifest;
  if ((await store.meta(HASH_KEY)) === file.sha256) return { rows, loaded: false };
  const path = resolve(options.folder, file.path);
  await checkFile(path, file);
  options.onProgress(`loading ${rows.toLocaleString("en-US")} postings of the bundled snapshot`);
  const revision = options.now().getTime();
  await insertSnapshotFile(store.engine, path, revision);
  await store.engine.insert("windows", windows(manifest, revision));
  await store.setMeta(HASH_KEY, file.sha256);
  options.onProgress(`loaded ${rows.toLocaleString("en-US")} postings of the bundled snapshot`);
  return { rows, loaded: true };
}

/** The manifest of a snapshot folder; throws a `UserError` when it is missing or damaged. */
export async function readManifest(folder: string): Promise<SnapshotManifest> {
  const path = join(folder, "manifest.json");
  const manifest = parsed((await bytesOf(path)).toString("utf8"), path);
  if (manifest.format > SNAPSHOT_FORMAT) {
    throw unreadable(path, `format ${manifest.format}, this program knows ${SNAPSHOT_FORMAT}`);
  }
  return manifest;
}

const HASH_KEY = "snapshot_hash";

function parsed(text: string, path: string): SnapshotManifest {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw unreadable(path, "not JSON", cause);
  }
  const manifest = SnapshotManifest.safeParse(value);
  if (manifest.success) return manifest.data;
  throw unreadable(path, z.prettifyError(manifest.error).split("\n")[0]!, manifest.error);
}

/** A file that was cut short or changed is told by its hash before the store is touched. */
async function checkFile(path: string, file: SnapshotManifest["file"]): Promise<void> {
  const bytes = await bytesOf(path);
  if (bytes.length !== file.bytes) {
    throw unreadable(path, `${bytes.length} bytes instead of ${file.bytes}`);
  }
  if (createHash("sha256").update(bytes).digest("hex") !== file.sha256) {
    throw unreadable(path, "its bytes are not those the manifest names");
  }
}

async function bytesOf(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    throw unreadable(path, code === "ENOENT" ? "no such file" : String(code), cause);
  }
}

function unreadable(path: string, why: string, cause?: unknown): UserError {
  return new UserError(`the bundled snapshot can't be read: ${path}: ${why}`, {
    hint: "install twopaths again, or in a clone run `git checkout data`; the store is as it was",
    code: "snapshot_unreadable",
    cause,
  });
}

function windows({ sets }: SnapshotManifest, revision: number): WindowRow[] {
  return sets.map(({ name, firstObserved, lastObserved }) => ({
    window_key: name,
    set_name: name,
    first_observed: firstObserved,
    last_observed: lastObserved,
    revision,
  }));
}
