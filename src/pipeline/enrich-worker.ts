// Runs in a worker thread: builds the look-ups once, then enriches batch after batch.
import { parentPort } from "node:worker_threads";
import { readTaxonomy } from "../content/index.ts";
import type { Enrichment } from "../domain/evidence.ts";
import type { PostingInput } from "../domain/posting.ts";
import { postingsEnricher } from "../enrichers/index.ts";
import { enrichTaskLines } from "./enrich-line.ts";

/** One batch of work; the answer has one entry per entry, in order. */
export type EnrichTask =
  | { kind: "lines"; lines: LineTask[]; withEvidence: boolean }
  | { kind: "postings"; postings: PostingInput[] };

/** A line to read, or one that could not be: its problem then travels through in its place. */
export type LineTask = { text: string } | { problem: string; head: string };

export type EnrichAnswer = { lines: string[] } | { enrichments: Enrichment[] };

if (parentPort !== null) {
  const port = parentPort;
  const enrich = postingsEnricher(readTaxonomy());
  port.on("message", (task: EnrichTask) => {
    const answer: EnrichAnswer =
      task.kind === "lines"
        ? { lines: enrichTaskLines(enrich, task.lines, task) }
        : { enrichments: enrich(task.postings) };
    port.postMessage(answer);
  });
}
