// A disk that fills up while postings are stored, made of a small file system in memory.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { runCommand } from "./run-command.ts";

const FOLDER = mkdtempSync(join(tmpdir(), "twopaths-full-"));
const DISK = join(FOLDER, "disk");
const isMounted = mounted();
after(() => {
  if (isMounted) spawnSync("umount", [DISK]);
  rmSync(FOLDER, { recursive: true, force: true });
});

const MANY = 60;
const ROOM_LEFT = 4 * 1024 * 1024;

test("ingest onto a disk that fills up says so in a sentence, and what was stored before can be read", {
  skip: isMounted ? false : "this environment lets no small disk be mounted",
}, async () => {
  const few = saved("few.jsonl", 1, 100);
  const many = saved("many.jsonl", MANY, 100_000);
  const first = await runCommand(DISK, ["ingest", "file", few]);
  assert.equal(first.code, 0);
  assert.doesNotMatch(first.stderr, /the disk is full/);
  const { bavail, bsize } = statfsSync(DISK);
  writeFileSync(join(DISK, "ballast"), Buffer.alloc(bavail * bsize - ROOM_LEFT));

  const { code, stdout, stderr } = await runCommand(DISK, ["ingest", "file", many]);
  assert.deepEqual({ code, stdout }, { code: 1, stdout: "" });
  const told = stderr.split("\n").filter((line) => line.startsWith("twopaths: "));
  assert.deepEqual(told, [
    "twopaths: the disk is full: nothing of this batch was stored (free space and run the command again; what was stored before is kept)",
  ]);
  assert.doesNotMatch(stderr, /^ {4}at |DB::|Exception/m);

  const posting = await runCommand(DISK, ["posting", "few.jsonl-0"]);
  assert.equal(posting.code, 0, posting.stderr);
  assert.equal(JSON.parse(posting.stdout).title, "AI Engineer 0");
});

test("a first start on a disk without room for the snapshot fails, and does not answer with nothing", {
  skip: isMounted ? false : "this environment lets no small disk be mounted",
}, async () => {
  const small = join(FOLDER, "small");
  spawnSync("mkdir", [small]);
  spawnSync("mount", ["-t", "tmpfs", "-o", "size=16m", "tmpfs", small]);
  try {
    const { code, stdout, stderr } = await runCommand(small, ["salary"]);
    assert.deepEqual({ code, stdout }, { code: 1, stdout: "" });
    assert.match(stderr, /^twopaths: the disk is full: /m);
  } finally {
    spawnSync("umount", [small]);
  }
});

/** Postings whose text is chance, so that it takes as much room as it has letters. */
function saved(name: string, count: number, letters: number): string {
  const text = () => randomBytes(letters).toString("base64");
  const lines = Array.from({ length: count }, (_, index) =>
    JSON.stringify({ id: `${name}-${index}`, title: `AI Engineer ${index}`, description: text() }),
  );
  const path = join(FOLDER, name);
  writeFileSync(path, `${lines.join("\n")}\n`);
  return path;
}

function mounted(): boolean {
  spawnSync("mkdir", [DISK]);
  return spawnSync("mount", ["-t", "tmpfs", "-o", "size=256m", "tmpfs", DISK]).status === 0;
}
