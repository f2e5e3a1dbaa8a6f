// Payloads as rows, and back again. Bytes that an earlier payload holds already are not stored twice.
import type { Payload } from "../domain/payload.ts";
import type { Engine } from "./engine.ts";

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
export async function* storedPayloads(engine: Engine): AsyncGenerator<StoredPayload> {
  const ids = await engine.query<{ payload_id: string }>(
    `SELECT payload_id FROM payloads
     ORDER BY fetched_at, source, board, toUInt64OrZero(extract(key, '^lines ([0-9]+)')), payload_id`,
  );
  for (const { payload_id } of ids) {
    const row = await rowOf(engine, payload_id);
    const body = row === undefined ? undefined : await bytesOf(engine, row);
    if (row === undefined || body === undefined) continue;
    yield {
      id: row.payload_id,
      source: row.source,
      board: row.board,
      key: row.key,
      fetchedAt: `${row.fetched_at.replace(" ", "T")}Z`,
      mediaType: row.media_type,
      body,
    };
  }
}

export async function bodyOf(engine: Engine, payloadId: string): Promise<Uint8Array | undefined> {
  const row = await rowOf(engine, payloadId);
  return row === undefined ? undefined : bytesOf(engine, row);
}

/** A row of `payloads`; `holder` is the payload that holds the same bytes, where one does. */
export function payloadRow(payload: StoredPayload, holder: string | undefined): PayloadRow {
  const isHeld = holder !== undefined && holder !== payload.id;
  const text = isHeld ? undefined : asText(payload.body);
  return {
    payload_id: payload.id,
    source: payload.source,
    board: payload.board,
    key: payload.key,
    fetched_at: payload.fetchedAt,
    media_type: payload.mediaType,
    encoding: isHeld ? SAME : text === undefined ? "base64" : "utf8",
    body: isHeld ? holder : (text ?? Buffer.from(payload.body).toString("base64")),
  };
}

/** The encoding of a payload whose body is the id of the one that holds its bytes. */
const SAME = "same";

async function rowOf(engine: Engine, payload_id: string): Promise<PayloadRow | undefined> {
  const rows = await engine.query<PayloadRow>(
    `SELECT payload_id, source, board, key, toString(fetched_at) AS fetched_at, media_type, encoding, body
     FROM payloads WHERE payload_id = {payload_id:String} LIMIT 1`,
    { payload_id },
  );
  return rows[0];
}

/** A holder holds its bytes itself, so one step leads to them. */
async function bytesOf(engine: Engine, row: PayloadRow): Promise<Uint8Array | undefined> {
  const holder = row.encoding === SAME ? await rowOf(engine, row.body) : row;
  if (holder === undefined || holder.encoding === SAME) return undefined;
  return Buffer.from(holder.body, holder.encoding === "base64" ? "base64" : "utf8");
}

/** The bytes as text when they are valid UTF-8, else undefined: raw bytes are kept exactly either way. */
function asText(body: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(body);
  } catch {
    return undefined;
  }
}
