// What the ledger must know of a board before it is read again.
import type { Engine } from "./engine.ts";
import type { PostingBefore } from "./ingest-store.ts";

export function boardBefore(engine: Engine, windowKey: string): Promise<PostingBefore[]> {
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
