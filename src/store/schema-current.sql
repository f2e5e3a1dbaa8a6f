-- `current_postings` was a view that merged versions and looked windows up at every question. It becomes a table, made
-- from the view under its new name whenever what is stored changes: see current.ts.

CREATE OR REPLACE VIEW observed_postings AS
SELECT
  p.*,
  w.last_observed AS last_observed,
  toBool(p.last_seen >= w.last_observed) AS active
FROM (SELECT * FROM postings FINAL) AS p
LEFT ANY JOIN (SELECT window_key, last_observed FROM windows FINAL) AS w USING (window_key);

DROP VIEW IF EXISTS current_postings;

CREATE TABLE current_postings ENGINE = MergeTree ORDER BY (family, employer_key, posting_id) EMPTY AS
SELECT
  * EXCEPT (evidence),
  ifNull(date_posted, first_seen) AS day,
  arrayDistinct(tokens(lowerUTF8(concat(title, ' ', employer, ' ', location)))) AS words
FROM observed_postings;
