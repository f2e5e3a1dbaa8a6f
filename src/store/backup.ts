// A backup is a folder with one file a table and a manifest that names their bytes. It holds everything the store
// keeps, what is derived too, so that a restored store answers as the one it was made of.
import { createHash } from "node:crypto";
import {
  createReadStream,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { z } from "zod";
import { UserError } from "../errors.ts";
import { type Engine, openEngine } from "./engine.ts";
import { migrate, SCHEMA_VERSION } from "./schema.ts";

const Table = z.object({
  table: z.string().regex(/^[a-z_]+$/),
  /** Names and types of its columns. */
  columns: z.array(z.object({ name: z.string(), type: z.string() })),
  rows: z.int(),
  bytes: z.int(),
  sha256: z.string(),
});
const Manifest = z.object({ format: z.int(), schema: z.int(), made: z.string(), tables: z.array(Table) });
export type BackupManifest = z.infer<typeof Manifest>;

/**
 * Writes the store into `folder`, which must not be there yet. Payloads go first, since they are stored last: what
 * is stored meanwhile is at most derived rows of a payload that is read again.
 */
export async function writeBackup(engine: Engine, folder: string, now: Date): Promise<BackupManifest> {
  if (!engine.isEmbedded) throw onServer("backup", "BACKUP");
  const part = `${folder}.part`;
  try {
    prepare(folder, part);
    const tables: TableFile[] = [];
    for (const table of TABLES) tables.push(await writeTable(engine, table, part));
    const manifest = { format: FORMAT, schema: SCHEMA_VERSION, made: now.toISOString(), tables };
    writeFileSync(join(part, MANIFEST), `${JSON.stringify(manifest, undefined, 2)}\n`);
    renameSync(part, folder);
    return manifest;
  } catch (cause) {
    rmSync(part, { recursive: true, force: true });
    throw explained(folder, cause);
  }
}

/**
 * Makes the store folder `to` out of a backup: in whole or not at all. Every file is checked before; a damaged backup,
 * one of a newer program, and a store that is there already are each a `UserError`.
 */
export async function restoreBackup(folder: string, to: string): Promise<BackupManifest> {
  const manifest = readManifest(folder);
  if (isThere(to)) {
    throw new UserError(`there is a store already: ${to}`, {
      hint: "move it away first, or point TWOPATHS_DATA at another folder; nothing was changed",
      code: "store_exists",
    });
  }
  for (const file of manifest.tables) await check(folder, file);
  const part = `${to}.part`;
  try {
    rmSync(part, { recursive: true, force: true });
    const engine = await openEngine({ folder: part });
    try {
      await migrate(engine, manifest.schema);
      for (const file of manifest.tables) await readTable(engine, file, folder);
      await migrate(engine);
    } finally {
      await engine.close();
    }
    renameSync(part, to);
    return manifest;
  } catch (cause) {
    rmSync(part, { recursive: true, force: true });
    throw explained(to, cause);
  }
}

const FORMAT = 1;
const MANIFEST = "manifest.json";
const TABLES = [
  "answers",
  "payloads",
  "windows",
  "runs",
  "postings",
  "texts",
  "events",
  "job_traits",
  "jobs",
  "meta",
] as const;

/** What a store says of itself alone; the one that is restored says it anew. */
const OWN = "key NOT IN ('schema_version', 'current_postings', 'rebuild_swap')";

function prepare(folder: string, part: string): void {
  if (isThere(folder)) {
    throw new UserError(`there is something already: ${folder}`, {
      hint: "name a folder that is not there yet; nothing was changed",
    });
  }
  mkdirSync(dirname(folder), { recursive: true });
  rmSync(part, { recursive: true, force: true });
  mkdirSync(part, { mode: 0o700 });
}

type TableFile = BackupManifest["tables"][number];

/** A table that is empty leaves an empty file, whose columns only the manifest knows. */
const FROM_FILE = "file({path:String}, 'Native', {structure:String}, 'zstd')";

/** Rows one after another, so that memory stays bounded however many there are. */
async function writeTable(engine: Engine, table: string, folder: string): Promise<TableFile> {
  const path = pathOf(folder, table);
  const described = await engine.query<TableFile["columns"][number]>(`DESCRIBE TABLE ${table}`);
  const columns = described.map(({ name, type }) => ({ name, type }));
  const structure = structureOf(columns);
  await engine.command(
    `INSERT INTO FUNCTION ${FROM_FILE}
     SELECT * FROM ${table} WHERE ${table === "meta" ? OWN : "true"}
     SETTINGS max_threads = 1, max_block_size = 4096`,
    { path, structure },
  );
  const [counted] = await engine.query<{ n: number }>(`SELECT count() AS n FROM ${FROM_FILE}`, {
    path,
    structure,
  });
  return { table, columns, rows: counted!.n, bytes: statSync(path).size, sha256: await hashOf(path) };
}

/** By the names of its columns: a newer program may have put others between them. */
async function readTable(engine: Engine, { table, columns }: TableFile, folder: string): Promise<void> {
  const names = columns.map(({ name }) => quoted(name)).join(", ");
  await engine.command(
    `INSERT INTO ${table} (${names}) SELECT ${names} FROM ${FROM_FILE}
     SETTINGS max_threads = 1, max_insert_threads = 1, optimize_on_insert = 0`,
    { path: pathOf(folder, table), structure: structureOf(columns) },
  );
}

function structureOf(columns: TableFile["columns"]): string {
  return columns.map(({ name, type }) => `${quoted(name)} ${type}`).join(", ");
}

function quoted(name: string): string {
  return `\`${name.replace(/[`\\]/g, "")}\``;
}

function readManifest(folder: string): BackupManifest {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(join(folder, MANIFEST), "utf8"));
  } catch (cause) {
    throw new UserError(`no backup that can be read: ${folder}`, {
      hint: "name a folder that `twopaths backup` made",
      code: "backup_unreadable",
      cause,
    });
  }
  const read = Manifest.safeParse(value);
  if (!read.success) throw damaged(folder, "its manifest is not what it should be");
  if (read.data.format > FORMAT || read.data.schema > SCHEMA_VERSION) {
    throw new UserError(`the backup was made by a newer twopaths: ${folder}`, {
      hint: "update twopaths; nothing was changed",
      code: "store_newer",
    });
  }
  return read.data;
}

async function check(folder: string, { table, sha256 }: TableFile): Promise<void> {
  if (!TABLES.some((known) => known === table)) throw damaged(folder, `${table} is none of its tables`);
  const path = pathOf(folder, table);
  if (!isThere(path)) throw damaged(folder, `${basename(path)} is missing`);
  if ((await hashOf(path)) !== sha256)
    throw damaged(folder, `${basename(path)} is not as the manifest names it`);
}

function damaged(folder: string, why: string): UserError {
  return new UserError(`the backup is damaged: ${folder}: ${why}`, {
    hint: "take another copy of it; nothing was changed",
    code: "backup_unreadable",
  });
}

function explained(folder: string, cause: unknown): unknown {
  const code = (cause as NodeJS.ErrnoException).code;
  if (cause instanceof UserError && cause.code === "disk_full") {
    return new UserError(`the disk is full: ${folder}`, {
      hint: "free space and run the command again; nothing was left behind",
      code: "disk_full",
      cause,
    });
  }
  if (code === "ENOSPC")
    return explained(folder, new UserError("the disk is full", { code: "disk_full", cause }));
  if (code !== undefined && /^(EACCES|EPERM|EROFS|ENOENT|ENOTDIR)$/.test(code)) {
    return new UserError(`the folder can't be written: ${folder}`, {
      hint: "check who may write there, or name another folder",
      code: "store_unusable",
      cause,
    });
  }
  return cause;
}

function onServer(what: string, statement: string): UserError {
  return new UserError(`a store on a ClickHouse server has no ${what} here`, {
    hint: `use the server's own ${statement} statement`,
  });
}

function pathOf(folder: string, table: string): string {
  return join(folder, `${table}.native.zst`);
}

function isThere(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const bytes of createReadStream(path)) hash.update(bytes);
  return hash.digest("hex");
}
