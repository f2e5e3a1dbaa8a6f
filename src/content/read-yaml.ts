// One way to read a content file: parse, check, and name file and place when it does not fit.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { load } from "js-yaml";
import { z } from "zod";

/** The `content/` folder of this installation: beside `src/` in a clone, beside `dist/` when published. */
export const CONTENT_FOLDER = fileURLToPath(new URL("../../content/", import.meta.url));

/** Reads `content/<path>`; throws with the file's name and the first thing that does not fit. */
export function readYaml<T>(path: string, schema: z.ZodType<T>): T {
  const result = schema.safeParse(load(readFileSync(join(CONTENT_FOLDER, path), "utf8"), { filename: path }));
  if (result.success) return result.data;
  throw new Error(`content/${path} does not fit its schema: ${z.prettifyError(result.error)}`);
}

/** Names of the YAML files in `content/<folder>`, sorted, e.g. ["skills/frameworks.yaml"]. */
export function yamlFiles(folder: string): string[] {
  return readdirSync(join(CONTENT_FOLDER, folder))
    .filter((name) => name.endsWith(".yaml"))
    .sort()
    .map((name) => `${folder}/${name}`);
}
