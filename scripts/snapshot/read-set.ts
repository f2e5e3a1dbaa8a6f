// Reads one set from a folder of sets: postings, and how many lines gave none and why.
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { PostingSet } from "../../src/content/sets.ts";
import { readLines } from "../../src/sources/lines.ts";
import { setReaders } from "./index.ts";
import type { Reading, SetPosting } from "./set-reader.ts";
import { unitePostings } from "./unite-postings.ts";

export interface ReadSet {
  set: PostingSet;
  input: { path: string; sha256: string; bytes: number };
  rowsRead: number;
  leftOut: Map<string, number>;
  postings: SetPosting[];
}

/** The set, or undefined when the folder does not hold it. */
export async function readSet(folder: string, set: PostingSet): Promise<ReadSet | undefined> {
  const path = [`${set.path}.jsonl.gz`, `${set.path}.jsonl`].find((name) => existsSync(join(folder, name)));
  const read = setReaders[set.name];
  if (path === undefined || read === undefined) return undefined;
  const file = await readFile(join(folder, path));
  const found: SetPosting[] = [];
  const leftOut = new Map<string, number>();
  let rowsRead = 0;
  for await (const line of readLines(chunksOf(path.endsWith(".gz") ? gunzipSync(file) : file))) {
    if ("text" in line && line.text.trim() === "") continue;
    rowsRead++;
    const reading: Reading = "text" in line ? readValue(line.text, (value) => read(value, set)) : NOT_TEXT;
    if ("leftOut" in reading) leftOut.set(reading.leftOut, (leftOut.get(reading.leftOut) ?? 0) + 1);
    else found.push(reading);
  }
  const input = { path, sha256: createHash("sha256").update(file).digest("hex"), bytes: file.length };
  return { set, input, rowsRead, leftOut, postings: unitePostings(found, set.name) };
}

const NOT_TEXT: Reading = { leftOut: "line can't be read as text" };

function readValue(text: string, read: (value: unknown) => Reading): Reading {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { leftOut: "line is not JSON" };
  }
  const reading = read(value);
  if ("leftOut" in reading) return reading;
  const { firstSeen, lastSeen } = reading.posting;
  if (firstSeen <= lastSeen) return reading;
  return { ...reading, posting: { ...reading.posting, firstSeen: lastSeen, lastSeen: firstSeen } };
}

async function* chunksOf(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}
