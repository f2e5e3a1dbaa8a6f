// HTML to plain text that keeps what structure means: headings, lists and paragraphs become lines.
import { Parser } from "htmlparser2";

/** Text of an HTML description; input without markup comes back unchanged. */
export function plainText(description: string): string {
  return isHtml(description) ? htmlText(unescapedOnce(description)) : description;
}

const TAG =
  /<\/?(?:p|div|br|hr|ul|ol|li|dl|dt|dd|h[1-6]|strong|b|em|i|u|span|a|font|small|sup|sub|pre|code|blockquote|img|table|tr|td|th|section|article|main|header|footer|html|body|script|style)\b[^<>]{0,2000}>/i;
const ESCAPED_TAG = /&lt;\/?(?:p|div|br|ul|ol|li|h[1-6]|strong|b|em|i|span|a|table|section)\b/i;

function isHtml(description: string): boolean {
  return TAG.test(description) || ESCAPED_TAG.test(description);
}

/** Greenhouse sends HTML-escaped HTML: `&lt;p&gt;`. */
function unescapedOnce(html: string): string {
  if (TAG.test(html)) return html;
  return html
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");
}

const BLOCKS = new Set(
  "address article aside blockquote dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody td tfoot th thead tr ul".split(
    " ",
  ),
);
const HIDDEN = new Set(["script", "style", "template", "noscript", "head", "iframe", "object", "svg"]);

function htmlText(html: string): string {
  const parts: string[] = [];
  let hidden = 0;
  let atLineStart = true;
  const breakLine = () => {
    if (!atLineStart) parts.push("\n");
    atLineStart = true;
  };
  const parser = new Parser(
    {
      onopentagname(name) {
        // A head left open must not swallow the page.
        if (name === "body") hidden = 0;
        if (HIDDEN.has(name)) hidden++;
        if (name === "br") parts.push("\n");
        if (name === "br") atLineStart = true;
        else if (BLOCKS.has(name)) breakLine();
        if (name === "li") parts.push("- ");
      },
      onclosetag(name) {
        if (HIDDEN.has(name)) hidden = Math.max(0, hidden - 1);
        if (BLOCKS.has(name)) breakLine();
      },
      ontext(text) {
        if (hidden > 0) return;
        const words = text.replace(/[\s\u00a0]+/g, " ");
        const shown = atLineStart ? words.trimStart() : words;
        if (shown === "") return;
        parts.push(shown);
        atLineStart = false;
      },
    },
    { decodeEntities: true },
  );
  parser.end(html);
  return parts.join("").trim();
}
