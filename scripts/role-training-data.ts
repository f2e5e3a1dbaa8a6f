// Postings with known agent work and ML work: the tuning half of the labelled set, and postings of other sets
// read after the same guide (scripts/role-labels.json: ids and labels, no text). Employers of the test half
// are never read.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { z } from "zod";
import type { PostingInput } from "../src/domain/posting.ts";

const SHARED = new URL("../../shared/data/", import.meta.url);

const Row = z.looseObject({
  id: z.coerce.string(),
  title: z.string(),
  employer: z.string().nullish(),
  location: z.string().nullish(),
  description: z.string().nullish(),
});
const LabelledRow = Row.extend({
  labels: z.looseObject({
    agent_work: z.number(),
    ml_work: z.number(),
    role: z.string(),
    tasks: z.array(z.string()),
  }),
});
const ReadLabel = z.strictObject({
  set: z.string(),
  id: z.string(),
  agentWork: z.number(),
  mlWork: z.number(),
  family: z.string().nullable(),
  tasks: z.array(z.string()).optional(),
});

export interface Example {
  posting: PostingInput;
  agentWork: number;
  mlWork: number;
  family: string | null;
  /** Undefined where the posting was not read for its tasks. */
  tasks: readonly string[] | undefined;
  /** From the labelled set itself, not from the postings read beside it. */
  isLabelled: boolean;
}

export const TEXT_SETS = ["board-2026-02", "ats-2026-05", "data-2025-07"];

export function readExamples(): Example[] {
  return [...labelledExamples(), ...readBesideExamples()];
}

/** Postings of a set whose employers are not of the test half. */
export function readTextSet(set: string): PostingInput[] {
  const file = gunzipSync(readFileSync(new URL(`postings/${set}.jsonl.gz`, SHARED))).toString("utf8");
  return file
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => Row.parse(JSON.parse(line)))
    .filter((row) => isTuningHalf(row.employer ?? ""))
    .map((row) => ({
      ...row,
      description: set.startsWith("board") ? unwrapped(row.description) : row.description,
    }));
}

export function isTuningHalf(employer: string): boolean {
  return createHash("sha256").update(employer.toLowerCase(), "utf8").digest()[0]! % 2 === 0;
}

function labelledExamples(): Example[] {
  const lines = readFileSync(new URL("labels/dev.jsonl", SHARED), "utf8").trim().split("\n");
  return lines
    .map((line) => LabelledRow.parse(JSON.parse(line)))
    .filter((row) => isTuningHalf(row.employer ?? ""))
    .map((row) => ({
      posting: row,
      agentWork: row.labels.agent_work,
      mlWork: row.labels.ml_work,
      family: row.labels.role,
      tasks: row.labels.tasks,
      isLabelled: true,
    }));
}

function readBesideExamples(): Example[] {
  const labels = z
    .array(ReadLabel)
    .parse(JSON.parse(readFileSync(new URL("role-labels.json", import.meta.url), "utf8")));
  const bySet = new Map(TEXT_SETS.map((set) => [set, new Map(readTextSet(set).map((row) => [row.id, row]))]));
  return labels.flatMap(({ set, id, agentWork, mlWork, family, tasks }) => {
    const posting = bySet.get(set)?.get(id);
    return posting === undefined ? [] : [{ posting, agentWork, mlWork, family, tasks, isLabelled: false }];
  });
}

/** Lines of the board's set are wrapped at about 70 characters; a blank line ends a paragraph. */
function unwrapped(description: string | null | undefined): string {
  return (description ?? "")
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/\n\s*/g, " "))
    .join("\n");
}
