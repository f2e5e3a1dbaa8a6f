// The last answer at each address of a board: what it said of its own version, and which payload holds its bytes.
import { createHash } from "node:crypto";
import type { Engine } from "./engine.ts";
import type { Batch, LastAnswer } from "./ingest-store.ts";

interface AnswerRow extends Omit<LastAnswer, "media_type"> {
  key: string;
  source: string;
  board: string;
  body_hash: string;
  seen_at: string;
}

export async function lastAnswer(engine: Engine, key: string): Promise<LastAnswer | undefined> {
  const rows = await engine.query<LastAnswer>(
    `SELECT a.etag AS etag, a.last_modified AS last_modified, a.payload_id AS payload_id,
       toString(p.media_type) AS media_type
     FROM (SELECT * FROM answers FINAL WHERE key = {key:String}) AS a
     INNER JOIN (SELECT payload_id, media_type FROM payloads WHERE key = {key:String}) AS p USING (payload_id)
     ORDER BY a.seen_at DESC LIMIT 1`,
    { key },
  );
  return rows[0];
}

/** The row for a payload of a board, undefined for one of a file; it names the payload that holds the bytes. */
export async function answerRow(engine: Engine, batch: Batch): Promise<AnswerRow | undefined> {
  const { payload, validators } = batch;
  if (!/^https?:/.test(payload.key)) return undefined;
  const body_hash = createHash("sha256").update(payload.body).digest("hex");
  const { key, source, board } = payload;
  const held = await engine.query<{ payload_id: string }>(
    `SELECT payload_id FROM answers FINAL
     WHERE key = {key:String} AND source = {source:String} AND board = {board:String}
       AND body_hash = {body_hash:String} AND payload_id IN (SELECT payload_id FROM payloads)`,
    { key, source, board, body_hash },
  );
  return {
    key,
    source,
    board,
    etag: validators?.etag ?? "",
    last_modified: validators?.last_modified ?? "",
    body_hash,
    payload_id: held[0]?.payload_id ?? payload.id,
    seen_at: payload.fetchedAt,
  };
}
