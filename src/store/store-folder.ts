// What keeps a folder from being an embedded store, told before the engine is asked: it gives its reason to no
// caller, only to the terminal.
import { accessSync, constants, mkdirSync, readFileSync, statfsSync, statSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "../errors.ts";

/** Makes the folder where there is none; throws a `UserError` when it can't be a store. */
export function prepareStoreFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (cause) {
    throw storeFolderError(folder, cause);
  }
  if (isLocked(folder)) throw held(folder);
}

/** Says in a sentence why the engine could not open a folder that looked fine. */
export function storeFolderError(folder: string, cause: unknown): UserError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  if (isHolderAlive(folder) || /Cannot lock/i.test(reason)) return held(folder, cause);
  const known = REASONS.find(({ pattern }) => pattern.test(reason)) ?? (isFull(folder) ? FULL : undefined);
  return new UserError(`${known?.says ?? "the store can't be opened"}: ${folder}`, {
    hint: known?.hint ?? reason.split("\n")[0]!.slice(0, 300),
    code: "store_unusable",
    cause,
  });
}

const ELSEWHERE = "point TWOPATHS_DATA at another folder";
const FULL = {
  pattern: /ENOSPC|No space left/i,
  says: "the disk is full",
  hint: `free space, or ${ELSEWHERE}`,
};
const REASONS = [
  FULL,
  { pattern: /ENOTDIR|EEXIST|Not a directory/i, says: "the store folder is not a folder", hint: ELSEWHERE },
  {
    // Where the file system is read-only, making a folder and its parents ends in ENOENT.
    pattern: /EACCES|EPERM|EROFS|ENOENT|Permission denied|Read-only/i,
    says: "the store folder can't be written",
    hint: `check who may write there, or ${ELSEWHERE}`,
  },
];

function held(folder: string, cause?: unknown): UserError {
  return new UserError(`the store is held by another process: ${folder}`, {
    hint: `stop that process, or ${ELSEWHERE}`,
    code: "store_held",
    cause,
  });
}

/** The engine keeps a locked file with the number of its process, e.g. "PID: 4711\nStarted at: …". */
function holderOf(folder: string): number | undefined {
  try {
    const pid = /^PID: (\d+)/.exec(readFileSync(join(folder, "status"), "utf8"))?.[1];
    return pid === undefined ? undefined : Number(pid);
  } catch {
    return undefined;
  }
}

/** Whether the lock is surely held: the list of locks, where the system has one, names process and file. */
function isLocked(folder: string): boolean {
  const pid = holderOf(folder);
  if (pid === undefined || pid === process.pid) return false;
  try {
    const { ino } = statSync(join(folder, "status"));
    const locks = readFileSync("/proc/locks", "utf8").split("\n");
    return locks.some((lock) => new RegExp(` ${pid} \\S+:${ino} `).test(lock));
  } catch {
    return false;
  }
}

/** A sign only, since process numbers come round again: asked after the engine has refused. */
function isHolderAlive(folder: string): boolean {
  const pid = holderOf(folder);
  if (pid === undefined || pid === process.pid) return false;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

const LEAST_FREE_BYTES = 1024 * 1024;

function isFull(folder: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize < LEAST_FREE_BYTES;
  } catch {
    return false;
  }
}
