// Answers as entries of a feed: postings are entries; any other answer is one entry, new with each snapshot.
import type { Answer } from "../domain/answer.ts";
import { answerMarkdown } from "../domain/answer-markdown.ts";
import { receiptPath } from "../domain/receipt-path.ts";

export interface FeedAddress {
  /** e.g. "http://localhost:4320". */
  origin: string;
  /** The feed's own address. */
  self: string;
}

export interface Feed {
  title: string;
  self: string;
  /** The page that shows the same. */
  page: string;
  updated: string;
  entries: FeedEntry[];
}

export interface FeedEntry {
  id: string;
  title: string;
  /** An instant, e.g. "2026-05-21T00:00:00Z". */
  updated: string;
  link: string;
  content: string;
}

export function feedOf(answer: Answer, address: FeedAddress): Feed {
  return {
    title: `twopaths: ${answer.question}`,
    self: address.self,
    page: pageOf(address),
    updated: instant(answer.asOf.lastObserved),
    entries:
      answer.report === "openings"
        ? answer.rows.map((row) => opening(row, address))
        : [whole(answer, address)],
  };
}

function opening(row: Record<string, unknown>, { origin }: FeedAddress): FeedEntry {
  const url = `${origin}/openings/${encodeURIComponent(String(row.posting))}`;
  const about = [row.employer, row.location, row.role, row.level, row.workplace].filter(
    (part) => part !== "" && part !== "not_stated",
  );
  return {
    id: url,
    title: `${row.title}${row.employer === "" ? "" : ` (${row.employer})`}`,
    updated: instant(String(row.datePosted ?? row.firstSeen)),
    link: url,
    content: about.join(" · "),
  };
}

function whole(answer: Answer, address: FeedAddress): FeedEntry {
  return {
    id: `${address.self}#${answer.asOf.snapshot}`,
    title: answer.question,
    updated: instant(answer.asOf.lastObserved),
    link: pageOf(address),
    content: answerMarkdown(answer, (id) => `${address.origin}${receiptPath(id)}`),
  };
}

function pageOf({ self }: FeedAddress): string {
  return self.replace(/\.(?:atom|feed\.json)(?=\?|$)/, "").replace("/api/", "/");
}

/** A feed needs an instant; a day is one at its start. */
function instant(day: string | null): string {
  return `${day ?? "1970-01-01"}T00:00:00Z`;
}
