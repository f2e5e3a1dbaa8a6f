// Opens the store: engine, schema, and the few operations the pipeline and the reports need of it.
import { earlierDate, laterDate } from "../domain/calendar-date.ts";
import { answerRow, lastAnswer } from "./answers.ts";
import { type Current, currentOf } from "./current.ts";
import { type Engine, type EngineOptions, openEngine, type QueryParams } from "./engine.ts";
import type { Batch, IngestStore, KnownPosting, PostingIdentity, RunRow, WindowRow } from "./ingest-store.ts";
import { boardBefore, boardsRead } from "./ledger.ts";
import { bodyOf, payloadRow } from "./payloads.ts";
import { finishSwap } from "./rebuild-tables.ts";
import { migrate } from "./schema.ts";

export interface Store extends IngestStore {
  query<Row>(sql: string, params?: QueryParams): Promise<Row[]>;
  meta(key: string): Promise<string | undefined>;
  setMeta(key: string, value: string): Promise<void>;
  /** What reports see of it. */
  current: Current;
  engine: Engine;
  close(): Promise<void>;
}

/** Opens, and where needed migrates, the store; throws a `UserError` when another process holds it. */
export async function openStore(options: EngineOptions): Promise<Store> {
  const engine = await openEngine(options);
  try {
    await migrate(engine);
    if (engine.isEmbedded) await mend(engine);
  } catch (error) {
    await engine.close();
    throw error;
  }
  const current = currentOf(engine);
  return {
    engine,
    current,
    query: engine.query,
    meta: async (key) => {
      const rows = await engine.query<{ value: string }>(
        "SELECT value FROM meta FINAL WHERE key = {key:String}",
        {
          key,
        },
      );
      return rows[0]?.value;
    },
    setMeta: (key, value) => engine.insert("meta", [{ key, value }]),
    hasPayload: (payloadId) => hasPayload(engine, payloadId),
    known: (postings) => known(engine, postings),
    boardBefore: (windowKey) => boardBefore(engine, windowKey),
    boardsRead: () => boardsRead(engine),
    lastAnswer: (key) => lastAnswer(engine, key),
    bodyOf: (payloadId) => bodyOf(engine, payloadId),
    save: (batch) => save(engine, batch),
    refresh: current.refresh,
    saveRun: (run: RunRow) => engine.insert("runs", [run]),
    close: () => engine.close(),
  };
}

/** Ends what was cut off, and drops the tables it left behind; nobody else works in an embedded store. */
async function mend(engine: Engine): Promise<void> {
  await finishSwap(engine);
  const left = await engine.query<{ name: string }>(
    `SELECT name FROM system.tables WHERE database = currentDatabase()
     AND (name LIKE 'current\\_next\\_%' OR name LIKE '%\\_next' OR name = 'jobs_scope')`,
  );
  for (const { name } of left) await engine.command(`DROP TABLE IF EXISTS ${name} SYNC`);
}

async function hasPayload(engine: Engine, payloadId: string): Promise<boolean> {
  const rows = await engine.query("SELECT 1 FROM payloads WHERE payload_id = {payloadId:String} LIMIT 1", {
    payloadId,
  });
  return rows.length > 0;
}

async function known(engine: Engine, postings: readonly PostingIdentity[]): Promise<KnownPosting[]> {
  if (postings.length === 0) return [];
  return engine.query<KnownPosting>(
    `SELECT p.posting_id AS posting_id, p.job_key AS job_key, p.first_seen AS first_seen, p.last_seen AS last_seen,
       p.duplicate_of AS duplicate_of, t.fingerprint AS fingerprint
     FROM (
       SELECT posting_id, job_key, first_seen, last_seen, duplicate_of FROM postings FINAL
       WHERE posting_id IN {ids:Array(String)} OR (job_key IN {keys:Array(String)} AND duplicate_of = '')
     ) AS p
     LEFT ANY JOIN (
       SELECT posting_id, fingerprint FROM job_traits FINAL WHERE posting_id IN {ids:Array(String)}
     ) AS t ON t.posting_id = p.posting_id`,
    { ids: postings.map((row) => row.posting_id), keys: postings.map((row) => row.job_key) },
  );
}

/**
 * Events, texts and postings first, the payload last: a payload that is stored is known to be fully read. Events
 * before postings, since what is read again after a crash no longer differs from the postings.
 */
async function save(engine: Engine, batch: Batch): Promise<void> {
  const answer = await answerRow(engine, batch);
  await engine.insert("events", batch.events);
  await engine.insert("texts", batch.texts);
  await engine.insert("job_traits", batch.jobTraits);
  await engine.insert("postings", batch.postings);
  await engine.insert("windows", await widened(engine, batch.windows));
  await engine.insert("payloads", [payloadRow(batch.payload, answer?.payload_id)]);
  if (answer !== undefined) await engine.insert("answers", [answer]);
}

/** A window only ever grows: the union of what is stored and what was observed now. */
async function widened(engine: Engine, windows: readonly WindowRow[]): Promise<WindowRow[]> {
  const stored = await engine.query<WindowRow>(
    `SELECT window_key, set_name, first_observed, last_observed, revision FROM windows FINAL
     WHERE window_key IN {keys:Array(String)}`,
    { keys: windows.map(({ window_key }) => window_key) },
  );
  return windows.map((window) => {
    const before = stored.find(({ window_key }) => window_key === window.window_key);
    if (before === undefined) return window;
    return {
      ...window,
      first_observed: earlierDate(before.first_observed, window.first_observed),
      last_observed: laterDate(before.last_observed, window.last_observed),
    };
  });
}
