// One request to a board and every way it can go wrong, said in a sentence that names source and board.
import type { Payload } from "../domain/payload.ts";
import { UserError } from "../errors.ts";
import type { FetchEffects } from "./source.ts";

export interface BoardRequest {
  source: string;
  board: string;
  url: string;
  accept: "json" | "xml" | "html" | "bytes";
  /** A JSON body makes it a POST. */
  post?: object;
}

export interface BoardAnswer {
  body: Uint8Array;
  /** e.g. "application/json". */
  mediaType: string;
}

/** Throws a `UserError` for anything but the kind of answer that was asked for. */
export async function fetchAnswer(effects: FetchEffects, request: BoardRequest): Promise<BoardAnswer> {
  const response = await answerOf(effects, request);
  const mediaType = (response.headers.get("content-type") ?? "").split(";")[0]!.trim();
  const body = await bytesOf(request, response);
  const text = new TextDecoder().decode(body.subarray(0, 400)).trimStart();
  if (text === "") throw boardError(request, { what: "the board answered nothing" });
  if (!STARTS[request.accept].test(text)) {
    const kind = request.accept.toUpperCase();
    throw boardError(request, { what: `the board answered no ${kind}: ${mediaType || "no media type"}` });
  }
  return { body, mediaType };
}

/** A board whose whole content is one answer. */
export async function* fetchWhole(effects: FetchEffects, request: BoardRequest): AsyncGenerator<Payload> {
  yield payloadOf(effects, request, await fetchAnswer(effects, request));
}

/** Several JSON answers of one board as one payload, a JSON array of them, each as it came. */
export function joinedAnswers(answers: readonly BoardAnswer[]): BoardAnswer {
  const pieces = answers.flatMap(({ body }, index) => [Buffer.from(index === 0 ? "[" : ",\n"), body]);
  return { body: Buffer.concat([...pieces, Buffer.from("]")]), mediaType: "application/json" };
}

export function payloadOf(
  effects: FetchEffects,
  { source, board, url }: Pick<BoardRequest, "source" | "board" | "url">,
  { body, mediaType }: BoardAnswer,
): Payload {
  return { source, board, key: url, fetchedAt: effects.now().toISOString(), mediaType, body };
}

export function jsonOf({ body }: BoardAnswer): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body));
  } catch {
    return undefined;
  }
}

/** Refuses a board's name before it becomes part of an address. */
export function checkBoard(
  { source, board }: Pick<BoardRequest, "source" | "board">,
  pattern: RegExp,
  example: string,
): void {
  if (pattern.test(board)) return;
  throw new UserError(`${source} (${board}): not a board token`, { hint: `e.g. ${example}` });
}

export const TOKEN = /^[\w-]{1,100}$/;

export function boardError(
  { source, board }: Pick<BoardRequest, "source" | "board">,
  why: { what: string; hint?: string; cause?: unknown },
): UserError {
  return new UserError(`${source} (${board}): ${why.what}`, {
    hint: why.hint ?? "try again later; what is stored is kept",
    code: "source_unreadable",
    cause: why.cause,
  });
}

const MOST_BYTES = 64 * 1024 * 1024;

const STARTS: Record<BoardRequest["accept"], RegExp> = {
  json: /^[[{]/,
  xml: /^<(?!!doctype html|html)/i,
  html: /</,
  bytes: /./s,
};

const ACCEPT: Record<BoardRequest["accept"], string> = {
  json: "application/json",
  xml: "application/xml, text/xml, application/rss+xml, application/atom+xml",
  html: "text/html, application/xhtml+xml",
  bytes: "*/*",
};

async function answerOf(effects: FetchEffects, request: BoardRequest): Promise<Response> {
  const { source, board, url, accept, post } = request;
  let response: Response;
  try {
    response = await effects.fetch(url, {
      headers: {
        accept: ACCEPT[accept],
        ...(post === undefined ? {} : { "content-type": "application/json" }),
      },
      signal: AbortSignal.timeout(30_000),
      ...(post === undefined ? {} : { method: "POST", body: JSON.stringify(post) }),
    });
  } catch (cause) {
    if (cause instanceof UserError) throw cause;
    throw new UserError(`${source} (${board}): the board can't be reached`, {
      hint: "check the network; what is stored is kept",
      code: "source_unreachable",
      cause,
    });
  }
  if (response.ok) return response;
  await response.body?.cancel();
  throw response.status === 404
    ? boardError(request, {
        what: "no such board: the answer was 404",
        hint: "check the token in the address of the careers page",
      })
    : boardError(request, { what: `the board answered ${response.status}` });
}

async function bytesOf(request: BoardRequest, response: Response): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const piece of response.body ?? []) {
      size += piece.length;
      if (size > MOST_BYTES) break;
      pieces.push(piece);
    }
  } catch (cause) {
    if (cause instanceof UserError) throw cause;
    throw boardError(request, { what: "the answer broke off", cause });
  }
  if (size <= MOST_BYTES) return Buffer.concat(pieces);
  throw boardError(request, { what: `the answer is larger than ${MOST_BYTES / 1024 / 1024} MiB` });
}
