// Reads lists of boards: tokens by source in JSON, or a line each with an address, or with source and board.
import { boardAt } from "./board-url.ts";
import { sourceNamed } from "./index.ts";
import { at, isFields, textOf } from "./json-value.ts";

export interface ListedBoard {
  employer: string;
  source: string;
  board: string;
}

export interface BoardLines {
  boards: ListedBoard[];
  /** Why entries were left out, e.g. "boards of icims, which is not read", and how many. */
  leftOut: Map<string, number>;
}

export function boardLines(text: string): BoardLines {
  const result: BoardLines = { boards: [], leftOut: new Map() };
  const json = jsonOf(text);
  if (Array.isArray(json)) for (const entry of json) take(result, entryOf(entry));
  else if (isFields(json)) {
    const bySource = isFields(json.ats) ? json.ats : isFields(json.boards) ? json.boards : json;
    for (const [source, tokens] of Object.entries(bySource))
      if (Array.isArray(tokens))
        for (const token of tokens) take(result, { source, board: textOf(token) ?? "" });
  } else for (const line of text.split("\n")) if (/^\s*[^#\s]/.test(line)) take(result, lineOf(line));
  return result;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

interface Entry {
  source: string;
  board: string;
  employer?: string | null;
}

function entryOf(entry: unknown): Entry {
  if (typeof entry === "string") return lineOf(entry);
  const source = textOf(at(entry, "source")) ?? textOf(at(entry, "ats")) ?? "";
  const board = textOf(at(entry, "board")) ?? textOf(at(entry, "token")) ?? textOf(at(entry, "slug")) ?? "";
  const url = textOf(at(entry, "url"));
  const employer = textOf(at(entry, "employer")) ?? textOf(at(entry, "company")) ?? textOf(at(entry, "name"));
  return board === "" && url !== null ? { ...lineOf(url), employer } : { source, board, employer };
}

/** "greenhouse anthropic", "ashby,linear,Linear", "https://jobs.lever.co/palantir". */
function lineOf(line: string): Entry {
  const [first = "", second, ...rest] = line
    .trim()
    .split(/[,;\t]|\s+/)
    .map((cell) => cell.trim().replace(/^"|"$/g, ""));
  if (second !== undefined && sourceNamed(first) !== undefined)
    return { source: first, board: second, employer: rest.filter((cell) => cell !== "").join(" ") };
  const found = first.includes(".") ? boardAt(first) : undefined;
  return found === undefined
    ? { source: first, board: second ?? "" }
    : { source: found.source, board: found.board, employer: found.employerToken };
}

function take({ boards, leftOut }: BoardLines, { source, board, employer }: Entry): void {
  const why = reason(source, board);
  if (why === undefined) boards.push({ employer: employer || tokenName(board), source, board });
  else leftOut.set(why, (leftOut.get(why) ?? 0) + 1);
}

const MOST_NAMES = 40;

function reason(source: string, board: string): string | undefined {
  if (sourceNamed(source) === undefined || source === "file") {
    const name = source.replace(/[^\w.-]+/g, " ").slice(0, MOST_NAMES);
    return `boards of ${name || "no source"}, which is not read`;
  }
  if (board === "" || board.length > 2_000) return `entries of ${source} without a board`;
  if (source === "workday" && !board.includes("/")) return "hosts of workday without a site";
  return undefined;
}

function tokenName(board: string): string {
  return /^[\w-]+(?=\.wd\d)/.exec(board)?.[0] ?? board;
}
