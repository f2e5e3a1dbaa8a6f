// Builds the site into build/site when what it is made of has changed, and says so in one line.
import { createHash } from "node:crypto";
import { cpSync, existsSync, globSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const STAMP = `${ROOT}build/site/made-of`;
const MADE_OF = [
  "site/**/*",
  ...["domain", "statistics", "decision", "practice", "enrichers", "content"].map(
    (name) => `src/${name}/**/*`,
  ),
  "content/work-samples/*/*.ts",
  "content/skills/*",
  "content/skill-weights.json",
  "scripts/{build-*,skill-words}.ts",
  "docs/methodology.md",
  "vite.config.ts",
  "package-lock.json",
];

/** Hash of every file the site is made of, by name and content. */
function sourceHash(): string {
  const hash = createHash("sha256");
  const files = globSync(MADE_OF, { cwd: ROOT, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`)
    .sort();
  for (const file of files) hash.update(file.slice(ROOT.length)).update("\0").update(readFileSync(file));
  return hash.digest("hex");
}

const hash = sourceHash();
if (existsSync(STAMP) && readFileSync(STAMP, "utf8") === hash) {
  console.log("the site is built already");
} else {
  const start = performance.now();
  const [{ build }, { buildIslands }, { buildFrame }] = await Promise.all([
    import("vite"),
    import("./build-islands.ts"),
    import("./build-frame.ts"),
  ]);
  const islands = await buildIslands(ROOT, `${ROOT}build/islands`);
  const define = { ISLANDS: JSON.stringify(islands), FRAME: JSON.stringify(await buildFrame(ROOT)) };
  await build({ root: ROOT, configFile: `${ROOT}vite.config.ts`, define });
  cpSync(`${ROOT}build/islands/assets`, `${ROOT}build/site/assets`, { recursive: true });
  writeFileSync(STAMP, hash);
  console.log(`built the site in ${((performance.now() - start) / 1000).toFixed(1)} s`);
}
