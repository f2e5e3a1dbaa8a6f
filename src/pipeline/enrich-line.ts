import type { Enrichment } from "../domain/evidence.ts";
import type { PostingInput } from "../domain/posting.ts";
import type { EnrichPosting, EnrichPostings } from "../enrichers/index.ts";
import type { LineTask } from "./enrich-worker.ts";
import { problemLine, readPostingLine } from "./posting-line.ts";

export interface EnrichLineOptions {
  withEvidence: boolean;
}

/** Lines of `twopaths enrich`: for each its facts as JSON, or `{"id", "problem"}` in their place. Never throws. */
export function enrichTaskLines(
  enrich: EnrichPostings,
  lines: readonly LineTask[],
  options: EnrichLineOptions,
): string[] {
  const read = lines.map(readPostingLine);
  const answers = enrichedOrFailed(
    enrich,
    read.filter((line) => typeof line !== "string"),
  );
  let next = 0;
  return read.map((line) => {
    if (typeof line === "string") return line;
    const answer = answers[next++]!;
    return typeof answer === "string" ? answer : factsLine(answer, options);
  });
}

/** One line alone. */
export function enrichLine(enrich: EnrichPosting, line: LineTask, options: EnrichLineOptions): string {
  return enrichTaskLines((inputs) => inputs.map(enrich), [line], options)[0]!;
}

/** Where a rule fails on one of the postings, all are read again one by one, so that the others are not lost. */
function enrichedOrFailed(enrich: EnrichPostings, inputs: readonly PostingInput[]): (Enrichment | string)[] {
  try {
    return enrich(inputs);
  } catch {
    return inputs.map((input) => {
      try {
        return enrich([input])[0]!;
      } catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        return problemLine(input.id, `a rule failed: ${message}`);
      }
    });
  }
}

function factsLine({ facts, evidence }: Enrichment, { withEvidence }: EnrichLineOptions): string {
  return JSON.stringify(withEvidence ? { ...facts, evidence } : facts);
}
