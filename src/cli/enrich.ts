// `twopaths enrich`: postings as JSON lines in, facts as JSON lines out; no store is touched.
import { once } from "node:events";
import { availableParallelism } from "node:os";
import { UserError } from "../errors.ts";
import { enrichLines } from "../pipeline/enrich-lines.ts";
import { enrichPool } from "../pipeline/enrich-pool.ts";
import { readLines } from "../sources/lines.ts";

export interface EnrichOptions {
  workers?: string;
  evidence?: boolean;
}

export async function enrich({ workers, evidence }: EnrichOptions): Promise<void> {
  if (process.stdin.isTTY)
    process.stderr.write("reading postings as JSON lines from standard input; end with Ctrl-D\n");
  const pool = enrichPool(workerCount(workers));
  try {
    const lines = readLines(process.stdin);
    for await (const batch of enrichLines(lines, { pool, withEvidence: evidence === true })) {
      if (!process.stdout.write(`${batch.join("\n")}\n`)) await once(process.stdout, "drain");
    }
  } finally {
    await pool.close();
  }
}

function workerCount(text: string | undefined): number {
  if (text === undefined) return availableParallelism();
  const count = Number(text);
  if (Number.isInteger(count) && count >= 1 && count <= 64) return count;
  throw new UserError(`not a number of workers: ${text}`, { hint: "a number from 1 to 64" });
}
