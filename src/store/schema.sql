-- The store of twopaths, in the ClickHouse dialect. Statements end with a semicolon at a line's end.
-- `payloads` is what was fetched, append-only; `postings` and `texts` are derived from it and can be rebuilt.

CREATE TABLE IF NOT EXISTS meta (
  key String,
  value String,
  set_at DateTime64(6, 'UTC') DEFAULT now64(6)
) ENGINE = ReplacingMergeTree(set_at) ORDER BY key;

CREATE TABLE IF NOT EXISTS payloads (
  payload_id String,
  source LowCardinality(String),
  board String,
  key String,
  fetched_at DateTime64(3, 'UTC'),
  media_type LowCardinality(String),
  encoding LowCardinality(String),
  body String CODEC(ZSTD(6))
) ENGINE = MergeTree ORDER BY (source, board, key, fetched_at);

CREATE TABLE IF NOT EXISTS postings (
  posting_id String,
  set_name LowCardinality(String),
  census Bool,
  source LowCardinality(String),
  board LowCardinality(String),
  window_key LowCardinality(String),
  employer String,
  employer_key LowCardinality(String),
  title String,
  location String,
  url String,
  date_posted Nullable(Date32),
  valid_through Nullable(Date32),
  first_seen Date32,
  last_seen Date32,
  has_text Bool,
  text_held Bool,
  job_key String,
  duplicate_of String,
  language LowCardinality(String),
  family LowCardinality(String),
  archetype LowCardinality(String),
  agent_work Float32,
  ml_work Float32,
  role_rule LowCardinality(String),
  level LowCardinality(String),
  level_from LowCardinality(String),
  level_band LowCardinality(String),
  band_from LowCardinality(String),
  years_min Nullable(Float32),
  years_max Nullable(Float32),
  salary Array(Tuple(min Nullable(Float64), max Nullable(Float64), currency String, period String, component String, zone Nullable(String), source String, start Nullable(UInt32), end Nullable(UInt32))),
  pay_observed Bool,
  base_currency LowCardinality(String),
  base_low Nullable(Float64),
  base_high Nullable(Float64),
  workplace LowCardinality(String),
  office_days Nullable(Float32),
  places Array(Tuple(city Nullable(String), region Nullable(String), country Nullable(String))),
  countries Array(LowCardinality(String)),
  remote_scope Array(LowCardinality(String)),
  employment LowCardinality(String),
  visa_sponsorship LowCardinality(String),
  degree LowCardinality(String),
  degree_or_equivalent Bool,
  skill_slugs Array(LowCardinality(String)),
  skill_required Array(Nullable(Bool)),
  tasks Array(LowCardinality(String)),
  interview_stages Array(LowCardinality(String)),
  evidence String CODEC(ZSTD(6)),
  rules LowCardinality(String),
  payload_id String,
  origin LowCardinality(String),
  revision UInt64
) ENGINE = ReplacingMergeTree(revision) ORDER BY posting_id;

CREATE TABLE IF NOT EXISTS texts (
  posting_id String,
  description String CODEC(ZSTD(6)),
  revision UInt64
) ENGINE = ReplacingMergeTree(revision) ORDER BY posting_id;

CREATE TABLE IF NOT EXISTS windows (
  window_key String,
  set_name LowCardinality(String),
  first_observed Date32,
  last_observed Date32,
  revision UInt64
) ENGINE = ReplacingMergeTree(revision) ORDER BY window_key;

CREATE TABLE IF NOT EXISTS runs (
  run_id String,
  kind LowCardinality(String),
  source LowCardinality(String),
  board String,
  started_at DateTime64(3, 'UTC'),
  ended_at DateTime64(3, 'UTC'),
  status LowCardinality(String),
  postings UInt32,
  problems UInt32,
  message String
) ENGINE = MergeTree ORDER BY (started_at, run_id);

-- Every report asks this view: postings with their observation window, and whether they were live at its end.
CREATE OR REPLACE VIEW current_postings AS
SELECT
  p.*,
  w.last_observed AS last_observed,
  toBool(p.last_seen >= w.last_observed) AS active
FROM (SELECT * FROM postings FINAL) AS p
LEFT ANY JOIN (SELECT window_key, last_observed FROM windows FINAL) AS w USING (window_key);
