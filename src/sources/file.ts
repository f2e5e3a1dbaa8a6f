// Files of postings with the keys of the facts contract: JSONL, CSV and Parquet, each also as .gz.
// https://jsonlines.org, https://www.rfc-editor.org/rfc/rfc4180, https://parquet.apache.org
import { createReadStream } from "node:fs";
import { open, stat } from "node:fs/promises";
import { basename } from "node:path";
import type { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { parse as parseCsv } from "csv-parse";
import { z } from "zod";
import { calendarDate } from "../domain/calendar-date.ts";
import type { Payload } from "../domain/payload.ts";
import { Posting, PostingInput } from "../domain/posting.ts";
import type { Problem } from "../domain/problem.ts";
import { UserError } from "../errors.ts";
import { MOST_LINE_BYTES, readLines } from "./lines.ts";
import type { FetchEffects, ParseResult, Source } from "./source.ts";

/** The keys a line may hold; what a file does not say of itself, the run does. */
const Line = PostingInput.extend({
  ...Posting.pick({ source: true, board: true, validThrough: true }).partial().shape,
  firstSeen: seenDate().optional(),
  lastSeen: seenDate().optional(),
});

/** A date or instant that a store can hold; unlike a source's claims, it decides what counts as live. */
function seenDate() {
  return z.string().refine((text) => calendarDate(text) !== undefined);
}

export const file: Source = {
  name: "file",
  documentation: "https://jsonlines.org",
  boardIs: "path of a .jsonl, .csv or .parquet file, or one of these with .gz",
  readsWholeBoards: false,
  fetch: fetchFile,
  parse: parseLines,
};

const LINES_PER_PAYLOAD = 500;
const BYTES_PER_PAYLOAD = 4 * 1024 * 1024;

async function* fetchFile(path: string, effects: FetchEffects): AsyncGenerator<Payload | Problem> {
  await checkIsFile(path);
  const kind = kindOf(path);
  await checkFirstBytes(path, kind);
  const board = basename(path);
  const fetchedAt = effects.now().toISOString();
  let lines: string[] = [];
  let bytes = 0;
  let first = 1;
  let last = 0;
  const payload = (): Payload => ({
    source: "file",
    board,
    key: `lines ${first}-${last}`,
    fetchedAt,
    mediaType: "application/x-ndjson",
    body: Buffer.from(`${lines.join("\n")}\n`),
  });
  for await (const line of linesOf(path, kind, effects)) {
    last = line.number;
    if ("problem" in line) {
      yield { where: `${board} line ${line.number}`, problem: line.problem };
      lines.push("");
      continue;
    }
    lines.push(line.text);
    bytes += line.text.length;
    if (lines.length < LINES_PER_PAYLOAD && bytes < BYTES_PER_PAYLOAD) continue;
    yield payload();
    lines = [];
    bytes = 0;
    first = last + 1;
  }
  if (lines.length > 0) yield payload();
}

type FileKind = { format: "jsonl" | "csv" | "parquet"; isGzipped: boolean };
type FileLine = { number: number; text: string } | { number: number; problem: string };

function kindOf(path: string): FileKind {
  const match = /\.(jsonl|ndjson|json|csv|parquet)(\.gz)?$/i.exec(path);
  if (match === null) {
    throw new UserError(`not a kind of file that can be read: ${path}`, {
      hint: "give a .jsonl, .csv or .parquet file, or one of these with .gz",
    });
  }
  const name = match[1]!.toLowerCase();
  const format = name === "csv" || name === "parquet" ? name : "jsonl";
  return { format, isGzipped: match[2] !== undefined };
}

async function checkIsFile(path: string): Promise<void> {
  const found = await stat(path).catch((cause: NodeJS.ErrnoException) => {
    const what = cause.code === "EACCES" ? "the file can't be read" : "no such file";
    throw new UserError(`${what}: ${path}`, { hint: "check the path", code: "file_unreadable", cause });
  });
  if (!found.isFile()) throw new UserError(`not a file: ${path}`, { hint: "give the path of one file" });
  if (found.size > 0) return;
  throw new UserError(`the file is empty: ${path}`, {
    hint: "check how it was saved",
    code: "file_unreadable",
  });
}

/** A file must be what its name says, before a thousand problems say so line by line. */
async function checkFirstBytes(path: string, kind: FileKind): Promise<void> {
  const handle = await open(path);
  const head = Buffer.alloc(64);
  await handle.read(head, 0, 64, 0);
  await handle.close();
  const is = (bytes: string) => head.subarray(0, bytes.length).toString("latin1") === bytes;
  const isGzip = is("\x1f\x8b");
  const wrong =
    (kind.isGzipped && !isGzip && "not gzip") ||
    (!kind.isGzipped && isGzip && "gzip") ||
    (!kind.isGzipped && kind.format === "parquet" && !is("PAR1") && "not Parquet") ||
    (kind.format !== "parquet" && is("PAR1") && "Parquet") ||
    (kind.format !== "parquet" &&
      !kind.isGzipped &&
      /^\s*<(?:!doctype|html|\?xml)/i.test(head.toString("latin1")) &&
      "a web page");
  if (wrong === false) return;
  throw new UserError(`the file is not what its name says: ${path} is ${wrong}`, {
    hint: "check how it was saved, or rename it to what it is",
    code: "file_unreadable",
  });
}

async function* linesOf(path: string, kind: FileKind, effects: FetchEffects): AsyncGenerator<FileLine> {
  try {
    if (kind.format === "parquet") yield* parquetLines(effects.readParquet(path));
    else if (kind.format === "csv") yield* csvLines(path, kind);
    else yield* readLines(bytesOf(path, kind));
  } catch (cause) {
    if (cause instanceof UserError) throw cause;
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new UserError(`the file can't be read to its end: ${path}: ${reason.split("\n")[0]}`, {
      hint: "what was read before is stored; mend the file and run again",
      code: "file_unreadable",
      cause,
    });
  }
}

function bytesOf(path: string, { isGzipped }: FileKind): Readable {
  const stream = createReadStream(path, { highWaterMark: 1 << 20 });
  if (!isGzipped) return stream;
  const gunzip = createGunzip();
  stream.on("error", (error) => gunzip.destroy(error));
  return stream.pipe(gunzip);
}

async function* csvLines(path: string, kind: FileKind): AsyncGenerator<FileLine> {
  const bytes = bytesOf(path, kind);
  const rows = parseCsv({
    columns: true,
    bom: true,
    info: true,
    skip_empty_lines: true,
    relax_quotes: true,
    relax_column_count: true,
    max_record_size: MOST_LINE_BYTES,
  });
  bytes.on("error", (error) => rows.destroy(error));
  let number = 0;
  for await (const { record, info } of bytes.pipe(rows) as AsyncIterable<CsvRow>) {
    number++;
    // A row with too few or too many cells would give its values to the wrong columns.
    if (info.error === undefined) yield { number, text: jsonOf(record) };
    else yield { number, problem: `the row has not one cell for each of the ${info.columns.length} columns` };
  }
}

interface CsvRow {
  record: object;
  info: { columns: unknown[]; error: Error | undefined };
}

async function* parquetLines(rows: AsyncIterable<object>): AsyncGenerator<FileLine> {
  let number = 0;
  for await (const row of rows) yield { number: ++number, text: jsonOf(row) };
}

/** A row as a JSON line; empty cells are left out, since in a table they mean "not given". */
function jsonOf(row: object): string {
  const given = Object.entries(row).filter(([, value]) => value !== "" && value !== null);
  return JSON.stringify(Object.fromEntries(given));
}

function parseLines(payload: Payload): ParseResult {
  const result: ParseResult = { postings: [], problems: [] };
  const first = Number(/\d+/.exec(payload.key)?.[0] ?? 1);
  const lines = new TextDecoder().decode(payload.body).split("\n");
  for (const [index, text] of lines.entries()) {
    if (text.trim() === "") continue;
    const where = `${payload.board} line ${first + index}`;
    const line = lineOf(text);
    if (typeof line === "string") result.problems.push({ where, problem: line });
    else result.postings.push(postingOf(line, payload));
  }
  return result;
}

/** The line's posting, or the sentence that says why there is none. */
function lineOf(text: string): z.infer<typeof Line> | string {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return `not a JSON object: ${text.slice(0, 60)}`;
  }
  const line = Line.safeParse(value);
  if (line.success) return line.data;
  const issue = line.error.issues[0];
  const path = issue?.path.join(".");
  return path === undefined || path === ""
    ? "not a JSON object"
    : `${path} is missing or not what it should be`;
}

function postingOf(line: z.infer<typeof Line>, payload: Payload): Posting {
  const seen = payload.fetchedAt.slice(0, 10);
  return {
    ...line,
    source: line.source ?? "file",
    board: line.board ?? payload.board,
    firstSeen: line.firstSeen ?? seen,
    lastSeen: line.lastSeen ?? seen,
  };
}
