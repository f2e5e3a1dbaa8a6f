// The tables a rebuild fills beside the present ones. Rows that came with the package hold facts without text,
// so they can't be derived anew here; they are carried over as they are.
import type { Engine } from "./engine.ts";
import type { KnownPosting } from "./ingest-store.ts";

const DERIVED = ["postings", "texts", "events", "job_traits"] as const;

export async function prepareNext(engine: Engine): Promise<void> {
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

export async function swapNext(engine: Engine): Promise<void> {
  const pairs = DERIVED.map((table) => `${table} AND ${table}_next`);
  for (const pair of pairs) await engine.command(`EXCHANGE TABLES ${pair}`);
}

export async function dropNext(engine: Engine): Promise<void> {
  for (const table of DERIVED) await engine.command(`DROP TABLE IF EXISTS ${table}_next SYNC`);
}
