// Answers as an Atom feed (RFC 4287): postings are entries; any other answer is one entry, new with each snapshot.
import type { Answer } from "../domain/answer.ts";
import { answerMarkdown } from "../domain/answer-markdown.ts";
import { receiptPath } from "../domain/receipt-path.ts";

export interface FeedAddress {
  /** e.g. "http://localhost:4320". */
  origin: string;
  /** The feed's own address. */
  self: string;
}

export function toAtom(answer: Answer, address: FeedAddress): string {
  const entries =
    answer.report === "openings" ? answer.rows.map((row) => opening(row, address)) : [whole(answer, address)];
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <title>twopaths: ${escaped(answer.question)}</title>
  <id>${escaped(address.self)}</id>
  <link rel="self" href="${escaped(address.self)}"/>
  <updated>${instant(answer.asOf.lastObserved)}</updated>
  <author><name>twopaths</name></author>
${entries.join("\n")}
</feed>
`;
}

function opening(row: Record<string, unknown>, { origin }: FeedAddress): string {
  const url = `${origin}/openings/${encodeURIComponent(String(row.posting))}`;
  const about = [row.employer, row.location, row.role, row.level, row.workplace].filter(
    (part) => part !== "" && part !== "not_stated",
  );
  return entry({
    id: url,
    title: `${row.title}${row.employer === "" ? "" : ` (${row.employer})`}`,
    day: String(row.datePosted ?? row.firstSeen),
    link: url,
    content: about.join(" · "),
  });
}

function whole(answer: Answer, { origin, self }: FeedAddress): string {
  return entry({
    id: `${self}#${answer.asOf.snapshot}`,
    title: answer.question,
    day: answer.asOf.lastObserved,
    link: self.replace(/\.atom(?=\?|$)/, ""),
    content: answerMarkdown(answer, (id) => `${origin}${receiptPath(id)}`),
  });
}

function entry({
  id,
  title,
  day,
  link,
  content,
}: Record<"id" | "title" | "link" | "content", string> & { day: string | null }): string {
  return `  <entry>
    <id>${escaped(id)}</id>
    <title>${escaped(title)}</title>
    <updated>${instant(day)}</updated>
    <link href="${escaped(link)}"/>
    <content type="text">${escaped(content)}</content>
  </entry>`;
}

/** A feed needs an instant; a day is one at its start. */
function instant(day: string | null): string {
  return `${day ?? "1970-01-01"}T00:00:00Z`;
}

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** XML 1.0 knows no control characters, not even as references. */
function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, " ")
    .replace(/[&<>"]/g, (mark) => ENTITIES[mark]!);
}
