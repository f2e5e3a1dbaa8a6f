// What must be known of a board before it is read again, and which boards were read.
import type { Engine } from "./engine.ts";
import type { BoardBefore, BoardRead, PostingBefore } from "./ingest-store.ts";

export async function boardBefore(engine: Engine, windowKey: string): Promise<BoardBefore> {
  return { postings: await postingsBefore(engine, windowKey), isDoubted: await isDoubted(engine, windowKey) };
}

export function boardsRead(engine: Engine): Promise<BoardRead[]> {
  return engine.query<BoardRead>(
    `SELECT toString(source) AS source, board, formatDateTime(max(ended_at), '%Y-%m-%dT%H:%i:%SZ') AS at
     FROM runs WHERE status = 'done' GROUP BY source, board ORDER BY source, board`,
  );
}

/** A doubted answer is stored, but does not move the day on which its board was last observed. */
async function isDoubted(engine: Engine, windowKey: string): Promise<boolean> {
  const rows = await engine.query<{ doubted: boolean }>(
    `SELECT toBool(ifNull(
       (SELECT toDate32(max(fetched_at)) FROM payloads WHERE concat(source, '/', board) = {windowKey:String})
       > (SELECT max(last_observed) FROM windows WHERE window_key = {windowKey:String}), 0)) AS doubted`,
    { windowKey },
  );
  return rows[0]?.doubted ?? false;
}

function postingsBefore(engine: Engine, windowKey: string): Promise<PostingBefore[]> {
  return engine.query<PostingBefore>(
    `SELECT p.posting_id AS posting_id, p.title AS title, p.location AS location, toString(p.workplace) AS workplace,
       p.date_posted AS date_posted, p.base_low AS base_low, p.base_high AS base_high,
       toString(p.base_currency) AS base_currency, t.hash AS text_hash, toString(p.rules) AS rules,
       p.first_seen AS first_seen, e.kind AS last_event
     FROM (SELECT * FROM postings FINAL WHERE window_key = {windowKey:String} AND origin = 'live') AS p
     LEFT JOIN (
       SELECT posting_id, lower(hex(MD5(description))) AS hash FROM texts FINAL
       WHERE posting_id IN (SELECT posting_id FROM postings WHERE window_key = {windowKey:String})
     ) AS t ON t.posting_id = p.posting_id
     LEFT JOIN (
       SELECT posting_id, toString(argMax(kind, at)) AS kind FROM events FINAL
       WHERE concat(source, '/', board) = {windowKey:String} AND payload_id IN (SELECT payload_id FROM payloads)
       GROUP BY posting_id
     ) AS e ON e.posting_id = p.posting_id
     ORDER BY posting_id`,
    { windowKey },
  );
}
