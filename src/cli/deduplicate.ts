// `twopaths deduplicate`: postings as JSON lines in, for each the job it advertises and what it repeats.
import { once } from "node:events";
import { readPlaces } from "../content/places.ts";
import { titleReader } from "../duplicates/job-title.ts";
import { deduplicateLines } from "../pipeline/deduplicate-lines.ts";
import { readLines } from "../sources/lines.ts";

const LINES_PER_WRITE = 1000;

export async function deduplicate(): Promise<void> {
  if (process.stdin.isTTY)
    process.stderr.write("reading postings as JSON lines from standard input; end with Ctrl-D\n");
  let pending: string[] = [];
  const flush = async () => {
    if (pending.length === 0) return;
    const text = `${pending.join("\n")}\n`;
    pending = [];
    if (!process.stdout.write(text)) await once(process.stdout, "drain");
  };
  for await (const line of deduplicateLines(readLines(process.stdin), titleReader(readPlaces()))) {
    if (pending.push(line) >= LINES_PER_WRITE) await flush();
  }
  await flush();
}
