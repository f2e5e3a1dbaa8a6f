// Reads postings out of the JSON that boards answer: whole answers, single postings, lists of either, JSON lines.
import type { Payload } from "../domain/payload.ts";
import type { Posting } from "../domain/posting.ts";
import type { Problem } from "../domain/problem.ts";
import { bodyText } from "./body-text.ts";
import { type Fields, isFields } from "./json-value.ts";
import { type PostingDraft, postingOf } from "./posting-draft.ts";
import type { ParseResult } from "./source.ts";

export interface AnswerShape {
  /** Whose board it is, in messages: "Lever". */
  name: string;
  /** Keys that hold a list of postings, e.g. "jobs". */
  lists: readonly string[];
  /** Keys that hold one posting, or an answer around one. */
  wrappers?: readonly string[];
  /** Whether the board answers an array, so that an empty one is a board without postings. */
  isArray?: boolean;
  /** Whether an object is a posting and not an answer around some. */
  isPosting(fields: Fields): boolean;
  /** `answer` is the object the list stood in, for what it says of all; undefined leaves the posting out. */
  read(raw: Fields, answer: Fields, payload: Payload): PostingDraft | undefined;
  /** Lists say little and details say the rest: two readings of one id become one posting. */
  hasDetails?: boolean;
}

export function parseAnswer(payload: Payload, shape: AnswerShape): ParseResult {
  const problems: Problem[] = [];
  const documents = documentsOf(payload.body, problems);
  const answers = documents.map((document) => rawPostings(document, shape));
  const found = answers.flatMap((answer) => answer ?? []);
  const isAnswer = answers.some((answer) => answer !== undefined);
  if (!isAnswer) return noList(shape);
  for (const [index, answer] of answers.entries())
    if (answer === undefined)
      problems.push({ where: `line ${index + 1}`, problem: "neither a posting nor an answer" });
  const drafts: PostingDraft[] = [];
  for (const [index, { raw, answer }] of found.entries()) {
    const draft = isFields(raw) ? shape.read(raw, answer, payload) : "job: not an object";
    const problem = typeof draft === "string" ? draft : problemOf(draft);
    if (problem !== undefined) problems.push({ where: `job ${index + 1}`, problem });
    else if (draft !== undefined) drafts.push(draft as PostingDraft);
  }
  const united = shape.hasDetails ? withDetails(drafts) : drafts;
  const postings: Posting[] = [];
  for (const draft of united) {
    const posting = postingOf(draft, payload);
    if (typeof posting === "string") problems.push({ where: `job ${draft.id}`, problem: posting });
    else postings.push(posting);
  }
  return { postings, problems };
}

function noList({ name }: AnswerShape): ParseResult {
  return {
    postings: [],
    problems: [
      {
        where: "payload",
        problem: `not ${/^[AEIO]/i.test(name) ? "an" : "a"} ${name} board: no list of jobs`,
      },
    ],
  };
}

function problemOf(draft: PostingDraft | undefined): string | undefined {
  if (draft === undefined) return undefined;
  if (draft.id === null) return "id: missing";
  return draft.title === null ? "title: missing" : undefined;
}

/** The document, or one a line; a line that is none becomes a problem if others are. */
function documentsOf(body: Uint8Array, problems: Problem[]): unknown[] {
  const text = bodyText(body);
  const whole = jsonOf(text);
  if (whole !== undefined) return [whole];
  const documents: unknown[] = [];
  const lines = text.split("\n");
  const broken: Problem[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.trim() === "") continue;
    const document = jsonOf(line);
    if (document !== undefined) documents.push(document);
    else broken.push({ where: `line ${index + 1}`, problem: "not JSON" });
    if (documents.length === 0 && broken.length > 0) return [];
  }
  problems.push(...broken);
  return documents;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

interface RawPosting {
  raw: unknown;
  answer: Fields;
}

const DEEPEST = 6;

interface Around {
  depth: number;
  /** What the value stands in. */
  answer: Fields;
}

const TOP: Around = { depth: 0, answer: {} };

/** The raw postings of a value in order, or undefined where it is no answer of the board's. */
function rawPostings(value: unknown, shape: AnswerShape, { depth, answer } = TOP): RawPosting[] | undefined {
  if (depth > DEEPEST) return undefined;
  if (Array.isArray(value)) return postingsOfArray(value, shape, depth);
  if (!isFields(value)) return undefined;
  if (shape.isPosting(value)) return [{ raw: value, answer }];
  for (const key of shape.lists) {
    const list = value[key];
    if (Array.isArray(list))
      return list.map((element) => ({ raw: unwrapped(element, shape), answer: value }));
  }
  for (const key of shape.wrappers ?? []) {
    const inner = rawPostings(value[key], shape, { depth: depth + 1, answer: value });
    if (inner !== undefined) return inner;
  }
  return undefined;
}

/** A board's own array, or answers that were put into one. */
function postingsOfArray(
  array: readonly unknown[],
  shape: AnswerShape,
  depth: number,
): RawPosting[] | undefined {
  const each = array.map((element) => rawPostings(element, shape, { depth: depth + 1, answer: {} }));
  const isAnswer = array.length === 0 ? shape.isArray === true : each.some((inner) => inner !== undefined);
  return isAnswer
    ? array.flatMap((element, index) => each[index] ?? [{ raw: element, answer: {} }])
    : undefined;
}

/** An element may hold its posting under a key of its own. */
function unwrapped(element: unknown, shape: AnswerShape): unknown {
  if (!isFields(element) || shape.isPosting(element)) return element;
  const inner = (shape.wrappers ?? []).map((key) => element[key]).find(isFields);
  return inner !== undefined && shape.isPosting(inner) ? inner : element;
}

/** A later reading fills in what an earlier one does not say, and replaces what it says differently. */
function withDetails(drafts: readonly PostingDraft[]): PostingDraft[] {
  const byId = new Map<string, PostingDraft>();
  for (const draft of drafts) {
    const known = byId.get(draft.id!);
    const said = Object.entries(draft).filter(([, value]) => value !== null && value !== undefined);
    byId.set(draft.id!, known === undefined ? draft : { ...known, ...Object.fromEntries(said) });
  }
  return [...byId.values()];
}
