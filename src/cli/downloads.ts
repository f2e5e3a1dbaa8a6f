// The store's export files as the server hands them out.
import type { Config } from "../config.ts";
import { RULES_VERSION } from "../domain/facts.ts";
import type { Downloads } from "../http/downloads.ts";
import { EXPORT_COLUMNS } from "../store/export-columns.ts";
import { exportsOf } from "../store/exports.ts";
import type { LocalData } from "./data.ts";

export function downloadsOf({ local, vocabulary }: LocalData, { dataFolder }: Config): Downloads {
  const { files } = exportsOf(local.engine, local.current, `${dataFolder}/downloads`);
  return {
    files,
    columns: EXPORT_COLUMNS,
    sets: vocabulary.sets,
    version: async () => `${(await local.current.state()).snapshot}+${RULES_VERSION}`,
  };
}
