// The tables a rebuild fills beside the present ones. Rows that came with the package hold facts without text,
// so they can't be derived anew here; they are carried over as they are.
import type { Engine } from "./engine.ts";
import type { KnownPosting } from "./ingest-store.ts";

const DERIVED = ["postings", "texts", "events", "job_traits"] as const;

export async function prepareNext(engine: Engine): Promise<void> {
  await finishSwap(engine);
  await dropNext(engine);
  for (const table of DERIVED) await engine.command(`CREATE TABLE ${table}_next AS ${table}`);
  await engine.command("INSERT INTO postings_next SELECT * FROM postings FINAL WHERE origin = 'snapshot'");
}

/** What the rows that were carried over are known by, as ingestion knew them. */
export function carriedOver(engine: Engine): Promise<KnownPosting[]> {
  return engine.query(
    "SELECT posting_id, job_key, first_seen, last_seen, duplicate_of, '' AS fingerprint FROM postings_next",
  );
}

/** Which run brought each payload, as far as its events tell: payloads themselves don't. */
export async function runIdsOf(engine: Engine): Promise<Map<string, string>> {
  const rows = await engine.query<{ payload_id: string; run_id: string }>(
    "SELECT DISTINCT payload_id, run_id FROM events",
  );
  return new Map(rows.map(({ payload_id, run_id }) => [payload_id, run_id]));
}

/**
 * Swaps all tables in, or none: which tables are to come in is written down first, so that `finishSwap` can do after a
 * crash what was left.
 */
export async function swapNext(engine: Engine): Promise<void> {
  const ids = await idsOf(engine);
  const coming = Object.fromEntries(DERIVED.map((table) => [table, ids.get(`${table}_next`)]));
  await remember(engine, JSON.stringify(coming));
  for (const table of DERIVED) await exchange(engine, table);
  await remember(engine, "");
}

/** Ends a swap that was cut off; does nothing where none was. */
export async function finishSwap(engine: Engine): Promise<void> {
  const [row] = await engine.query<{ value: string }>(
    "SELECT value FROM meta FINAL WHERE key = {key:String} AND value != ''",
    { key: SWAP_KEY },
  );
  if (row === undefined) return;
  const ids = await idsOf(engine);
  for (const [table, id] of Object.entries(JSON.parse(row.value)))
    if (ids.get(`${table}_next`) === id) await exchange(engine, table);
  await remember(engine, "");
}

export async function dropNext(engine: Engine): Promise<void> {
  for (const table of DERIVED) await engine.command(`DROP TABLE IF EXISTS ${table}_next SYNC`);
}

const SWAP_KEY = "rebuild_swap";

function exchange(engine: Engine, table: string): Promise<void> {
  return engine.command(`EXCHANGE TABLES ${table} AND ${table}_next`);
}

function remember(engine: Engine, value: string): Promise<void> {
  return engine.insert("meta", [{ key: SWAP_KEY, value }]);
}

/** A table keeps its id under whatever name it goes by. */
async function idsOf(engine: Engine): Promise<Map<string, string>> {
  const rows = await engine.query<{ name: string; id: string }>(
    "SELECT name, toString(uuid) AS id FROM system.tables WHERE database = currentDatabase()",
  );
  return new Map(rows.map(({ name, id }) => [name, id]));
}
