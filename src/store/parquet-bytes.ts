// Flat rows as a Parquet file, written by the engine.
import type { Engine } from "./engine.ts";

type Value = string | number | boolean | null;

const TYPES: Record<string, string> = { string: "String", number: "Float64", boolean: "Bool" };

/** Every column may be null; one that holds several kinds of values is text. */
export function parquetBytes(engine: Engine, rows: readonly Record<string, Value>[]): Promise<Buffer> {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const types = names.map((name) => typeOf(rows.map((row) => row[name] ?? null)));
  const lines = rows.map((row) =>
    JSON.stringify(
      Object.fromEntries(
        names.map((name, index) => {
          const value = row[name] ?? null;
          return [name, value === null || types[index] !== "String" ? value : String(value).toWellFormed()];
        }),
      ),
    ),
  );
  const structure = names.map(
    (name, index) => `\`${name.replace(/[\\`]/g, "\\$&")}\` Nullable(${types[index]})`,
  );
  return engine.bytes(
    `SELECT * FROM format(JSONEachRow, {structure:String}, {rows:String})
     FORMAT Parquet SETTINGS output_format_parquet_compression_method = 'zstd'`,
    { structure: structure.join(", "), rows: lines.join("\n") },
  );
}

function typeOf(values: readonly Value[]): string {
  const kinds = new Set(values.filter((value) => value !== null).map((value) => typeof value));
  return kinds.size === 1 ? (TYPES[[...kinds][0]!] ?? "String") : "String";
}
