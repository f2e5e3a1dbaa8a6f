// https://github.com/HackerNews/API
// "Ask HN: Who is hiring?": a thread a month, a comment an employer, often several roles in one comment.
import type { Payload } from "../domain/payload.ts";
import { bodyText } from "./body-text.ts";
import {
  type BoardAnswer,
  type BoardRequest,
  boardError,
  checkBoard,
  fetchAnswer,
  joinedAnswers,
  jsonOf,
  payloadOf,
} from "./fetch-answer.ts";
import { isOffer } from "./hn-header.ts";
import { hnRoles } from "./hn-roles.ts";
import { hnTerms } from "./hn-terms.ts";
import { at, type Fields, firstText, instantOf, isFields, listOf, textOf } from "./json-value.ts";
import { type MarkupReader, readMarkup } from "./markup.ts";
import { postingOf } from "./posting-draft.ts";
import type { FetchEffects, ParseResult, Source } from "./source.ts";

const API = "https://hacker-news.firebaseio.com/v0";

export const hn: Source = {
  name: "hn",
  documentation: "https://github.com/HackerNews/API",
  boardIs: 'number of a "Who is hiring" thread, or latest',
  readsWholeBoards: false,
  fetch: fetchThread,
  parse: parseItems,
};

async function* fetchThread(board: string, effects: FetchEffects): AsyncGenerator<Payload> {
  const request = { source: "hn", board, accept: "json" } as const;
  checkBoard(request, /^(?:latest|\d{1,12})$/, "latest, or 46466074");
  const thread = board === "latest" ? await latestThread(effects, request) : board;
  const url = `${API}/item/${thread}.json`;
  const story = await fetchAnswer(effects, { ...request, url });
  const answers: BoardAnswer[] = [story];
  for (const kid of listOf(at(jsonOf(story), "kids"))) {
    const id = textOf(kid);
    if (id !== null && /^\d+$/.test(id))
      answers.push(await fetchAnswer(effects, { ...request, url: `${API}/item/${id}.json` }));
  }
  yield payloadOf(effects, { ...request, board: thread, url }, joinedAnswers(answers));
}

const MOST_THREADS = 9;

/** The account that opens the threads opens three each month: who is hiring, who wants to be hired, freelancers. */
async function latestThread(effects: FetchEffects, request: Omit<BoardRequest, "url">): Promise<string> {
  const user = jsonOf(await fetchAnswer(effects, { ...request, url: `${API}/user/whoishiring.json` }));
  for (const id of listOf(at(user, "submitted")).slice(0, MOST_THREADS)) {
    const item = jsonOf(await fetchAnswer(effects, { ...request, url: `${API}/item/${textOf(id)}.json` }));
    if (/who is hiring\?/i.test(textOf(at(item, "title")) ?? "")) return String(textOf(id));
  }
  throw boardError(request, { what: "no recent thread found", hint: "give the number of the thread" });
}

function parseItems(payload: Payload): ParseResult {
  const result: ParseResult = { postings: [], problems: [] };
  for (const { item, where } of itemsOf(bodyText(payload.body))) {
    const post = postOf(item, where);
    if (typeof post === "string") {
      if (post !== "") result.problems.push({ where, problem: post });
    } else take(result, post, payload);
  }
  return result;
}

interface Post {
  id: string;
  text: string;
  datePosted: string | null;
  url: string | null;
}

function take(result: ParseResult, post: Post, payload: Payload): void {
  const where = `post ${post.id}`;
  if (!isOffer(post.text)) return void result.problems.push({ where, problem: "not an offer of work" });
  const { employer, roles } = hnRoles(post.text);
  if (roles.length === 0) result.problems.push({ where, problem: "no role can be read" });
  for (const [index, role] of roles.entries()) {
    const posting = postingOf(
      {
        id: `${post.id}#${index + 1}`,
        title: role.title,
        employer,
        location: role.location,
        description: role.text,
        url: post.url,
        datePosted: post.datePosted,
        ...hnTerms(role),
      },
      payload,
    );
    if (typeof posting === "string") result.problems.push({ where, problem: posting });
    else result.postings.push(posting);
  }
}

interface RawItem {
  item: unknown;
  where: string;
}

/** Items of the official interface or of Algolia's, alone or in lists, or the text of one comment a line. */
function itemsOf(text: string): RawItem[] {
  const whole = jsonValue(text);
  if (whole !== undefined) return itemsIn(whole).map((item, index) => ({ item, where: `item ${index + 1}` }));
  return text.split("\n").flatMap((line, index) => {
    if (line.trim() === "") return [];
    const where = `line ${index + 1}`;
    const value = /^\s*[[{"]/.test(line) ? jsonValue(line) : undefined;
    if (value === undefined) return [{ item: { id: index + 1, text: line }, where }];
    if (typeof value === "string") return [{ item: { id: index + 1, text: value }, where }];
    return itemsIn(value).map((item) => ({ item, where }));
  });
}

function jsonValue(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** A thread of Algolia's holds its posts as children; answers to a post are no posts. */
function itemsIn(value: unknown): unknown[] {
  if (Array.isArray(value)) return value.flatMap(itemsIn);
  const hits = at(value, "hits");
  if (Array.isArray(hits)) return hits;
  return isStory(value) && Array.isArray(at(value, "children"))
    ? (at(value, "children") as unknown[])
    : [value];
}

function isStory(item: unknown): boolean {
  return (
    at(item, "type") === "story" ||
    (textOf(at(item, "title")) !== null &&
      at(item, "type") !== "job" &&
      at(item, "parent") === undefined &&
      at(item, "parent_id") == null &&
      /^ask hn/i.test(textOf(at(item, "title"))!))
  );
}

/** The post, the sentence that says why there is none, or "" for the thread itself. */
function postOf(item: unknown, where: string): Post | string {
  if (!isFields(item)) return "not an item";
  if (isStory(item)) return "";
  if (item.deleted === true || item.dead === true) return "the post was deleted";
  if (isAnswer(item)) return "an answer to another post";
  const id = firstText(item.id, item.objectID) ?? where.replace(/\D/g, "");
  const html = firstText(item.text, item.comment_text, item.story_text, item.body) ?? "";
  const title = item.type === "job" ? textOf(item.title) : null;
  const text = [title, commentText(html)].filter(Boolean).join("\n");
  if (text === "") return "the post is empty";
  return { id, text, datePosted: dateOf(item), url: urlOf(item, id) };
}

/** Algolia gives answers among the posts, and names the thread beside what was answered. */
function isAnswer({ parent_id, story_id }: Fields): boolean {
  return typeof parent_id === "number" && typeof story_id === "number" && parent_id !== story_id;
}

function dateOf(item: Fields): string | null {
  return instantOf(item.time ?? item.created_at ?? item.created_at_i ?? item.postedAt ?? item.datePosted);
}

/** Line numbers, the ids of comments that were saved as text, are short. */
function urlOf(item: Fields, id: string): string | null {
  const own = item.type === "job" ? null : textOf(item.url);
  return own ?? (/^\d{6,}$/.test(id) ? `https://news.ycombinator.com/item?id=${id}` : null);
}

/** A comment's HTML as lines: `<p>` begins one, a link is its full address, which its text cuts short. */
function commentText(html: string): string {
  if (!/[<&]/.test(html)) return html.trim();
  const pieces: string[] = [];
  let isLink = false;
  const reader: MarkupReader = {
    open(name, { href }) {
      if (BREAKS.has(name)) pieces.push("\n");
      if (name === "li") pieces.push("- ");
      if (name === "a" && href !== undefined) {
        pieces.push(href);
        isLink = true;
      }
    },
    text(text) {
      if (!isLink) pieces.push(text);
    },
    close(name) {
      if (name === "a") isLink = false;
    },
  };
  readMarkup(html, reader, { isXml: false });
  return pieces.join("").trim();
}

const BREAKS = new Set(["p", "br", "pre", "li", "div"]);
