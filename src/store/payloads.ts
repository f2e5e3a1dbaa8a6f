// Reads stored payloads back, oldest first, a page at a time.
import type { Payload } from "../domain/payload.ts";
import type { Store } from "./open.ts";

export type StoredPayload = Payload & { id: string };

interface PayloadRow {
  payload_id: string;
  source: string;
  board: string;
  key: string;
  fetched_at: string;
  media_type: string;
  encoding: string;
  body: string;
}

/** Every payload in the order it was read: a file's have one time, and their lines count up. Empty store, none. */
export async function* storedPayloads(store: Store): AsyncGenerator<StoredPayload> {
  const ids = await store.query<{ payload_id: string }>(
    `SELECT payload_id FROM payloads
     ORDER BY fetched_at, source, board, toUInt64OrZero(extract(key, '^lines ([0-9]+)')), payload_id`,
  );
  for (const { payload_id } of ids) {
    const rows = await store.query<PayloadRow>(
      `SELECT payload_id, source, board, key, toString(fetched_at) AS fetched_at, media_type, encoding, body
       FROM payloads WHERE payload_id = {payload_id:String} LIMIT 1`,
      { payload_id },
    );
    const row = rows[0];
    if (row === undefined) continue;
    yield {
      id: row.payload_id,
      source: row.source,
      board: row.board,
      key: row.key,
      fetchedAt: `${row.fetched_at.replace(" ", "T")}Z`,
      mediaType: row.media_type,
      body: row.encoding === "base64" ? Buffer.from(row.body, "base64") : Buffer.from(row.body, "utf8"),
    };
  }
}
