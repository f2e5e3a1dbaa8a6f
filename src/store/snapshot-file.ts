// The bundled snapshot as a Parquet file: its columns, how rows go into it, and how they come back as postings.
// What can be told from other columns isn't kept: `{id}` in a URL or key stands for the last part of the source's id.
import type { Engine } from "./engine.ts";
import type { PostingRow } from "./rows.ts";

/** A row of the file: a posting's row, less what the load puts back. */
export type SnapshotRow = Omit<
  PostingRow,
  "posting_id" | "window_key" | "text_held" | "payload_id" | "origin" | "revision"
> & {
  /** The posting's id without its set, e.g. "greenhouse:5623418004". */
  source_id: string;
};

/** Raised when the columns of the file change, so that an older program refuses a newer file. */
export const SNAPSHOT_FORMAT = 1;

/** The file's columns and their types, in the file's order. */
const COLUMNS: Record<keyof SnapshotRow, string> = {
  set_name: "String",
  census: "Bool",
  source: "String",
  board: "String",
  source_id: "String",
  employer: "String",
  employer_key: "String",
  title: "String",
  location: "String",
  url: "String",
  date_posted: "Nullable(Date32)",
  valid_through: "Nullable(Date32)",
  first_seen: "Date32",
  last_seen: "Date32",
  has_text: "Bool",
  job_key: "String",
  duplicate_of: "String",
  language: "String",
  family: "String",
  archetype: "String",
  agent_work: "Float32",
  ml_work: "Float32",
  role_rule: "String",
  level: "String",
  level_from: "String",
  level_band: "String",
  band_from: "String",
  years_min: "Nullable(Float32)",
  years_max: "Nullable(Float32)",
  salary:
    "Array(Tuple(min Nullable(Float64), max Nullable(Float64), currency String, period String, component String, zone Nullable(String), source String, start Nullable(UInt32), end Nullable(UInt32)))",
  pay_observed: "Bool",
  base_currency: "String",
  base_low: "Nullable(Float64)",
  base_high: "Nullable(Float64)",
  workplace: "String",
  office_days: "Nullable(Float32)",
  places: "Array(Tuple(city Nullable(String), region Nullable(String), country Nullable(String)))",
  countries: "Array(String)",
  remote_scope: "Array(String)",
  employment: "String",
  visa_sponsorship: "String",
  degree: "String",
  degree_or_equivalent: "Bool",
  skill_slugs: "Array(String)",
  skill_required: "Array(Nullable(Bool))",
  tasks: "Array(String)",
  interview_stages: "Array(String)",
  evidence: "String",
  rules: "String",
};

const STRUCTURE = Object.entries(COLUMNS)
  .map(([name, type]) => `${name} ${type}`)
  .join(", ");

/** What a posting's columns are made of on load, where that isn't the file's column of the same name. */
const PUT_BACK = {
  posting_id: "concat(set_name, ':', source_id)",
  window_key: "set_name",
  text_held: "false",
  payload_id: "''",
  origin: "'snapshot'",
  revision: "{revision:UInt64}",
  url: withId("url"),
  job_key: withId("job_key"),
};

function withId(column: string): string {
  return `replaceOne(${column}, '{id}', splitByChar(':', source_id)[-1])`;
}

/** The row without what the load puts back. */
export function snapshotRow(row: PostingRow): SnapshotRow {
  const { posting_id, window_key, text_held, payload_id, origin, revision, ...kept } = row;
  const source_id = posting_id.slice(row.set_name.length + 1);
  const id = source_id.split(":").at(-1)!;
  const withoutId = (text: string) => (text.includes("{id}") ? text : text.replace(id, "{id}"));
  return { ...kept, source_id, url: withoutId(row.url), job_key: withoutId(row.job_key) };
}

const ROWS_PER_INSERT = 20_000;

/** Writes the rows to a Parquet file, in an order that compresses; the same rows give the same bytes. */
export async function writeSnapshotFile(
  engine: Engine,
  rows: readonly SnapshotRow[],
  path: string,
): Promise<void> {
  await engine.command("DROP TABLE IF EXISTS snapshot_rows SYNC");
  await engine.command(`CREATE TABLE snapshot_rows (${STRUCTURE}) ENGINE = Memory`);
  for (let from = 0; from < rows.length; from += ROWS_PER_INSERT) {
    await engine.insert("snapshot_rows", rows.slice(from, from + ROWS_PER_INSERT));
  }
  await engine.command(
    `INSERT INTO FUNCTION file({path:String}, 'Parquet', '${STRUCTURE}')
     SELECT ${Object.keys(COLUMNS).join(", ")} FROM snapshot_rows
     ORDER BY set_name, employer_key, source, board, title, location, source_id
     SETTINGS max_threads = 1, engine_file_truncate_on_insert = 1,
       output_format_parquet_compression_method = 'zstd', output_format_compression_level = 19,
       output_format_parquet_parallel_encoding = 0, output_format_parquet_row_group_size = 1000000,
       output_format_parquet_write_bloom_filter = 0, output_format_parquet_write_page_index = 0`,
    { path },
  );
  await engine.command("DROP TABLE snapshot_rows SYNC");
}

/** Puts the file's rows in the place of all snapshot rows; readers see the old ones until the new ones are in. */
export async function insertSnapshotFile(engine: Engine, path: string, revision: number): Promise<void> {
  const columns = Object.fromEntries(
    Object.keys(COLUMNS)
      .filter((name) => name !== "source_id")
      .map((name) => [name, name]),
  );
  await engine.insertParquet({
    table: "postings",
    path,
    structure: STRUCTURE,
    columns: { ...columns, ...PUT_BACK },
    params: { revision },
  });
  const stale = "origin = 'snapshot' AND revision < {revision:UInt64}";
  const rows = await engine.query(`SELECT 1 FROM postings WHERE ${stale} LIMIT 1`, { revision });
  if (rows.length > 0) await engine.command(`DELETE FROM postings WHERE ${stale}`, { revision });
}
