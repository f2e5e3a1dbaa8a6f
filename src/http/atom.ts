// A feed in Atom: https://www.rfc-editor.org/rfc/rfc4287
import type { Feed, FeedEntry } from "./feed.ts";

export function toAtom({ title, self, page, updated, entries }: Feed): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <title>${escaped(title)}</title>
  <id>${escaped(self)}</id>
  <link rel="self" href="${escaped(self)}"/>
  <link href="${escaped(page)}"/>
  <updated>${updated}</updated>
  <author><name>twopaths</name></author>
${entries.map(entryOf).join("\n")}
</feed>
`;
}

function entryOf({ id, title, updated, link, content }: FeedEntry): string {
  return `  <entry>
    <id>${escaped(id)}</id>
    <title>${escaped(title)}</title>
    <updated>${updated}</updated>
    <link href="${escaped(link)}"/>
    <content type="text">${escaped(content)}</content>
  </entry>`;
}

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** XML 1.0 knows no control characters, not even as references. */
function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, " ")
    .replace(/[&<>"]/g, (mark) => ENTITIES[mark]!);
}
