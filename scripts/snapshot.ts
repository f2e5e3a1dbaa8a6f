// npm run snapshot [-- <folder of sets> [<folder to write>]]: makes the bundled snapshot of facts anew.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readSets } from "../src/content/sets.ts";
import { UserError } from "../src/errors.ts";
import { enrichPool } from "../src/pipeline/enrich-pool.ts";
import { openEngine } from "../src/store/engine.ts";
import { buildSnapshot } from "./snapshot/build-snapshot.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const [from = join(ROOT, "../shared/data"), to = join(ROOT, "data")] = process.argv.slice(2);

const scratch = mkdtempSync(join(tmpdir(), "twopaths-snapshot-"));
const engine = await openEngine({ folder: scratch });
const pool = enrichPool();
let shownAt = 0;

/** One line that changes on a terminal, and a line a second elsewhere. */
function show(message: string): void {
  const isTerminal = process.stderr.isTTY;
  if (Date.now() - shownAt < (isTerminal ? 100 : 1000)) return;
  shownAt = Date.now();
  process.stderr.write(isTerminal ? `\r\x1b[K${message}` : `${message}\n`);
}

try {
  const manifest = await buildSnapshot({
    sets: readSets(),
    from,
    to,
    engine,
    pool,
    now: () => new Date(),
    onProgress: show,
  });
  if (process.stderr.isTTY) process.stderr.write("\n");
  for (const set of manifest.sets) {
    const reasons = set.leftOut.map(({ reason, rows }) => `${rows} ${reason}`).join("; ");
    console.log(
      `${set.name}: ${set.rowsKept} of ${set.rowsRead} rows, ${set.unique} unique, ${set.withText} with text${reasons === "" ? "" : ` (left out: ${reasons})`}`,
    );
  }
  const megabytes = (manifest.file.bytes / 1e6).toFixed(2);
  console.log(`${manifest.rows} postings, ${manifest.unique} unique, ${megabytes} MB in ${to}`);
} catch (error) {
  if (!(error instanceof UserError)) throw error;
  console.error(`${error.message}\n${error.hint ?? ""}`.trim());
  process.exitCode = 1;
} finally {
  await pool.close();
  await engine.close();
  rmSync(scratch, { recursive: true, force: true });
}
