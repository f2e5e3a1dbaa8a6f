// Everything that is kept, out of a store and into another: the facts are the same to the byte.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { openStore } from "../../src/store/open.ts";
import { addressOf, runCommand, startCommand } from "./run-command.ts";

const FOLDER = mkdtempSync(join(tmpdir(), "twopaths-backup-"));
const DATA = join(FOLDER, "data");
const KEPT = join(FOLDER, "kept");
const AGAIN = join(FOLDER, "again");
const BUNDLED = new URL("../../data/manifest.json", import.meta.url);
const OWN_BOARDS = '[{"employer":"Acme","source":"lever","board":"acme"}]';
const TEXT = "Build agents with language models 🤖 and measure them; é, \u0000 and \u2028 are letters too.";

before(async () => {
  // The bundled postings count as loaded, so that each start is a short one.
  const store = await openStore({ folder: join(DATA, "store") });
  await store.setMeta("snapshot_hash", JSON.parse(readFileSync(BUNDLED, "utf8")).file.sha256);
  await store.close();
  writeFileSync(join(DATA, "boards.json"), OWN_BOARDS);
  const lines = Array.from({ length: 60 }, (_, index) =>
    JSON.stringify({
      id: `p${index}`,
      title: `AI Agent Engineer ${index % 40}`,
      employer: "Acme",
      location: "Oslo",
      description: `${TEXT} Pay: $${100 + index},000 to $180,000 a year.`.repeat(4),
      firstSeen: "2026-07-01",
    }),
  );
  writeFileSync(join(FOLDER, "postings.jsonl"), lines.join("\n"));
  const { code, stderr } = await runCommand(DATA, ["ingest", "file", join(FOLDER, "postings.jsonl")]);
  assert.equal(code, 0, stderr);
});
test("backup and restore keep every table to the byte, and the person's own boards", async () => {
  const made = await runCommand(DATA, ["backup", KEPT]);
  assert.equal(made.code, 0, made.stderr);
  assert.match(made.stderr, /^1 payload, 60 postings, 0 events written to \S+kept$/m);
  const { code, stderr } = await runCommand(AGAIN, ["restore", KEPT]);
  assert.equal(code, 0, stderr);
  assert.match(stderr, /^1 payload, 60 postings, 0 events restored to \S+again, as of 20\d\d-/m);
  const sums = await sumsOf(DATA);
  assert.deepEqual(await sumsOf(AGAIN), sums);
  assert.notEqual(sums.postings, sums.texts);
  assert.equal(readFileSync(join(AGAIN, "boards.json"), "utf8"), OWN_BOARDS);
});

test("a restored store answers, and reading the same file again changes nothing", async () => {
  const answers = await Promise.all([DATA, AGAIN].map((folder) => runCommand(folder, ["posting", "p7"])));
  assert.equal(answers[0]!.code, 0, answers[0]!.stderr);
  assert.equal(answers[1]!.stdout, answers[0]!.stdout);
  const { stderr } = await runCommand(AGAIN, ["ingest", "file", join(FOLDER, "postings.jsonl")]);
  assert.match(stderr, /nothing new/);
});

test("backup beside a running server is written by the server", async () => {
  const child = startCommand(DATA, ["serve", "--port", "0"]);
  const ended = new Promise((resolve) => child.once("exit", resolve));
  try {
    await addressOf(child);
    const { code, stderr } = await runCommand(DATA, ["backup", join(FOLDER, "beside")]);
    assert.equal(code, 0, stderr);
    assert.match(stderr, /60 postings/);
  } finally {
    child.kill("SIGINT");
    await ended;
  }
});

test("backup and restore never overwrite", async () => {
  for (const [args, message] of [
    [
      ["backup", KEPT],
      /^twopaths: there is something already: \S+kept \(name a folder that is not there yet/,
    ],
    [["restore", KEPT], /^twopaths: there is a store already: \S+store \(move it away first/],
    [
      ["restore", FOLDER],
      /^twopaths: no backup that can be read: \S+ \(name a folder that `twopaths backup` made\)/,
    ],
  ] as const) {
    const { code, stderr } = await runCommand(DATA, args);
    assert.equal(code, 1);
    assert.match(stderr, message);
  }
});

test("restore of a damaged backup says which file, and makes nothing", async () => {
  const path = join(KEPT, "postings.native.zst");
  const bytes = readFileSync(path);
  writeFileSync(path, bytes.subarray(0, bytes.length - 9));
  const to = join(FOLDER, "damaged");
  const { code, stderr } = await runCommand(to, ["restore", KEPT]);
  writeFileSync(path, bytes);
  assert.equal(code, 1);
  assert.match(
    stderr,
    /^twopaths: the backup is damaged: \S+: postings\.native\.zst is not as the manifest names it \(/,
  );
  assert.equal(existsSync(join(to, "store")), false);
});

const SMALL_DISK = 1024 * 1024;
const DISK = join(FOLDER, "disk");
const isMounted = mounted();
after(() => {
  if (isMounted) spawnSync("umount", [DISK]);
  rmSync(FOLDER, { recursive: true, force: true });
});
const WITHOUT_DISK = { skip: isMounted ? false : "this environment lets no small disk be mounted" };

test("backup onto a disk without room says so, and leaves nothing behind", WITHOUT_DISK, async () => {
  writeFileSync(join(DISK, "ballast"), Buffer.alloc(SMALL_DISK - 16 * 1024));
  const { code, stderr } = await runCommand(DATA, ["backup", join(DISK, "kept")]);
  assert.equal(code, 1);
  assert.match(
    stderr,
    /^twopaths: the disk is full: \S+kept \(free space and run the command again; nothing was left/m,
  );
  assert.deepEqual(readdirSync(DISK), ["ballast"]);
  rmSync(join(DISK, "ballast"));
});

test("a folder that can't be written is told in a sentence", WITHOUT_DISK, async () => {
  assert.equal(spawnSync("mount", ["-o", "remount,ro", DISK]).status, 0);
  for (const [folder, args] of [
    [DATA, ["backup", join(DISK, "kept")]],
    [DISK, ["ingest", "file", join(FOLDER, "postings.jsonl")]],
    [DISK, ["restore", KEPT]],
  ] as const) {
    const { code, stderr } = await runCommand(folder, args);
    assert.equal(code, 1);
    assert.match(
      stderr,
      /^twopaths: the (store )?folder can't be written: \S+ \(check who may write there, or /,
    );
    assert.doesNotMatch(stderr, /^ {4}at /m);
  }
});

function mounted(): boolean {
  mkdirSync(DISK);
  return spawnSync("mount", ["-t", "tmpfs", "-o", `size=${SMALL_DISK}`, "tmpfs", DISK]).status === 0;
}

const TABLES = [
  "answers",
  "payloads",
  "windows",
  "runs",
  "postings",
  "texts",
  "events",
  "job_traits",
  "jobs",
];

/** A checksum of the rows of each table, every column. */
async function sumsOf(folder: string): Promise<Record<string, string>> {
  const store = await openStore({ folder: join(folder, "store") });
  try {
    const sums: Record<string, string> = {};
    for (const table of TABLES) {
      const rows = await store.query(`SELECT * FROM ${table} ORDER BY ALL`);
      sums[table] = createHash("sha256").update(JSON.stringify(rows)).digest("hex");
    }
    return sums;
  } finally {
    await store.close();
  }
}
