-- Fourth step: which postings advertise one job. What tells jobs apart is derived from payloads like postings; which
-- ones are one job is judged from that, and says why.

-- `least` is the sketch of a text: 256 numbers of 24 bits in base64, the least hash of each bin; empty without text.
CREATE TABLE IF NOT EXISTS job_traits (
  posting_id String,
  fingerprint String,
  employer String,
  title String,
  is_header Bool,
  places Array(String),
  posted Nullable(Int32),
  address String,
  words UInt32,
  whole String,
  least String CODEC(ZSTD(1)),
  keys Array(String),
  revision UInt64
) ENGINE = ReplacingMergeTree(revision) ORDER BY posting_id;

-- `place_group` names the postings of one job in one place, of which one counts; empty where there is one only.
CREATE TABLE IF NOT EXISTS jobs (
  posting_id String,
  fingerprint String,
  job String,
  place_group String,
  relation LowCardinality(String),
  repeats String,
  why String,
  revision UInt64
) ENGINE = ReplacingMergeTree(revision) ORDER BY posting_id;
