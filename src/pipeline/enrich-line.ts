import type { Enrichment } from "../domain/evidence.ts";
import { PostingInput } from "../domain/posting.ts";
import type { EnrichPosting, EnrichPostings } from "../enrichers/index.ts";
import type { LineTask } from "./enrich-worker.ts";

export interface EnrichLineOptions {
  withEvidence: boolean;
}

/** Lines of `twopaths enrich`: for each its facts as JSON, or `{"id", "problem"}` in their place. Never throws. */
export function enrichTaskLines(
  enrich: EnrichPostings,
  lines: readonly LineTask[],
  options: EnrichLineOptions,
): string[] {
  const read = lines.map(readLine);
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

/** The posting on a line, or the problem line to write in its place. */
function readLine(line: LineTask): PostingInput | string {
  if ("problem" in line) return problemLine(idIn(line.head), line.problem);
  let value: unknown;
  try {
    value = JSON.parse(line.text);
  } catch {
    return problemLine(idIn(line.text.slice(0, 2048)), "line is not JSON");
  }
  const input = PostingInput.safeParse(value);
  if (input.success) return input.data;
  const path = input.error.issues[0]?.path.join(".") ?? "";
  const problem = path === "" ? "line is not a JSON object" : `${path} is missing or not what it should be`;
  return problemLine(idOf(value), problem);
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

function problemLine(id: string | null, problem: string): string {
  return JSON.stringify({ id, problem });
}

function idOf(value: unknown): string | null {
  const id = typeof value === "object" && value !== null && "id" in value ? value.id : null;
  return typeof id === "string" || typeof id === "number" ? String(id) : null;
}

/** The id a broken line seems to carry, so that its problem can be traced. */
function idIn(head: string): string | null {
  const match = /"id"\s{0,8}:\s{0,8}(?:"([^"\\]{1,200})"|(\d{1,20}))/.exec(head);
  return match?.[1] ?? match?.[2] ?? null;
}
