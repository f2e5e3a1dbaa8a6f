-- Third step: what happened to postings, and what a board's last answer was.

-- Append-only; derived from payloads like postings, one row a posting, payload and kind, so that a payload read again
-- after a crash says nothing twice. An event counts once its payload is stored.
CREATE TABLE IF NOT EXISTS events (
  posting_id String,
  at DateTime64(3, 'UTC'),
  kind LowCardinality(String),
  changes Array(Tuple(field String, before String, after String)),
  run_id String,
  payload_id String,
  source LowCardinality(String),
  board String
) ENGINE = ReplacingMergeTree ORDER BY (posting_id, payload_id, kind);

-- The last answer at each address, for requests that ask only whether it changed.
CREATE TABLE IF NOT EXISTS answers (
  key String,
  source LowCardinality(String),
  board String,
  etag String,
  last_modified String,
  body_hash String,
  payload_id String,
  seen_at DateTime64(3, 'UTC')
) ENGINE = ReplacingMergeTree(seen_at) ORDER BY (key, source, board);

-- Events as they were seen, and for sets that came with their dates what those dates say.
CREATE OR REPLACE VIEW ledger AS
SELECT posting_id, at, toString(kind) AS kind, changes, run_id, toString(source) AS source, board
FROM events FINAL
WHERE payload_id IN (SELECT payload_id FROM payloads)
UNION ALL
SELECT
  posting_id,
  toDateTime64(event.2, 3, 'UTC') AS at,
  event.1 AS kind,
  CAST([], 'Array(Tuple(field String, before String, after String))') AS changes,
  '' AS run_id,
  toString(source) AS source,
  toString(board) AS board
FROM observed_postings
ARRAY JOIN if(
  census AND NOT active,
  [('first_seen', first_seen), ('closed', last_seen)],
  [('first_seen', first_seen)]
) AS event
WHERE origin = 'snapshot' OR NOT census;
