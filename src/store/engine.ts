// The one seam to the database: the embedded engine by default, a ClickHouse server when a URL is given.
// Both speak through the same client, so there is one SQL dialect.
import type { Readable } from "node:stream";
import { type ClickHouseClient, ClickHouseError, ClickHouseLogLevel, createClient } from "@clickhouse/client";
import { createChdbConnection } from "chdb/connection";
import { UserError } from "../errors.ts";
import { prepareStoreFolder, storeFolderError } from "./store-folder.ts";

export type QueryParams = Record<string, unknown>;

export interface Engine {
  /** Rows of a SELECT; `params` fill `{name:Type}` placeholders on the server's side. */
  query<Row>(sql: string, params?: QueryParams): Promise<Row[]>;
  command(sql: string, params?: QueryParams): Promise<void>;
  insert(table: string, rows: readonly object[]): Promise<void>;
  insertParquet(insert: ParquetInsert): Promise<void>;
  /** The bytes of an answer in the FORMAT that the SELECT names. */
  bytes(sql: string, params?: QueryParams): Promise<Buffer>;
  close(): Promise<void>;
  /** How many times this process has written: while it stays, an embedded store is as it was. */
  writes(): number;
  /** Embedded engines read and write files themselves; a server can't see ours. */
  isEmbedded: boolean;
}

/** Rows of a Parquet file into a table, each column by an expression over the file's columns. */
export interface ParquetInsert {
  table: string;
  path: string;
  /** Names and types of the file's columns, e.g. "id String, seen Date32". */
  structure: string;
  columns: Readonly<Record<string, string>>;
  params?: QueryParams;
}

export interface EngineOptions {
  /** Folder of the embedded store. */
  folder: string;
  /** URL of a ClickHouse server, e.g. "http://user:password@localhost:8123/twopaths". */
  clickhouseUrl?: string | undefined;
}

/** Opens the engine; throws a `UserError` when the store is held by another process or can't be reached. */
export async function openEngine(options: EngineOptions): Promise<Engine> {
  const embedded = options.clickhouseUrl === undefined;
  const client = await (embedded ? openEmbedded(options.folder) : openServer(options.clickhouseUrl!));
  let writes = 0;
  return {
    isEmbedded: embedded,
    writes: () => writes,
    query: async (sql, params) => {
      const result = await explained(
        client.query({ query: sql, query_params: params ?? {}, format: "JSONEachRow" }),
      );
      return result.json();
    },
    command: async (sql, params) => {
      writes++;
      await explained(client.command({ query: sql, query_params: params ?? {} }));
    },
    insert: async (table, rows) => {
      if (rows.length === 0) return;
      writes++;
      await explained(client.insert({ table, values: rows.map(wellFormed), format: "JSONEachRow" }));
    },
    insertParquet: (insert) => {
      writes++;
      return embedded ? insertFromFile(client, insert) : streamParquet(client, insert);
    },
    bytes: async (sql, params) => {
      const result = await explained(client.exec({ query: sql, query_params: params ?? {} }));
      const pieces: Buffer[] = [];
      for await (const piece of result.stream) pieces.push(Buffer.from(piece));
      return Buffer.concat(pieces);
    },
    close: () => client.close(),
  };
}

/** Half a surrogate pair, which posting text may hold, is no UTF-8: U+FFFD takes its place, so offsets stay. */
function wellFormed<T>(value: T): T {
  if (typeof value === "string") return value.toWellFormed() as T;
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(wellFormed) as T;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, wellFormed(inner)])) as T;
}

/** chdb and the client each bring a copy of the same interface; the types differ only in where they stand. */
type ClientConnection = NonNullable<NonNullable<Parameters<typeof createClient>[0]>["connection"]>;

const SETTINGS = {
  date_time_input_format: "best_effort",
  output_format_json_quote_64bit_integers: 0,
  output_format_json_named_tuples_as_objects: 1,
  input_format_json_named_tuples_as_objects: 1,
} as const;

/** A folder by this name is none: the engine then keeps nothing. */
export const IN_MEMORY = ":memory:";

async function openEmbedded(folder: string): Promise<ClickHouseClient> {
  if (folder !== IN_MEMORY) prepareStoreFolder(folder);
  const open = async () => {
    const client = createClient({
      connection: createChdbConnection({ path: folder }) as unknown as ClientConnection,
      clickhouse_settings: SETTINGS,
    });
    await client.query({ query: "SELECT 1", format: "JSONEachRow" });
    return client;
  };
  try {
    return await open();
  } catch (cause) {
    throw storeFolderError(folder, cause);
  }
}

async function openServer(url: string): Promise<ClickHouseClient> {
  const client = createClient({
    url,
    clickhouse_settings: SETTINGS,
    request_timeout: 120_000,
    // What goes wrong is told once, in our words.
    log: { level: ClickHouseLogLevel.OFF },
  });
  const answer = await client.ping();
  if (answer.success) return client;
  throw new UserError(`ClickHouse server does not answer: ${withoutPassword(url)}`, {
    hint: "check TWOPATHS_CLICKHOUSE_URL, or unset it to use the embedded store",
    code: "store_unreachable",
    cause: answer.error,
  });
}

function withoutPassword(url: string): string {
  return url.replace(/:\/\/[^@/]*@/, "://");
}

/** A full or unwritable disk is the person's to mend; every other database error is our bug. */
async function explained<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    if (/No space left|NOT_ENOUGH_SPACE|Cannot reserve/i.test(reason)) {
      throw new UserError("the disk is full: nothing of this batch was stored", {
        hint: "free space and run the command again; what was stored before is kept",
        code: "disk_full",
        cause,
      });
    }
    if (/Read-only file system|Permission denied/i.test(reason)) {
      throw new UserError("the store can't be written: nothing of this batch was stored", {
        hint: "check who may write to the data folder",
        code: "store_unusable",
        cause,
      });
    }
    if (cause instanceof ClickHouseError || cause instanceof Error) throw cause;
    throw new Error(reason);
  }
}

async function insertFromFile(client: ClickHouseClient, insert: ParquetInsert): Promise<void> {
  await explained(
    client.command({
      query: `${insertSelect(insert)} FROM file({path:String}, 'Parquet', '${insert.structure}')`,
      query_params: { ...insert.params, path: insert.path },
      clickhouse_settings: UNMERGED,
    }),
  );
}

async function streamParquet(client: ClickHouseClient, insert: ParquetInsert): Promise<void> {
  const { createReadStream } = await import("node:fs");
  const result = await explained(
    client.exec({
      query: `${insertSelect(insert)} FROM input('${insert.structure}') FORMAT Parquet`,
      query_params: insert.params ?? {},
      clickhouse_settings: UNMERGED,
      values: createReadStream(insert.path) as Readable,
    }),
  );
  result.stream.destroy();
}

/** A file holds each row once, so there is nothing to merge on the way in; without trying it takes half the time. */
const UNMERGED = { optimize_on_insert: 0 } as const;

function insertSelect({ table, columns }: ParquetInsert): string {
  return `INSERT INTO ${table} (${Object.keys(columns).join(", ")}) SELECT ${Object.values(columns).join(", ")}`;
}
