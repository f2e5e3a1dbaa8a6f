// Sources write "R&amp;D" where they mean "R&D"; decoding touches character references and nothing else.
import { readMarkup } from "./markup.ts";

/** Text with its HTML character references decoded; tags stay as they stand. */
export function withoutEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(REFERENCE, (reference) => {
    let decoded = "";
    const take = (piece: string) => {
      decoded += piece;
    };
    readMarkup(reference, { text: take }, { isXml: false });
    return decoded;
  });
}

const REFERENCE = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,10}\d{0,2});/gi;

/** HTML that was escaped once too often, as Greenhouse sends it: `&lt;p&gt;`; other text as it stands. */
export function unescapedHtml(text: string): string {
  if (TAG.test(text) || !ESCAPED_TAG.test(text)) return text;
  return text.replace(MARKUP, (reference) => MARKUP_LETTERS[reference.toLowerCase()] ?? reference);
}

const TAG = /<\/?[a-z][^<>]{0,2000}>/i;
const ESCAPED_TAG = /&lt;\/?(?:p|div|br|ul|ol|li|h[1-6]|strong|b|em|i|span|a|table|section)\b/i;
const MARKUP = /&(?:lt|gt|quot|amp|#39|#34|#x27);/gi;
const MARKUP_LETTERS: Readonly<Record<string, string>> = {
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#34;": '"',
  "&#39;": "'",
  "&#x27;": "'",
  "&amp;": "&",
};
