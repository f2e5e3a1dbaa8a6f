// Postings whose skills, workplace and degree are known: the tuning half of the labelled set, and postings of
// other sets read after the same guide (scripts/labels/read-postings.jsonl). No employer of the test half.
import { readFileSync } from "node:fs";
import { z } from "zod";
import type { PostingInput } from "../src/domain/posting.ts";
import { isTuningHalf, readTextSet } from "./role-training-data.ts";

const DEV = new URL("../../shared/data/labels/dev.jsonl", import.meta.url);
const READ = new URL("labels/read-postings.jsonl", import.meta.url);

const Facts = z.object({ skills: z.array(z.string()), workplace: z.string(), degree: z.string() });
const DevRow = z.object({
  id: z.string(),
  title: z.string(),
  employer: z.string().nullish(),
  location: z.string().nullish(),
  description: z.string().nullish(),
  labels: Facts.extend({ role: z.string() }),
});
const ReadRow = Facts.extend({ set: z.string(), id: z.coerce.string(), family: z.string() });

export interface KnownPosting {
  posting: PostingInput;
  labels: z.infer<typeof Facts>;
  family: string;
  /** "dev", or the set it was taken from. */
  from: string;
}

export function readKnownPostings(): KnownPosting[] {
  return [...tuningHalf(), ...readBeside()];
}

function tuningHalf(): KnownPosting[] {
  return lines(DEV)
    .map((line) => DevRow.parse(JSON.parse(line)))
    .filter(({ employer }) => isTuningHalf(employer ?? ""))
    .map(({ labels, ...posting }) => ({ posting, labels, family: labels.role, from: "dev" }));
}

function readBeside(): KnownPosting[] {
  const rows = lines(READ).map((line) => ReadRow.parse(JSON.parse(line)));
  const sets = [...new Set(rows.map(({ set }) => set))];
  const texts = new Map(sets.map((set) => [set, new Map(readTextSet(set).map((each) => [each.id, each]))]));
  return rows.flatMap((row) => {
    const posting = texts.get(row.set)?.get(row.id);
    if (posting === undefined) return [];
    return [{ posting, labels: row, family: row.family, from: row.set }];
  });
}

function lines(file: URL): string[] {
  return readFileSync(file, "utf8").trim().split("\n");
}
