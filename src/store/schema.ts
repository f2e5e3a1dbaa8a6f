// Schema versions: a store moves forward by the steps it lacks; one from a newer program is refused untouched.
import { readFileSync } from "node:fs";
import { UserError } from "../errors.ts";
import type { Engine } from "./engine.ts";

/** Steps in order; the version of a store is the number of steps it has taken. Steps are never edited. */
const STEPS: readonly (() => string[])[] = [
  () => statementsOf("schema.sql"),
  () => statementsOf("schema-current.sql"),
  () => statementsOf("schema-ledger.sql"),
  () => statementsOf("schema-jobs.sql"),
];

export const SCHEMA_VERSION = STEPS.length;

/** Brings a store to this program's schema version, or an earlier one; throws a `UserError` for a store from a newer program. */
export async function migrate(engine: Engine, upTo: number = SCHEMA_VERSION): Promise<void> {
  const version = await storedVersion(engine);
  if (version > SCHEMA_VERSION) {
    throw new UserError(
      `the store was written by a newer twopaths: schema version ${version}, this program knows ${SCHEMA_VERSION}`,
      {
        hint: "update twopaths, or point TWOPATHS_DATA at another folder; nothing was changed",
        code: "store_newer",
      },
    );
  }
  for (let step = version; step < upTo; step++) {
    for (const statement of STEPS[step]!()) await engine.command(statement);
    await engine.insert("meta", [{ key: "schema_version", value: String(step + 1) }]);
  }
}

async function storedVersion(engine: Engine): Promise<number> {
  const tables = await engine.query(
    "SELECT name FROM system.tables WHERE database = currentDatabase() AND name = 'meta'",
  );
  if (tables.length === 0) return 0;
  const rows = await engine.query<{ value: string }>(
    "SELECT value FROM meta FINAL WHERE key = 'schema_version'",
  );
  return Number(rows[0]?.value ?? 0);
}

function statementsOf(file: string): string[] {
  return readFileSync(new URL(file, import.meta.url), "utf8")
    .split(/;[ \t]*\n/)
    .map((statement) => statement.trim())
    .filter((statement) => statement.replace(/^--.*$/gm, "").trim() !== "");
}
