// `twopaths parse <source> [files...]`: postings as JSON lines out of saved answers, with no network and no store.
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { buffer } from "node:stream/consumers";
import { stripVTControlCharacters } from "node:util";
import { gunzipSync } from "node:zlib";
import type { Payload } from "../domain/payload.ts";
import type { Posting } from "../domain/posting.ts";
import type { Problem } from "../domain/problem.ts";
import { UserError } from "../errors.ts";
import { boardAt } from "../sources/board-url.ts";
import { sourceId } from "../sources/posting-draft.ts";
import type { FetchEffects, ParseResult, Source } from "../sources/source.ts";
import { readParquet } from "../store/parquet.ts";
import { sourceCalled } from "./source-called.ts";

const STANDARD_INPUT = "standard input";

/** Exit code 1 where anything could not be read; what could is written all the same. */
export async function parseFiles(
  name: string,
  files: string[],
  { board = "" }: { board?: string },
): Promise<void> {
  const source = sourceCalled(name);
  if (files.length === 0 && process.stdin.isTTY)
    process.stderr.write(`reading an answer of ${source.name} from standard input; end with Ctrl-D\n`);
  let problems = 0;
  for (const path of files.length === 0 ? ["-"] : files) {
    try {
      for await (const item of payloadsOf(path, source, board)) {
        const read = "problem" in item ? { postings: [], problems: [item] } : parsed(item, source);
        for (const problem of read.problems) writeProblem(path, problem);
        problems += read.problems.length;
        await writePostings(read.postings);
      }
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      problems++;
      process.stderr.write(
        `${path}: ${error.message}${error.hint === undefined ? "" : ` (${error.hint})`}\n`,
      );
    }
  }
  if (problems > 0) process.exitCode = 1;
}

/** One posting's address names the board of all: what an answer leaves out of one posting, it says of another. */
function parsed(payload: Payload, source: Source): ParseResult {
  const read = source.parse(payload);
  if (payload.board !== "" || source.name === "file") return read;
  for (const { url } of read.postings) {
    const found = url == null ? undefined : boardAt(url);
    if (found?.source === source.name && !found.isPage) {
      const { board } = found;
      return source.parse({ ...payload, board });
    }
  }
  return read;
}

/** A saved answer is one payload; files of postings bring their own, and Parquet is read row by row. */
async function* payloadsOf(path: string, source: Source, board: string): AsyncGenerator<Payload | Problem> {
  const about = { source: source.name, board, key: path === "-" ? STANDARD_INPUT : path, fetchedAt: "" };
  if (path === "-") {
    const body = unpacked(await buffer(process.stdin));
    yield { ...about, key: source.name === "file" ? "lines 1-" : about.key, mediaType: "", body };
  } else if (source.name === "file") yield* source.fetch(path, OFFLINE);
  else if (/\.parquet$/i.test(path)) {
    for await (const rows of batchesOf(OFFLINE.readParquet(path)))
      yield { ...about, mediaType: "application/json", body: Buffer.from(JSON.stringify(rows)) };
  } else yield { ...about, mediaType: "", body: await bytesOf(path) };
}

const OFFLINE: FetchEffects = {
  fetch: () => Promise.reject(new Error("parse asks no network")),
  now: () => new Date(0),
  readParquet: (path) => readParquet(undefined, path),
};

const MOST_BYTES = 1024 * 1024 * 1024;

const ROWS_PER_PAYLOAD = 500;

async function* batchesOf(rows: AsyncIterable<object>): AsyncGenerator<object[]> {
  let batch: object[] = [];
  for await (const row of rows) {
    if (batch.push(row) < ROWS_PER_PAYLOAD) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

async function bytesOf(path: string): Promise<Uint8Array> {
  const body = await readFile(path).catch((cause: NodeJS.ErrnoException) => {
    const what = cause.code === "ENOENT" ? "no such file" : "the file can't be read";
    throw new UserError(what, { hint: "check the path", code: "file_unreadable", cause });
  });
  return unpacked(body);
}

/** Bytes that are gzip are unpacked, whatever the file's name. */
function unpacked(body: Uint8Array): Uint8Array {
  if (body[0] !== 0x1f || body[1] !== 0x8b) return body;
  try {
    return gunzipSync(body, { maxOutputLength: MOST_BYTES });
  } catch (cause) {
    throw new UserError("the file can't be unpacked", {
      hint: "check how it was saved",
      code: "file_unreadable",
      cause,
    });
  }
}

/** The keys that `twopaths enrich` reads, with the id that the source gave. */
async function writePostings(postings: readonly Posting[]): Promise<void> {
  if (postings.length === 0) return;
  const lines = postings.map((posting) => {
    const { title, employer, location, description, url, datePosted } = posting;
    const { employmentType, workplaceType, salary } = posting;
    const id = sourceId(posting);
    const stated = {
      id,
      title,
      employer,
      location,
      description,
      url,
      datePosted,
      employmentType,
      workplaceType,
      salary,
    };
    return JSON.stringify(stated, (_key, value: unknown) => (value === undefined ? null : value));
  });
  if (!process.stdout.write(`${lines.join("\n")}\n`)) await once(process.stdout, "drain");
}

function writeProblem(path: string, { where, problem }: Problem): void {
  const name = path === "-" ? STANDARD_INPUT : path;
  const place = where === "payload" ? name : where.startsWith(name) ? where : `${name}: ${where}`;
  const line = stripVTControlCharacters(`${place}: ${problem}`).replace(/[\p{Cc}\p{Cf}]+/gu, " ");
  process.stderr.write(`${line}\n`);
}
