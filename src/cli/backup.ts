// `twopaths backup <folder>` and `twopaths restore <folder>`: everything that is kept, out of the store and back.
import { copyFileSync, existsSync, mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Config } from "../config.ts";
import { counted } from "../domain/counted.ts";
import { UserError } from "../errors.ts";
import { type BackupManifest, restoreBackup } from "../store/backup.ts";
import { OWN_BOARDS_FILE } from "./board-list.ts";
import { withData } from "./data.ts";

export async function backup(config: Config, folder: string): Promise<void> {
  const to = resolve(folder);
  const manifest = await withData(config, (data) => data.backup(to));
  const own = join(config.dataFolder, OWN_BOARDS_FILE);
  if (existsSync(own)) copyFileSync(own, join(to, OWN_BOARDS_FILE));
  process.stderr.write(`${told(manifest)} written to ${to}\n`);
}

export async function restore(config: Config, folder: string): Promise<void> {
  if (config.clickhouseUrl !== undefined) {
    throw new UserError("a store on a ClickHouse server has no restore here", {
      hint: "use the server's own RESTORE statement",
    });
  }
  const from = resolve(folder);
  const manifest = await restoreBackup(from, join(config.dataFolder, "store"));
  const own = join(from, OWN_BOARDS_FILE);
  const kept = join(config.dataFolder, OWN_BOARDS_FILE);
  if (existsSync(own) && !existsSync(kept)) {
    mkdirSync(config.dataFolder, { recursive: true, mode: 0o700 });
    copyFileSync(own, kept);
  }
  process.stderr.write(`${told(manifest)} restored to ${config.dataFolder}, as of ${manifest.made}\n`);
}

function told({ tables }: BackupManifest): string {
  return ["payload", "posting", "event"]
    .map((one) => counted(tables.find(({ table }) => table === `${one}s`)?.rows ?? 0, one))
    .join(", ");
}
