// Rows of a Parquet file, read by the engine: by the open store, or by one in memory when a server holds it.
import { UserError } from "../errors.ts";
import { type Engine, IN_MEMORY, openEngine } from "./engine.ts";

export interface ParquetSelection {
  columns: readonly string[];
  where?: { column: string; matches: string };
}

const ROWS_A_PAGE = 2000;

/** With a selection `path` may be an http(s) address too, of which only those columns are fetched. */
export async function* readParquet(
  engine: Engine | undefined,
  path: string,
  selection?: ParquetSelection,
): AsyncGenerator<object> {
  if (engine?.isEmbedded === true) {
    yield* rowsOf(engine, path, selection);
    return;
  }
  const own = await openEngine({ folder: IN_MEMORY });
  try {
    yield* rowsOf(own, path, selection);
  } finally {
    await own.close();
  }
}

async function* rowsOf(
  engine: Engine,
  path: string,
  selection: ParquetSelection | undefined,
): AsyncGenerator<object> {
  if (selection !== undefined) {
    yield* selectedRows(engine, path, selection);
    return;
  }
  for (let offset = 0; ; offset += ROWS_A_PAGE) {
    const rows = await engine.query<object>(
      "SELECT * FROM file({path:String}, 'Parquet') LIMIT {limit:UInt32} OFFSET {offset:UInt64}",
      { path, limit: ROWS_A_PAGE, offset },
    );
    yield* rows;
    if (rows.length < ROWS_A_PAGE) return;
  }
}

/** The file is read once, into a table of its own: pages of a file of gigabytes would each read it from the start. */
async function* selectedRows(
  engine: Engine,
  path: string,
  { columns, where }: ParquetSelection,
): AsyncGenerator<object> {
  const source = /^https?:\/\//i.test(path)
    ? "url({path:String}, 'Parquet')"
    : "file({path:String}, 'Parquet')";
  try {
    const described = await engine.query<{ name: string }>(`DESCRIBE TABLE ${source}`, { path });
    const held = described.map(({ name }) => name).filter((name) => columns.includes(name));
    if (held.length === 0) throw new Error(`it has none of the columns ${columns.join(", ")}`);
    const filter =
      where === undefined || !held.includes(where.column)
        ? "1"
        : `match(${quoted(where.column)}, {matches:String})`;
    await engine.command(`DROP TABLE IF EXISTS ${TABLE}`);
    await engine.command(
      `CREATE TABLE ${TABLE} ENGINE = MergeTree ORDER BY selected_row AS
       SELECT rowNumberInAllBlocks() AS selected_row, ${held.map(quoted).join(", ")} FROM ${source} WHERE ${filter}`,
      { path, matches: where?.matches ?? "" },
    );
  } catch (cause) {
    if (cause instanceof UserError) throw cause;
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new UserError(`the file can't be read: ${path}: ${reason.split("\n")[0]}`, {
      hint: "check that it is a Parquet file",
      code: "file_unreadable",
      cause,
    });
  }
  yield* pagesOf(engine);
}

const TABLE = "parquet_selection";

async function* pagesOf(engine: Engine): AsyncGenerator<object> {
  try {
    for (let after = -1; ; ) {
      const rows = await engine.query<{ selected_row: number }>(
        `SELECT * FROM ${TABLE} WHERE selected_row > {after:Int64} ORDER BY selected_row LIMIT {limit:UInt32}`,
        { after, limit: ROWS_A_PAGE },
      );
      for (const { selected_row, ...row } of rows) {
        after = selected_row;
        yield row;
      }
      if (rows.length < ROWS_A_PAGE) return;
    }
  } finally {
    await engine.command(`DROP TABLE IF EXISTS ${TABLE}`);
  }
}

function quoted(name: string): string {
  return `\`${name.replace(/[\\`]/g, "\\$&")}\``;
}
