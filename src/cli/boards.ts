// `twopaths boards list|add|import`: which boards are read.
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import type { Config } from "../config.ts";
import type { Board } from "../content/boards.ts";
import { UserError } from "../errors.ts";
import { boardLines } from "../sources/board-lines.ts";
import { boardAt } from "../sources/board-url.ts";
import { addOwnBoards, boardList } from "./board-list.ts";
import { sourceCalled } from "./source-called.ts";
import { gridOf } from "./table.ts";

export function listBoards(
  { dataFolder }: Config,
  { source, json = false }: { source?: string; json?: boolean },
): void {
  if (source !== undefined) sourceCalled(source);
  const boards = boardList(dataFolder).filter((board) => source === undefined || board.source === source);
  if (json) process.stdout.write(`${JSON.stringify(boards)}\n`);
  else if (boards.length === 0) process.stdout.write("No boards.\n");
  else process.stdout.write(`${gridOf(boards, ["employer", "source", "board"])}\n`);
}

export function addBoard({ dataFolder }: Config, url: string, { employer }: { employer?: string }): void {
  const found = boardAt(url);
  if (found === undefined) {
    throw new UserError(`not a web address: ${url}`, {
      hint: "give the address of a careers page, a posting or a feed",
    });
  }
  const board: Board = {
    employer: employer ?? found.employerToken,
    source: found.source,
    board: found.board,
  };
  const isNew = addOwnBoards(dataFolder, [board]) > 0;
  process.stdout.write(`${found.source} ${found.board}${isNew ? "" : " (was there already)"}\n`);
}

const MOST_BYTES = 256 * 1024 * 1024;

/** What is no board of a source we read is counted on standard error, not an error: such lists name many sources. */
export function importBoards({ dataFolder }: Config, path: string): void {
  const { boards, leftOut } = boardLines(textOf(path));
  if (boards.length === 0)
    throw new UserError(`no board of a known source in ${path}`, {
      hint: "JSON {source: [tokens]}, or a line each: an address, or source and board",
    });
  const added = addOwnBoards(dataFolder, boards);
  process.stdout.write(
    `${added.toLocaleString("en-US")} boards added, ${(boards.length - added).toLocaleString("en-US")} were there already\n`,
  );
  for (const [why, count] of leftOut)
    process.stderr.write(`left out: ${count.toLocaleString("en-US")} ${why}\n`);
}

function textOf(path: string): string {
  try {
    const bytes = readFileSync(path);
    const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
    return new TextDecoder().decode(isGzip ? gunzipSync(bytes, { maxOutputLength: MOST_BYTES }) : bytes);
  } catch (cause) {
    throw new UserError(`the list can't be read: ${path}`, {
      hint: "check the path",
      code: "file_unreadable",
      cause,
    });
  }
}
