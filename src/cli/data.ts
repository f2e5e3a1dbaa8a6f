// How a command reaches the data: through the server that holds the store when one runs, else by opening it.

import type { Config } from "../config.ts";
import { readClaims } from "../content/claims.ts";
import { readGlossary } from "../content/glossary.ts";
import { readTaxonomy } from "../content/index.ts";
import { readSets } from "../content/sets.ts";
import { readWorkSamples } from "../content/work-samples.ts";
import { readWrittenExercises } from "../content/written-exercises.ts";
import { UserError } from "../errors.ts";
import { enrichPool } from "../pipeline/enrich-pool.ts";
import { groupJobs } from "../pipeline/group-jobs.ts";
import { loadSnapshot } from "../pipeline/load-snapshot.ts";
import { type RebuildProgress, rebuild } from "../pipeline/rebuild.ts";
import { type Ask, askStore } from "../reports/index.ts";
import { type Vocabulary, vocabularyOf } from "../reports/vocabulary.ts";
import { type BackupManifest, writeBackup } from "../store/backup.ts";
import type { Engine } from "../store/engine.ts";
import type { IngestStore } from "../store/ingest-store.ts";
import { openStore, type Store } from "../store/open.ts";
import { readOwner } from "../store/owner.ts";
import { progressLine } from "./progress.ts";
import { remoteData } from "./remote.ts";
import { SNAPSHOT_FOLDER } from "./version.ts";

export interface Data {
  ask: Ask;
  store: IngestStore;
  rebuild(onProgress: (progress: RebuildProgress) => void): Promise<RebuildProgress>;
  /** Writes everything the store keeps into a folder that is not there yet. */
  backup(folder: string): Promise<BackupManifest>;
  /** The engine, when this process holds it. */
  engine?: Engine;
  /** Where receipts can be opened; a guess when no server runs. */
  origin: string;
  close(): Promise<void>;
}

/** The data of a store this process holds itself. */
export interface LocalData extends Data {
  local: Store;
  vocabulary: Vocabulary;
}

/** Runs `work` with the data and lets go of it afterwards, whatever happens. */
export async function withData<T>(config: Config, work: (data: Data) => Promise<T>): Promise<T> {
  const data = (await remoteData(readOwner(config.dataFolder))) ?? (await openLocal(config));
  try {
    return await work(data);
  } finally {
    await data.close();
  }
}

/** Opens the store in this process, loading the bundled snapshot first when it is new. */
export async function openLocal(config: Config): Promise<LocalData> {
  const store = await openStore({
    folder: `${config.dataFolder}/store`,
    clickhouseUrl: config.clickhouseUrl,
  });
  try {
    const progress = progressLine("first start");
    const loaded = await loadSnapshot(store, {
      folder: SNAPSHOT_FOLDER,
      now: () => new Date(),
      onProgress: progress.show,
    });
    if (loaded.loaded)
      progress.end(`${loaded.rows.toLocaleString("en-US")} postings of the bundled snapshot loaded`);
  } catch (error) {
    if (!(error instanceof UserError) || (await hasNoRoom(store, error))) {
      await store.close();
      throw error;
    }
    // Without the snapshot the store still answers from what it holds.
    process.stderr.write(`twopaths: ${error.message}${error.hint === undefined ? "" : ` (${error.hint})`}\n`);
  }
  const vocabulary = vocabularyOf(readTaxonomy(), {
    sets: readSets(),
    claims: readClaims(),
    glossary: readGlossary(),
    workSamples: readWorkSamples(),
    writtenExercises: readWrittenExercises(),
  });
  // One after another: what one judges the next takes as judged.
  let grouping: Promise<unknown> = Promise.resolve();
  const refresh = async () => {
    const mine = grouping.then(() => groupJobs(store, () => new Date()));
    grouping = mine.catch(() => undefined);
    await mine;
    await store.refresh();
  };
  return {
    local: { ...store, refresh },
    vocabulary,
    ask: askStore({ query: store.query, current: store.current, vocabulary }),
    store: { ...store, refresh },
    engine: store.engine,
    rebuild: (onProgress) => rebuildHere({ ...store, refresh }, onProgress),
    backup: (folder) => writeBackup(store.engine, folder, new Date()),
    origin: `http://localhost:${config.port}`,
    close: () => store.close(),
  };
}

/** A store that could not take even the snapshot would answer every question with nothing. */
async function hasNoRoom(store: Store, { code }: UserError): Promise<boolean> {
  if (code !== "disk_full" && code !== "store_unusable") return false;
  return (await store.query("SELECT 1 FROM postings LIMIT 1")).length === 0;
}

async function rebuildHere(
  store: Store,
  onProgress: (progress: RebuildProgress) => void,
): Promise<RebuildProgress> {
  const pool = enrichPool();
  try {
    const done = await rebuild({ store, pool, now: () => new Date(), onProgress });
    await store.refresh();
    return done;
  } finally {
    await pool.close();
  }
}
