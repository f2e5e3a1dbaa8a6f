// Real postings as lines of `twopaths enrich`, where the folder of real data lies beside the repository.
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";

/** The sets that hold texts; the others are titles and pay alone. */
const SETS = ["ats-2026-05", "board-2026-02", "data-2025-07", "hn-2026-01_03"] as const;

const FOLDER = fileURLToPath(new URL("../../shared/data/postings/", import.meta.url));

/** Undefined where there is no real data. */
export function realPostings(folder: string = FOLDER): string[] | undefined {
  if (!existsSync(folder)) return undefined;
  return SETS.flatMap((set) => {
    const lines = gunzipSync(readFileSync(`${folder}${set}.jsonl.gz`))
      .toString("utf8")
      .split("\n");
    return lines.filter((line) => line !== "").map(asInput);
  });
}

/** Posts of "Who is hiring?" have a text and no title: its first line is one. */
function asInput(line: string): string {
  const record: { text?: unknown } = JSON.parse(line);
  if (typeof record.text !== "string") return line;
  return JSON.stringify({ ...record, title: record.text.split("\n", 1)[0], description: record.text });
}
