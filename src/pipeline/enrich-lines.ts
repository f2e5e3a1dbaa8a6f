// The stream behind `twopaths enrich`: lines in, one line out for each, same order, memory bounded.
import type { ReadLine, UnreadableLine } from "../sources/lines.ts";
import type { EnrichPool } from "./enrich-pool.ts";
import type { LineTask } from "./enrich-worker.ts";

const LINES_PER_BATCH = 64;
const CHARACTERS_PER_BATCH = 1_000_000;

export interface EnrichLinesOptions {
  pool: EnrichPool;
  withEvidence: boolean;
}

/** Enriched lines, in order; blank lines are passed over. */
export async function* enrichLines(
  lines: AsyncIterable<ReadLine | UnreadableLine>,
  { pool, withEvidence }: EnrichLinesOptions,
): AsyncGenerator<string[]> {
  const underWay: Promise<string[]>[] = [];
  for await (const batch of batches(lines)) {
    underWay.push(pool.run({ kind: "lines", lines: batch, withEvidence }).then(linesOf));
    if (underWay.length >= pool.width) yield await underWay.shift()!;
  }
  for (const answer of underWay) yield await answer;
}

function linesOf(answer: object): string[] {
  if ("lines" in answer) return answer.lines as string[];
  throw new Error("enrich worker answered postings to lines");
}

async function* batches(lines: AsyncIterable<ReadLine | UnreadableLine>): AsyncGenerator<LineTask[]> {
  let batch: LineTask[] = [];
  let characters = 0;
  for await (const line of lines) {
    if ("text" in line && line.text.trim() === "") continue;
    batch.push("text" in line ? { text: line.text } : { problem: line.problem, head: line.head });
    characters += "text" in line ? line.text.length : line.head.length;
    if (batch.length < LINES_PER_BATCH && characters < CHARACTERS_PER_BATCH) continue;
    yield batch;
    batch = [];
    characters = 0;
  }
  if (batch.length > 0) yield batch;
}
