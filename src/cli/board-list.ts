// The boards that are read: those that come with the program, and the person's own in the data folder.
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { Board, readBoards } from "../content/boards.ts";
import { UserError } from "../errors.ts";

/** In the data folder. */
export const OWN_BOARDS_FILE = "boards.json";

/** Every board once, the person's own first: theirs names the employer where both have it. */
export function boardList(dataFolder: string): Board[] {
  const all = [...readOwnBoards(dataFolder), ...readBoards()];
  return [...new Map(all.toReversed().map((board) => [boardKey(board), board])).values()].toReversed();
}

export function readOwnBoards(dataFolder: string): Board[] {
  const path = join(dataFolder, OWN_BOARDS_FILE);
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw new UserError(`your boards can't be read: ${path}`, { hint: "check who may read it", cause });
  }
  const boards = z.array(Board).safeParse(jsonOf(text));
  if (boards.success) return boards.data;
  throw new UserError(`your boards are not what they should be: ${path}`, {
    hint: "a JSON list of {employer, source, board}; mend or remove the file",
  });
}

/** Adds what is not there yet and gives how many that were; the file is never half written. */
export function addOwnBoards(dataFolder: string, added: readonly Board[]): number {
  const own = new Map(readOwnBoards(dataFolder).map((board) => [boardKey(board), board]));
  const known = new Set([...own.keys(), ...readBoards().map(boardKey)]);
  const fresh = added.filter((board) => !known.has(boardKey(board)) && known.add(boardKey(board)));
  for (const board of fresh) own.set(boardKey(board), board);
  if (fresh.length === 0) return 0;
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  const path = join(dataFolder, OWN_BOARDS_FILE);
  writeFileSync(`${path}.new`, `${JSON.stringify([...own.values()], undefined, 1)}\n`);
  renameSync(`${path}.new`, path);
  return fresh.length;
}

/** Tokens keep their case, which some sources tell apart, but one board is not added twice for it. */
export function boardKey({ source, board }: Pick<Board, "source" | "board">): string {
  return `${source} ${board.toLowerCase()}`;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
