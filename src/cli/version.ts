import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = new URL("../../", import.meta.url);

export const VERSION: string = JSON.parse(readFileSync(new URL("package.json", root), "utf8")).version;

/** The bundled snapshot. */
export const SNAPSHOT_FOLDER = fileURLToPath(new URL("data/", root));

/** The built site. */
export const SITE_FOLDER = fileURLToPath(new URL("build/site/", root));

/** The methodology as Markdown. */
export const readMethod = () => readFileSync(new URL("docs/methodology.md", root), "utf8");
