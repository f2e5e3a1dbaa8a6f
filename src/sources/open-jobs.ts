// https://github.com/elliottdehn/open-jobs
// Parquet files of postings from many boards (CC0). Only columns that a board itself filled are read; the ones that a
// language model filled are no statements of the employer's.
import type { Payload } from "../domain/payload.ts";
import { UserError } from "../errors.ts";
import { parseAnswer } from "./json-answer.ts";
import { type Fields, firstText, instantOf, joinedTexts, listOf, textOf } from "./json-value.ts";
import type { PostingDraft } from "./posting-draft.ts";
import type { FetchEffects, Source } from "./source.ts";

export const openJobs: Source = {
  name: "open-jobs",
  documentation: "https://github.com/elliottdehn/open-jobs",
  boardIs: "path or address of a .parquet file of the set",
  readsWholeBoards: false,
  fetch: fetchRows,
  parse: (payload) =>
    parseAnswer(payload, {
      name: "open-jobs",
      lists: ["rows", "jobs"],
      isPosting: (fields) => "title" in fields && ("id" in fields || "url" in fields),
      read: draftOf,
    }),
};

const COLUMNS = [
  "id",
  "ats",
  "company",
  "url",
  "title",
  "jd_markdown",
  "location",
  "posted_at",
  "published_at",
  "remote",
  "employment_type",
  "workplace_type",
] as const;

/** Titles that may belong to one of the roles; what they are is for the enrichers to tell. */
const TITLES =
  "(?i)\\b(?:ai|a\\.i\\.|ml|llms?|gen ?ai|agents?|agentic|machine learning|deep learning|nlp|rag|mlops|computer vision|data scien\\w+|applied scien\\w+|research (?:scientist|engineer)|artificial intelligence|prompt engineer)\\b";

const ROWS_PER_PAYLOAD = 500;

async function* fetchRows(board: string, effects: FetchEffects): AsyncGenerator<Payload> {
  if (!/\.parquet$/i.test(board.split(/[?#]/)[0]!))
    throw new UserError(`open-jobs (${board}): not a Parquet file`, {
      hint: "give the path or address of a .parquet file",
    });
  const fetchedAt = effects.now().toISOString();
  const name = board.split("/").at(-1)!;
  let rows: string[] = [];
  let first = 1;
  const payload = (): Payload => ({
    source: "open-jobs",
    board: name,
    key: `rows ${first}-${first + rows.length - 1}`,
    fetchedAt,
    mediaType: "application/x-ndjson",
    body: Buffer.from(`${rows.join("\n")}\n`),
  });
  const selection = { columns: COLUMNS, where: { column: "title", matches: TITLES } };
  for await (const row of effects.readParquet(board, selection)) {
    rows.push(JSON.stringify(row));
    if (rows.length < ROWS_PER_PAYLOAD) continue;
    yield payload();
    first += rows.length;
    rows = [];
  }
  if (rows.length > 0) yield payload();
}

function draftOf(row: Fields): PostingDraft {
  return {
    id: firstText(row.id, row.url),
    title: typeof row.title === "string" ? textOf(row.title) : null,
    employer: textOf(row.company),
    location: joinedTexts(listOf(row.location), " | "),
    description: textOf(row.jd_markdown),
    url: textOf(row.url),
    datePosted: instantOf(row.posted_at ?? row.published_at),
    employmentType: textOf(row.employment_type),
    workplaceType: textOf(row.workplace_type) ?? remoteOf(row.remote),
  };
}

/** A yes or no, or the board's own word. */
function remoteOf(remote: unknown): string | null {
  if (remote === true || remote === 1 || remote === "true") return "remote";
  const word = textOf(remote);
  return word !== null && /^(?:remote|hybrid|on-?_?site)$/i.test(word) ? word : null;
}
