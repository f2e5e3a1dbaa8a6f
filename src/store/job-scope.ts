// Which postings must be looked at again to tell what is one job: those that are new or say something else than when
// they were judged, whatever shares a key with them, and the groups that any of these stand in.
import type { Engine } from "./engine.ts";

/** What of a posting tells its job from others, as the store keeps it. */
export interface JobTraitRow {
  posting_id: string;
  /** Changes when any of the rest does. */
  fingerprint: string;
  employer: string;
  /** The title's key, e.g. "agent engineer senior". */
  title: string;
  is_header: boolean;
  places: string[];
  /** Days since 1970. */
  posted: number | null;
  /** "" where it names no posting. */
  address: string;
  /** 0 where there is too little text to tell anything by. */
  words: number;
  whole: string;
  /** 256 numbers of 24 bits in base64. */
  least: string;
  /** Postings of one job share at least one. */
  keys: string[];
  revision: number;
}

export interface JobRow {
  posting_id: string;
  fingerprint: string;
  job: string;
  place_group: string;
  relation: string;
  repeats: string;
  why: string;
  revision: number;
}

export interface JobScope {
  /** Postings to be judged; 0 when nothing changed. */
  size: number;
  /** Their traits in parts, each in the order of ids. */
  traits(): AsyncGenerator<JobTraitRow[]>;
  /** Postings that stand for another at the same address, by the id of the one that repeats it. */
  sameAddress(): Promise<Map<string, string>>;
  /** How they were judged before. */
  judged(): Promise<Map<string, JobRow>>;
  close(): Promise<void>;
}

const SCOPE = "jobs_scope";
const ROWS_PER_PART = 20_000;

export async function openJobScope(engine: Engine): Promise<JobScope> {
  await engine.command(`DROP TABLE IF EXISTS ${SCOPE} SYNC`);
  await engine.command(`CREATE TABLE ${SCOPE} (posting_id String) ENGINE = Memory`);
  await engine.command(`INSERT INTO ${SCOPE} ${FRESH}`);
  let size = await sizeOf(engine);
  if (size > 0) {
    for (const more of [SHARING_KEYS, SHARING_ADDRESS, SHARING_GROUPS])
      await engine.command(`INSERT INTO ${SCOPE} ${more}`);
    size = await sizeOf(engine);
  }
  const parts = Math.ceil(size / ROWS_PER_PART);
  return {
    size,
    traits: async function* () {
      for (let part = 0; part < parts; part++)
        yield await engine.query<JobTraitRow>(
          `SELECT * FROM job_traits FINAL
           WHERE posting_id IN (SELECT posting_id FROM ${SCOPE} WHERE cityHash64(posting_id) % {parts:UInt32} = {part:UInt32})
           ORDER BY posting_id`,
          { parts, part },
        );
    },
    sameAddress: async () => {
      const rows = await engine.query<{ posting_id: string; duplicate_of: string }>(
        `SELECT posting_id, duplicate_of FROM postings FINAL
         WHERE duplicate_of != '' AND posting_id IN (SELECT posting_id FROM ${SCOPE})`,
      );
      return new Map(rows.map(({ posting_id, duplicate_of }) => [posting_id, duplicate_of]));
    },
    judged: async () => {
      const rows = await engine.query<JobRow>(
        `SELECT * FROM jobs FINAL WHERE posting_id IN (SELECT posting_id FROM ${SCOPE})`,
      );
      return new Map(rows.map((row) => [row.posting_id, row]));
    },
    close: () => engine.command(`DROP TABLE IF EXISTS ${SCOPE} SYNC`),
  };
}

export async function saveJobs(engine: Engine, rows: readonly JobRow[]): Promise<void> {
  for (let from = 0; from < rows.length; from += ROWS_PER_PART)
    await engine.insert("jobs", rows.slice(from, from + ROWS_PER_PART));
}

const FRESH = `SELECT posting_id FROM (SELECT posting_id, fingerprint FROM job_traits FINAL)
  WHERE (posting_id, fingerprint) NOT IN (SELECT posting_id, fingerprint FROM jobs FINAL)`;

const SHARING_KEYS = `SELECT DISTINCT posting_id FROM (SELECT posting_id, keys FROM job_traits FINAL) ARRAY JOIN keys AS key
  WHERE key IN (
    SELECT arrayJoin(keys) FROM job_traits FINAL WHERE posting_id IN (SELECT posting_id FROM ${SCOPE})
  ) AND posting_id NOT IN (SELECT posting_id FROM ${SCOPE})`;

/** What was found to be the same when it was stored, in both directions. */
const SHARING_ADDRESS = `SELECT DISTINCT id FROM (
    SELECT posting_id, duplicate_of FROM postings FINAL WHERE duplicate_of != '' AND origin = 'live'
  ) ARRAY JOIN [posting_id, duplicate_of] AS id
  WHERE (posting_id IN (SELECT posting_id FROM ${SCOPE}) OR duplicate_of IN (SELECT posting_id FROM ${SCOPE}))
    AND id IN (SELECT posting_id FROM job_traits)
    AND id NOT IN (SELECT posting_id FROM ${SCOPE})`;

const SHARING_GROUPS = `SELECT posting_id FROM jobs FINAL
  WHERE job IN (SELECT job FROM jobs FINAL WHERE posting_id IN (SELECT posting_id FROM ${SCOPE}))
    AND posting_id IN (SELECT posting_id FROM job_traits)
    AND posting_id NOT IN (SELECT posting_id FROM ${SCOPE})`;

async function sizeOf(engine: Engine): Promise<number> {
  const rows = await engine.query<{ n: number }>(`SELECT count() AS n FROM ${SCOPE}`);
  return rows[0]!.n;
}
