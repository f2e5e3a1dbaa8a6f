// Rows of a Parquet file, read by the engine: by the open store, or by one in memory when a server holds it.
import { type Engine, IN_MEMORY, openEngine } from "./engine.ts";

const ROWS_A_PAGE = 2000;

export async function* readParquet(engine: Engine | undefined, path: string): AsyncGenerator<object> {
  if (engine?.isEmbedded === true) {
    yield* rowsOf(engine, path);
    return;
  }
  const own = await openEngine({ folder: IN_MEMORY });
  try {
    yield* rowsOf(own, path);
  } finally {
    await own.close();
  }
}

async function* rowsOf(engine: Engine, path: string): AsyncGenerator<object> {
  for (let offset = 0; ; offset += ROWS_A_PAGE) {
    const rows = await engine.query<object>(
      "SELECT * FROM file({path:String}, 'Parquet') LIMIT {limit:UInt32} OFFSET {offset:UInt64}",
      { path, limit: ROWS_A_PAGE, offset },
    );
    yield* rows;
    if (rows.length < ROWS_A_PAGE) return;
  }
}
