// Everything that is held, as files to take away: facts of every posting, without texts. They are made when they are
// first asked for after a change, beside the store, and served from there.
import { createHash } from "node:crypto";
import {
  createReadStream,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { stat } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type { Current } from "./current.ts";
import type { Engine } from "./engine.ts";
import { EXPORT_COLUMNS, type ExportColumn } from "./export-columns.ts";

export interface ExportFile {
  name: string;
  path: string;
  type: string;
  bytes: number;
  sha256: string;
}

export interface Exports {
  /** The files of the present state; made first where that is needed, which takes seconds. */
  files(): Promise<ExportFile[]>;
}

/** Each format's file, and what the engine is asked for. */
const FORMATS: Readonly<
  Record<string, { type: string; format: string; column(column: ExportColumn): string }>
> = {
  "postings.parquet": {
    type: "application/vnd.apache.parquet",
    format: "Parquet SETTINGS output_format_parquet_compression_method = 'zstd'",
    column: ({ sql }) => sql,
  },
  "postings.jsonl.gz": { type: "application/gzip", format: "JSONEachRow", column: ({ sql }) => sql },
  "postings.csv.gz": {
    type: "application/gzip",
    format: "CSVWithNames SETTINGS format_csv_null_representation = ''",
    column: csvColumn,
  },
};

/** `folder` is the exports' own. */
export function exportsOf(engine: Engine, current: Current, folder: string): Exports {
  let made: { key: string; files: Promise<ExportFile[]> } | undefined;
  return {
    files: async () => {
      const { snapshot } = await current.state();
      if (made?.key !== snapshot) {
        const files = make(engine, snapshot, folder);
        made = { key: snapshot, files };
        files.catch(() => {
          made = undefined;
        });
      }
      return made.files;
    },
  };
}

async function make(engine: Engine, snapshot: string, folder: string): Promise<ExportFile[]> {
  const here = join(folder, snapshot);
  if (!existsSync(here)) {
    const making = `${here}.making`;
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(making, { recursive: true });
    for (const name of Object.keys(FORMATS)) writeFileSync(join(making, name), await bytesOf(engine, name));
    renameSync(making, here);
  }
  const names = readdirSync(here).sort();
  return Promise.all(names.map((name) => described(join(here, name), name)));
}

async function bytesOf(engine: Engine, name: string): Promise<Buffer> {
  const { format, column } = FORMATS[name]!;
  const columns = EXPORT_COLUMNS.map((each) => `${column(each)} AS \`${each.name}\``);
  const bytes = await engine.bytes(
    `SELECT ${columns.join(", ")} FROM current_postings ORDER BY posting_id FORMAT ${format}`,
  );
  return name.endsWith(".gz") ? promisify(gzip)(bytes) : bytes;
}

const FORMULA_STARTS = ["=", "+", "-", "@", "\\t", "\\r"].map((mark) => `'${mark}'`).join(", ");

/** A spreadsheet shows lists as words with spaces between, and runs no text that begins like a formula. */
function csvColumn({ sql, type }: ExportColumn): string {
  if (type === "array") return `arrayStringConcat(${sql}, ' ')`;
  return type === "string"
    ? `concat(if(substring(${sql}, 1, 1) IN (${FORMULA_STARTS}), char(39), ''), ${sql})`
    : sql;
}

async function described(path: string, name: string): Promise<ExportFile> {
  const hash = createHash("sha256");
  for await (const piece of createReadStream(path)) hash.update(piece as Buffer);
  return {
    name,
    path,
    type: FORMATS[name]!.type,
    bytes: (await stat(path)).size,
    sha256: hash.digest("hex"),
  };
}
