// Postings with known work, family and tasks: the tuning half of the labelled set, and postings of other sets
// read after the same guide (scripts/labels/read-postings.jsonl, scripts/role-labels.json: labels, no text).
// Employers of the test half are left out everywhere.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { z } from "zod";
import type { PostingInput } from "../src/domain/posting.ts";
import { hnHeader } from "../src/sources/hn-header.ts";

const LEGAL_FORMS: ReadonlySet<string> = new Set(["inc", "llc", "ltd", "corp", "corporation", "gmbh", "the"]);

const SHARED = new URL("../../shared/data/", import.meta.url);

const Row = z.looseObject({
  id: z.coerce.string(),
  title: z.string().default(""),
  /** Posts in the monthly threads have one text instead of a title and a description. */
  text: z.string().default(""),
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
const ReadLabel = z.object({
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
  from: "labelled set" | "read postings" | "role labels";
}

/** Sets with unlabelled texts, for what titles alone tell. */
export const TEXT_SETS = ["board-2026-02", "ats-2026-05", "data-2025-07"];

export function readExamples(): Example[] {
  const read = readBeside("read postings", jsonLines("labels/read-postings.jsonl", import.meta.url));
  const known = new Set(read.map(({ posting }) => posting.id));
  const older = JSON.parse(readFileSync(new URL("role-labels.json", import.meta.url), "utf8"));
  return [
    ...labelledExamples(),
    ...read,
    ...readBeside("role labels", older).filter(({ posting }) => !known.has(posting.id)),
  ];
}

/** Postings of a set whose employers are not of the test half. */
export function readTextSet(set: string): PostingInput[] {
  const file = gunzipSync(readFileSync(new URL(`postings/${set}.jsonl.gz`, SHARED))).toString("utf8");
  return file
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => Row.parse(JSON.parse(line)))
    .map((row) => (row.text === "" ? row : { ...row, ...postOf(row.text) }))
    .filter((row) => !TEST_EMPLOYERS.has(plainName(row.employer)))
    .map((row) => ({
      ...row,
      description: set.startsWith("board") ? unwrapped(row.description) : row.description,
    }));
}

/** The half of the labelled set that rules and weights may be fitted to. */
export function isTuningHalf(employer: string): boolean {
  return createHash("sha256").update(employer.toLowerCase(), "utf8").digest()[0]! % 2 === 0;
}

function labelledRows(): z.infer<typeof LabelledRow>[] {
  return jsonLines("labels/dev.jsonl", SHARED).map((row) => LabelledRow.parse(row));
}

const TEST_EMPLOYERS: ReadonlySet<string> = new Set(
  labelledRows()
    .filter((row) => !isTuningHalf(row.employer ?? ""))
    .map((row) => plainName(row.employer)),
);

/** "Acme Labs, Inc." and "acmelabs" are one employer. */
export function plainName(employer: string | null | undefined): string {
  const words = (employer ?? "").toLowerCase().split(/[^\p{L}\p{N}]+/u);
  return words.filter((word) => !LEGAL_FORMS.has(word)).join("");
}

function labelledExamples(): Example[] {
  return labelledRows()
    .filter((row) => isTuningHalf(row.employer ?? ""))
    .map((row) => ({
      posting: row,
      agentWork: row.labels.agent_work,
      mlWork: row.labels.ml_work,
      family: row.labels.role,
      tasks: row.labels.tasks,
      from: "labelled set",
    }));
}

function readBeside(from: Example["from"], rows: unknown): Example[] {
  const labels = z.array(ReadLabel).parse(rows);
  const sets = [...new Set(labels.map(({ set }) => set))];
  const bySet = new Map(sets.map((set) => [set, new Map(readTextSet(set).map((row) => [row.id, row]))]));
  return labels.flatMap(({ set, id, agentWork, mlWork, family, tasks }) => {
    const posting = bySet.get(set)?.get(id);
    return posting === undefined ? [] : [{ posting, agentWork, mlWork, family, tasks, from }];
  });
}

function jsonLines(path: string, base: URL | string): unknown[] {
  const lines = readFileSync(new URL(path, base), "utf8").trim().split("\n");
  return lines.map((line) => JSON.parse(line));
}

function postOf(text: string): Pick<PostingInput, "title" | "employer" | "location" | "description"> {
  const { title, employer, location } = hnHeader(text);
  return { title: title || text.split("\n", 1)[0]!, employer, location, description: text };
}

/** Lines of the board's set are wrapped at about 70 characters; a blank line ends a paragraph. */
function unwrapped(description: string | null | undefined): string {
  return (description ?? "")
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/\n\s*/g, " "))
    .join("\n");
}
