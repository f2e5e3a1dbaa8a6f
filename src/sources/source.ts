// The contract of a source: a thin fetch that brings payloads, and a pure parse that reads postings out of one.
import type { Payload } from "../domain/payload.ts";
import type { Posting } from "../domain/posting.ts";
import type { Problem } from "../domain/problem.ts";

export interface Source {
  name: string;
  /** Where the interface is documented. */
  documentation: string;
  /** What a board is called on the command line, e.g. "board token". */
  boardIs: string;
  /** Whether an answer holds every open posting of a board, so that one missing from the next has closed. */
  readsWholeBoards: boolean;
  /** How many postings of a board are answered at most: of a board that has as many, some may be left out. */
  mostPostings?: number;
  /** Brings the board's payloads; throws a `UserError` that names source and board when it can't. */
  fetch(board: string, effects: FetchEffects): AsyncIterable<Payload | Problem>;
  /** Reads a payload; total: what can't be read is a problem, never an exception. */
  parse(payload: Payload): ParseResult;
}

export interface ParseResult {
  postings: Posting[];
  problems: Problem[];
}

/** Everything a source does to the world. */
export interface FetchEffects {
  fetch: typeof globalThis.fetch;
  now(): Date;
  /** Rows of a Parquet file as objects; the store's engine reads it. */
  readParquet(path: string, selection?: ParquetSelection): AsyncIterable<object>;
}

/** What is taken of a Parquet file too large to be read whole; it may then be an http(s) address too. */
export interface ParquetSelection {
  /** Those of them that the file has. */
  columns: readonly string[];
  /** Rows whose column matches the regular expression (RE2); all rows where it is left out. */
  where?: { column: string; matches: string };
}
