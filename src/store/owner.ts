// An embedded store belongs to one process. The server that holds it leaves a note in the data folder, so that
// a command can ask it instead of failing; the token for writes is readable only by the folder's owner.
import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const OwnerNote = z.object({ url: z.string(), pid: z.int(), token: z.string(), startedAt: z.string() });
export type OwnerNote = z.infer<typeof OwnerNote>;

const FILE = "server.json";

/** A note of this process, with a fresh token. */
export function ownerNote(url: string, startedAt: string): OwnerNote {
  return { url, startedAt, pid: process.pid, token: randomBytes(32).toString("base64url") };
}

/** Leaves the note in the folder. */
export function writeOwner(folder: string, note: OwnerNote): void {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, FILE);
  rmSync(path, { force: true });
  writeFileSync(path, JSON.stringify(note, null, 2), { mode: 0o600 });
}

/** The note of the process that holds the store, or undefined when none was left or it can't be read. */
export function readOwner(folder: string): OwnerNote | undefined {
  try {
    return OwnerNote.parse(JSON.parse(readFileSync(join(folder, FILE), "utf8")));
  } catch {
    return undefined;
  }
}

/** Takes the note away, if it is this process's own. */
export function removeOwner(folder: string): void {
  if (readOwner(folder)?.pid === process.pid) rmSync(join(folder, FILE), { force: true });
}
