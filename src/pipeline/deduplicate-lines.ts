// The stream behind `twopaths deduplicate`: postings as JSON lines in, one line out for each, same order.
import { type Clustered, clusterJobs } from "../duplicates/cluster-jobs.ts";
import type { ReadTitle } from "../duplicates/job-title.ts";
import { jobTraits } from "../duplicates/job-traits.ts";
import type { JobTraits } from "../duplicates/same-job.ts";
import type { ReadLine, UnreadableLine } from "../sources/lines.ts";
import { readPostingLine } from "./posting-line.ts";

/** All lines must be read before the first can be answered: any two may be one job. Texts are not kept. */
export async function* deduplicateLines(
  lines: AsyncIterable<ReadLine | UnreadableLine>,
  readTitle: ReadTitle,
): AsyncGenerator<string> {
  const traits: JobTraits[] = [];
  const slots: (number | string)[] = [];
  for await (const line of lines) {
    if ("text" in line && line.text.trim() === "") continue;
    const read = traitsOf(line, readTitle);
    slots.push(typeof read === "string" ? read : traits.push(read) - 1);
  }
  const clustered = clusterJobs(traits);
  for (const slot of slots) yield typeof slot === "string" ? slot : lineOf(clustered[slot]!);
}

function traitsOf(line: ReadLine | UnreadableLine, readTitle: ReadTitle): JobTraits | string {
  const read = readPostingLine(line);
  return typeof read === "string" ? read : jobTraits(read, readTitle);
}

function lineOf(result: Clustered): string {
  return JSON.stringify(result);
}
