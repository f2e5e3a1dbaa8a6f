// The table that reports ask: every posting as it stands, merged, with its window and the words it can be found by.
// It is made anew beside the old one and swapped in, so a reader sees all of one state or all of the next.
import { randomUUID } from "node:crypto";
import type { Engine } from "./engine.ts";

/** Which state of the store the table shows. */
export interface CurrentState {
  /** Changes with every change of what is stored, e.g. "1764128400000-160927". */
  snapshot: string;
  postings: number;
  firstObserved: string | null;
  /** The first and the last day on which a set or board was last looked at. */
  earliestEnd: string | null;
  lastObserved: string | null;
}

export interface Current {
  /** The state reports see; brought up to date first when something was stored since. */
  state(): Promise<CurrentState>;
  /** Brings the table up to date now, whatever it costs. */
  refresh(): Promise<void>;
}

export function currentOf(engine: Engine): Current {
  const seen: Seen = { writes: -1, at: 0, tookMs: 0 };
  let running: Promise<void> | undefined;
  const refresh = () => {
    running ??= update(engine, seen).finally(() => {
      running = undefined;
    });
    return running;
  };
  return {
    state: async () => {
      if (isDue(engine, seen)) await refresh();
      return seen.state!;
    },
    refresh: async () => {
      await running;
      await refresh();
    },
  };
}

interface Seen {
  state?: CurrentState;
  /** How often this process had written when it last looked. */
  writes: number;
  /** When it last looked, and how long making the table took then, in milliseconds. */
  at: number;
  tookMs: number;
}

/** A store on a server has other writers too, whom only a look at it shows. */
const LOOK_EVERY_MS = 1000;
/** While much is ingested, making the table takes at most a tenth of the time. */
const REST_TIMES = 10;
const CHEAP_MS = 500;

function isDue(engine: Engine, seen: Seen): boolean {
  if (seen.state === undefined) return true;
  const since = performance.now() - seen.at;
  if (seen.tookMs > CHEAP_MS && since < REST_TIMES * seen.tookMs) return false;
  return engine.writes() !== seen.writes || (!engine.isEmbedded && since > LOOK_EVERY_MS);
}

async function update(engine: Engine, seen: Seen): Promise<void> {
  const writes = engine.writes();
  const start = performance.now();
  const signature = await signatureOf(engine);
  const stored = await storedState(engine);
  if (stored?.signature !== signature) {
    seen.state = await remake(engine);
    await engine.insert("meta", [{ key: STATE_KEY, value: JSON.stringify({ signature, ...seen.state }) }]);
    seen.tookMs = performance.now() - start;
    // What this itself wrote is no change of what is stored.
    seen.writes = engine.writes() - writes === OWN_WRITES ? engine.writes() : writes;
  } else {
    const { signature: _signature, ...state } = stored;
    seen.state = state;
    seen.writes = writes;
  }
  seen.at = performance.now();
}

const STATE_KEY = "current_postings";
const OWN_WRITES = 6;

/** Names the stored rows: an insert raises the block number of its table, a deletion its data version. */
async function signatureOf(engine: Engine): Promise<string> {
  const rows = await engine.query<{ signature: string }>(
    `SELECT arrayStringConcat(groupArray(concat(name, ' ', id, ' ', block, ' ', version)), ', ') AS signature
     FROM (
       SELECT t.name AS name, toString(any(t.uuid)) AS id, toString(max(p.max_block_number)) AS block,
         toString(max(p.data_version)) AS version
       FROM system.tables AS t
       LEFT JOIN (SELECT * FROM system.parts WHERE active AND database = currentDatabase()) AS p ON p.table = t.name
       WHERE t.database = currentDatabase() AND t.name IN ('postings', 'texts', 'windows', 'jobs')
       GROUP BY name ORDER BY name)`,
  );
  return `${FORM} ${rows[0]?.signature ?? ""}`;
}

/** Raised when the table's own columns change, so that a store made by an older program gets them. */
const FORM = 4;

async function storedState(engine: Engine): Promise<(CurrentState & { signature: string }) | undefined> {
  const rows = await engine.query<{ value: string }>(
    "SELECT value FROM meta FINAL WHERE key = {key:String}",
    {
      key: STATE_KEY,
    },
  );
  return rows[0] === undefined ? undefined : JSON.parse(rows[0].value);
}

async function remake(engine: Engine): Promise<CurrentState> {
  const next = `current_next_${randomUUID().replaceAll("-", "")}`;
  const has = async (table: string) => (await engine.query(`SELECT 1 FROM ${table} LIMIT 1`)).length > 0;
  const select = currentSelect({ hasTexts: await has("texts"), hasJobs: await has("jobs") });
  try {
    await engine.command(
      `CREATE TABLE ${next} ENGINE = MergeTree ORDER BY (family, employer_key, posting_id) EMPTY AS ${select}`,
    );
    await engine.command(`ALTER TABLE ${next} ADD INDEX words_index words TYPE text(tokenizer = 'array')`);
    await engine.command(`INSERT INTO ${next} ${select} SETTINGS optimize_on_insert = 0`);
    await engine.command(`EXCHANGE TABLES ${next} AND current_postings`);
  } finally {
    await engine.command(`DROP TABLE IF EXISTS ${next} SYNC`);
  }
  return stateOf(engine);
}

/** The words of a posting, each once, as the words of a search are cut: see `whereOf`. */
const wordsOf = (text: string) => `arrayDistinct(tokens(lowerUTF8(${text})))`;

/**
 * What questions would otherwise work out for every posting anew: a number is told apart faster than a name. A chance
 * of one in a hundred million that two of a million employers share one is small beside the errors of names.
 */
const READY = `CAST(sipHash64(employer_key), 'UInt64') AS employer_id,
    CAST(multiIf(base_low IS NOT NULL, 'stated', pay_observed, 'not_stated', 'unknown'), 'LowCardinality(String)') AS pay_state,
    CAST(arrayDistinct(arrayMap(place -> lowerUTF8(ifNull(place.city, '')), places)), 'Array(LowCardinality(String))') AS cities`;

/** `evidence` is large and asked for one posting at a time: it stays in `observed_postings`. */
function currentSelect({ hasTexts, hasJobs }: { hasTexts: boolean; hasJobs: boolean }): string {
  const words = [
    "observed.title",
    "observed.employer",
    "observed.location",
    ...(hasTexts ? ["held.description"] : []),
  ];
  const duplicate = hasJobs ? COUNTED_ONCE : "observed.duplicate_of";
  const own = "if(observed.duplicate_of = '', observed.posting_id, observed.duplicate_of)";
  const job = hasJobs ? `if(judged_job = '', ${own}, judged_job)` : own;
  return `SELECT *, ${JOB_READY} FROM (SELECT observed.* EXCEPT (evidence, duplicate_of), ${duplicate} AS duplicate_of,
    ${job} AS job,
    ifNull(observed.date_posted, observed.first_seen) AS day, ${READY},
    ${wordsOf(`concat(${words.join(", ' ', ")})`)} AS words
  FROM observed_postings AS observed
  ${hasTexts ? TEXTS : ""}
  ${hasJobs ? JOBS : ""})`;
}

/** In how many postings a job is advertised, counted or not, stands with each of them. */
const JOB_READY = `CAST(sipHash64(job), 'UInt64') AS job_id,
    CAST(count() OVER (PARTITION BY job), 'UInt32') AS job_postings`;

const TEXTS =
  "LEFT ANY JOIN (SELECT posting_id AS held_id, description FROM texts FINAL) AS held ON held_id = observed.posting_id";

/** Of the postings of one job in one place the one counts that is live, has a text, and was seen last and first. */
const JOBS = `LEFT ANY JOIN (SELECT posting_id AS judged_id, job AS judged_job, place_group FROM jobs FINAL) AS judged
    ON judged_id = observed.posting_id
  LEFT ANY JOIN (
    SELECT g.place_group AS counted_group, 
      argMax(p.posting_id, (p.active, p.has_text, p.last_seen, -toInt32(p.first_seen), p.posting_id)) AS counted
    FROM observed_postings AS p
    INNER JOIN (SELECT posting_id, place_group FROM jobs FINAL WHERE place_group != '') AS g
      ON g.posting_id = p.posting_id
    GROUP BY g.place_group
  ) AS one ON counted_group = judged.place_group`;

const COUNTED_ONCE = `multiIf(judged.place_group = '', observed.duplicate_of,
      one.counted = observed.posting_id, '', one.counted)`;

async function stateOf(engine: Engine): Promise<CurrentState> {
  const rows = await engine.query<{
    revision: number;
    postings: number;
    first: string | null;
    end: string | null;
    last: string | null;
  }>(
    `SELECT
       greatest((SELECT max(revision) FROM current_postings), (SELECT max(revision) FROM windows)) AS revision,
       (SELECT count() FROM current_postings) AS postings,
       (SELECT min(first_observed) FROM windows FINAL) AS first,
       (SELECT min(last_observed) FROM windows FINAL) AS end,
       (SELECT max(last_observed) FROM windows FINAL) AS last`,
  );
  const { revision, postings, first, end, last } = rows[0]!;
  const isEmpty = postings === 0;
  return {
    snapshot: `${revision}-${postings}`,
    postings,
    firstObserved: isEmpty ? null : first,
    earliestEnd: isEmpty ? null : end,
    lastObserved: isEmpty ? null : last,
  };
}
