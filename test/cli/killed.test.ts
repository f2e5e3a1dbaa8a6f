// The process is killed at a moment left to chance, over every kind of work that writes. Then the store opens, holds
// all that was said to be stored, holds nothing twice, and the same command ends the work. TWOPATHS_KILLS says how
// often; TWOPATHS_KILL_SEED draws the same moments again.
import assert from "node:assert/strict";
import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { openStore } from "../../src/store/open.ts";
import { lines, type StoreState, stateOf } from "./kill-points.ts";
import { type CommandResult, endOf, startCommand } from "./run-command.ts";

const KILLS = Number(process.env.TWOPATHS_KILLS ?? 4);
const SEED = Number(process.env.TWOPATHS_KILL_SEED ?? Date.now() % 100_000);
const FOLDER = mkdtempSync(join(tmpdir(), "twopaths-killed-"));
after(() => rmSync(FOLDER, { recursive: true, force: true }));

const FILES = Array.from({ length: 6 }, (_, index) => `postings${index}.jsonl`);
const LINES_A_FILE = 250;
for (const name of FILES) writeFileSync(join(FOLDER, name), lines(name, LINES_A_FILE));
const CHILD = fileURLToPath(new URL("./sync-child.ts", import.meta.url));
const DATA = new URL("../../data/manifest.json", import.meta.url);

interface Work {
  /** What the data folder holds before. */
  template: string;
  start(folder: string): ChildProcessWithoutNullStreams;
  /** Boards whose postings are said to be stored, by what the process wrote. */
  acknowledged(stderr: string): string[];
}

const ingestFiles = (folder: string) =>
  startCommand(folder, ["ingest", "file", ...FILES.map((name) => join(FOLDER, name))]);

const WORKS: Readonly<Record<string, Work>> = {
  ingest: {
    template: "bare",
    start: ingestFiles,
    acknowledged: (text) =>
      [...text.matchAll(/^file \(\S*?([^/\s]+)\): [\d,]+ postings, 0 problems/gm)].map(([, name]) => name!),
  },
  sync: {
    template: "bare",
    start: (folder) => spawn(process.execPath, [CHILD, folder]),
    acknowledged: (text) => [...text.matchAll(/^(board\d+): stored$/gm)].map(([, name]) => name!),
  },
  rebuild: {
    template: "read",
    start: (folder) => startCommand(folder, ["rebuild"]),
    acknowledged: () => FILES,
  },
  snapshot: {
    template: "empty",
    start: (folder) => startCommand(folder, ["openings", "--limit", "1"]),
    acknowledged: () => [],
  },
};

await prepareTemplates();
const chance = drawnFrom(SEED);
const names = Object.keys(WORKS);
const ends = new Map<string, Promise<{ state: StoreState; took: number }>>();

for (let kill = 0; kill < KILLS; kill++) {
  const name = names[kill % names.length]!;
  const at = chance();
  test(`${name} killed after ${(100 * at).toFixed(0)} % of its time (seed ${SEED}) loses nothing and goes on`, async () => {
    const work = WORKS[name]!;
    if (!ends.has(name)) ends.set(name, unharmed(name, work));
    const { state: whole, took } = await ends.get(name)!;
    const folder = copyOf(work.template, `${name}-${kill}`);
    const { stderr } = await killed(work.start(folder), at * took);
    const told = work.acknowledged(stderr);

    const state = await stateOf(folder);
    assertSound(state);
    assert.deepEqual(state.leftovers, []);
    for (const board of told)
      assert.equal(state.boards.get(board), whole.boards.get(board), `postings of ${board}`);
    if (name === "rebuild") assert.deepEqual(state.sums, whole.sums);

    const { code, stderr: after } = await endOf(work.start(folder));
    assert.equal(code, 0, after);
    const end = await stateOf(folder);
    assertSound(end);
    assert.deepEqual(end.payloads.ids, whole.payloads.ids);
    assert.deepEqual(end.sums, whole.sums);
    assert.deepEqual(end.postings, whole.postings);
    rmSync(folder, { recursive: true, force: true });
    console.log(
      `${name} ${(at * took).toFixed(0)} ms: ${told.length} told, ${state.payloads.rows} of ${whole.payloads.rows} payloads`,
    );
  });
}

/** Nothing is there twice, and everything that is stored is shown. */
function assertSound({ payloads, postings }: StoreState): void {
  assert.equal(payloads.rows, payloads.ids.length, "no payload is doubled");
  assert.equal(postings.shown, postings.rows, "no posting is doubled");
}

/** The work as it ends when nothing befalls it, and its time in milliseconds. */
async function unharmed(name: string, work: Work): Promise<{ state: StoreState; took: number }> {
  const folder = copyOf(work.template, `${name}-whole`);
  const start = performance.now();
  const { code, stderr } = await endOf(work.start(folder));
  const took = performance.now() - start;
  assert.equal(code, 0, stderr);
  const state = await stateOf(folder);
  rmSync(folder, { recursive: true, force: true });
  return { state, took };
}

async function killed(child: ChildProcessWithoutNullStreams, afterMs: number): Promise<CommandResult> {
  const end = endOf(child);
  const timer = setTimeout(() => child.kill("SIGKILL"), afterMs);
  const result = await end;
  clearTimeout(timer);
  return result;
}

function copyOf(template: string, name: string): string {
  const folder = join(FOLDER, name);
  if (template === "empty") mkdirSync(folder);
  else cpSync(join(FOLDER, template), folder, { recursive: true });
  return folder;
}

/** A store that takes the bundled postings for loaded, so that each start is a short one; and one with postings. */
async function prepareTemplates(): Promise<void> {
  const bare = join(FOLDER, "bare");
  mkdirSync(bare);
  const store = await openStore({ folder: join(bare, "store") });
  await store.setMeta("snapshot_hash", JSON.parse(readFileSync(DATA, "utf8")).file.sha256);
  await store.close();
  cpSync(bare, join(FOLDER, "read"), { recursive: true });
  const { code, stderr } = await endOf(ingestFiles(join(FOLDER, "read")));
  assert.equal(code, 0, stderr);
}

/** Numbers from 0 to 1 (mulberry32). */
function drawnFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
