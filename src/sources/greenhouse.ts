// https://developers.greenhouse.io/job-board.html
// The public job board interface: every open posting of one employer in a single answer, no key needed.
import { z } from "zod";
import type { Payload } from "../domain/payload.ts";
import type { Posting } from "../domain/posting.ts";
import type { Problem } from "../domain/problem.ts";
import { UserError } from "../errors.ts";
import type { FetchEffects, ParseResult, Source } from "./source.ts";

const ADDRESS = "https://boards-api.greenhouse.io/v1/boards/";

/** `id` and `title` are all a posting can't do without; a board may leave out everything else. */
const Job = z.object({
  id: z.union([z.number(), z.string()]).transform(String),
  title: z.string(),
  absolute_url: z.string().nullish(),
  company_name: z.string().nullish(),
  location: z.object({ name: z.string().nullish() }).nullish(),
  content: z.string().nullish(),
  first_published: z.string().nullish(),
  updated_at: z.string().nullish(),
  application_deadline: z.string().nullish(),
  offices: z.array(z.object({ name: z.string().nullish() })).nullish(),
  pay_input_ranges: z
    .array(
      z.object({
        min_cents: z.number().nullish(),
        max_cents: z.number().nullish(),
        currency_type: z.string().nullish(),
        title: z.string().nullish(),
      }),
    )
    .nullish(),
});
type Job = z.infer<typeof Job>;

const Board = z.object({ jobs: z.array(z.unknown()) });

export const greenhouse: Source = {
  name: "greenhouse",
  documentation: "https://developers.greenhouse.io/job-board.html",
  boardIs: "board token, the last part of job-boards.greenhouse.io/<token>",
  readsWholeBoards: true,
  fetch: fetchBoard,
  parse: parseBoard,
};

const MOST_BYTES = 64 * 1024 * 1024;

async function* fetchBoard(board: string, effects: FetchEffects): AsyncGenerator<Payload> {
  if (!/^[\w-]{1,100}$/.test(board)) {
    throw new UserError(`greenhouse (${board}): not a board token`, {
      hint: "a token is letters, digits, - and _, e.g. anthropic",
    });
  }
  const url = `${ADDRESS}${board}/jobs?content=true&pay_transparency=true`;
  const response = await answerOf(board, url, effects);
  const body = await bytesOf(board, response);
  const mediaType = response.headers.get("content-type")?.split(";")[0]?.trim() ?? "";
  const text = new TextDecoder().decode(body.subarray(0, 200)).trimStart();
  if (text === "") throw unreadable(board, { what: "the board answered nothing" });
  if (!text.startsWith("{"))
    throw unreadable(board, { what: `the board answered no JSON: ${mediaType || "no media type"}` });
  yield { source: "greenhouse", board, key: url, fetchedAt: effects.now().toISOString(), mediaType, body };
}

async function answerOf(board: string, url: string, effects: FetchEffects): Promise<Response> {
  let response: Response;
  try {
    response = await effects.fetch(url, {
      headers: { accept: "application/json" },
      signal: AbortSignal.timeout(30_000),
    });
  } catch (cause) {
    throw new UserError(`greenhouse (${board}): the board can't be reached`, {
      hint: "check the network; what is stored is kept",
      code: "source_unreachable",
      cause,
    });
  }
  if (response.ok) return response;
  await response.body?.cancel();
  throw response.status === 404
    ? unreadable(board, {
        what: "no such board: the answer was 404",
        hint: "check the token in the address of the careers page",
      })
    : unreadable(board, { what: `the board answered ${response.status}` });
}

async function bytesOf(board: string, response: Response): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const piece of response.body ?? []) {
      size += piece.length;
      if (size > MOST_BYTES) break;
      pieces.push(piece);
    }
  } catch (cause) {
    throw unreadable(board, { what: "the answer broke off", cause });
  }
  if (size <= MOST_BYTES) return Buffer.concat(pieces);
  throw unreadable(board, { what: `the answer is larger than ${MOST_BYTES / 1024 / 1024} MiB` });
}

function unreadable(board: string, why: { what: string; hint?: string; cause?: unknown }): UserError {
  return new UserError(`greenhouse (${board}): ${why.what}`, {
    hint: why.hint ?? "try again later; what is stored is kept",
    code: "source_unreadable",
    cause: why.cause,
  });
}

function parseBoard(payload: Payload): ParseResult {
  const board = Board.safeParse(jsonOf(payload.body));
  if (!board.success) {
    return {
      postings: [],
      problems: [{ where: "payload", problem: "not a Greenhouse board: no list of jobs" }],
    };
  }
  const postings: Posting[] = [];
  const problems: Problem[] = [];
  for (const [index, raw] of board.data.jobs.entries()) {
    const job = Job.safeParse(raw);
    if (job.success) postings.push(postingOf(job.data, payload));
    else problems.push({ where: `job ${index + 1}`, problem: firstIssue(job.error) });
  }
  return { postings, problems };
}

function jsonOf(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body));
  } catch {
    return undefined;
  }
}

function firstIssue(error: z.ZodError): string {
  const issue = error.issues[0];
  return issue === undefined
    ? "unreadable"
    : `${issue.path.join(".") || "job"}: ${issue.message.toLowerCase()}`;
}

function postingOf(job: Job, payload: Payload): Posting {
  const seen = payload.fetchedAt.slice(0, 10);
  return {
    id: `greenhouse:${payload.board}:${job.id}`,
    title: job.title.trim(),
    employer: job.company_name ?? payload.board,
    location: job.location?.name ?? null,
    description: job.content ?? null,
    url: job.absolute_url ?? null,
    datePosted: job.first_published ?? null,
    validThrough: job.application_deadline ?? null,
    employmentType: null,
    workplaceType: null,
    salary: salaryOf(job),
    source: "greenhouse",
    board: payload.board,
    firstSeen: seen,
    lastSeen: seen,
  };
}

/** Pay-transparency ranges are in cents and yearly unless the range's own title says otherwise. */
function salaryOf(job: Job): unknown {
  const ranges = (job.pay_input_ranges ?? []).map((range) => ({
    min: range.min_cents == null ? null : range.min_cents / 100,
    max: range.max_cents == null ? null : range.max_cents / 100,
    currency: range.currency_type ?? undefined,
    period: /hour/i.test(range.title ?? "") ? "hour" : "year",
  }));
  return ranges.length === 0 ? undefined : ranges;
}
