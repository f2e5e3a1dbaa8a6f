// https://www.rssboard.org/rss-specification, https://www.rfc-editor.org/rfc/rfc4287
// Job feeds in RSS, Atom or plain XML.
import type { Payload } from "../domain/payload.ts";
import { UserError } from "../errors.ts";
import { bodyText } from "./body-text.ts";
import { feedDrafts } from "./feed-items.ts";
import { fetchWhole } from "./fetch-answer.ts";
import { postingOf } from "./posting-draft.ts";
import type { ParseResult, Source } from "./source.ts";

export const rss: Source = {
  name: "rss",
  documentation: "https://www.rssboard.org/rss-specification",
  boardIs: "address of an RSS or Atom feed of postings",
  readsWholeBoards: false,
  fetch(board, effects) {
    if (!/^https?:\/\//i.test(board) || !URL.canParse(board))
      throw new UserError(`rss (${board}): not a web address`, { hint: "e.g. https://example.com/jobs.rss" });
    return fetchWhole(effects, { source: "rss", board, url: board, accept: "xml" });
  },
  parse: parseFeed,
};

function parseFeed(payload: Payload): ParseResult {
  const drafts = feedDrafts(bodyText(payload.body));
  if (drafts === undefined)
    return { postings: [], problems: [{ where: "payload", problem: "not a feed: neither RSS nor Atom" }] };
  const result: ParseResult = { postings: [], problems: [] };
  for (const [index, draft] of drafts.entries()) {
    const posting = postingOf(draft, payload);
    if (typeof posting === "string") result.problems.push({ where: `item ${index + 1}`, problem: posting });
    else result.postings.push(posting);
  }
  return result;
}
