// HTML to plain text that keeps what structure means: headings, lists and paragraphs become lines.
import { Tokenizer, type TokenizerCallbacks } from "htmlparser2";

/** Text of an HTML description; input without markup comes back unchanged. */
export function plainText(description: string): string {
  return isHtml(description) ? htmlText(unescapedOnce(description)) : description;
}

const TAG =
  /<\/?(?:p|div|br|hr|ul|ol|li|dl|dt|dd|h[1-6]|strong|b|em|i|u|span|a|font|small|sup|sub|pre|code|blockquote|img|table|tr|td|th|section|article|main|header|footer|html|body|script|style)\b[^<>]{0,2000}>/i;
const ESCAPED_TAG = /&lt;\/?(?:p|div|br|ul|ol|li|h[1-6]|strong|b|em|i|span|a|table|section)\b/i;

function isHtml(description: string): boolean {
  return hasTag(description) || (description.includes("&lt;") && ESCAPED_TAG.test(description));
}

/** To look for one letter is many times faster than to look for a pattern. */
function hasTag(description: string): boolean {
  return description.includes("<") && TAG.test(description);
}

/** Greenhouse sends HTML-escaped HTML: `&lt;p&gt;`. */
function unescapedOnce(html: string): string {
  if (hasTag(html)) return html;
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
const HIDDEN = new Set([
  "script",
  "style",
  "template",
  "noscript",
  "head",
  "iframe",
  "object",
  "svg",
  "title",
  "noembed",
  "noframes",
]);

/** Works on tags as they come, with no tree: nesting a million deep costs no more than a flat page. */
function htmlText(html: string): string {
  const text = lineText();
  const hidden = hiddenParts();
  let name = "";
  const callbacks: TokenizerCallbacks = {
    ...IGNORED,
    onopentagname(start, end) {
      name = html.slice(start, end).toLowerCase();
      hidden.open(name);
      text.open(name);
    },
    onselfclosingtag: () => hidden.closeEmpty(name),
    onclosetag(start, end) {
      const closed = html.slice(start, end).toLowerCase();
      hidden.close(closed);
      text.close(closed);
    },
    ontext(start, end) {
      if (!hidden.isOpen()) text.add(html.slice(start, end));
    },
    ontextentity(codepoint) {
      if (!hidden.isOpen()) text.add(String.fromCodePoint(codepoint));
    },
  };
  const tokenizer = new Tokenizer({ decodeEntities: true }, callbacks);
  tokenizer.write(html);
  tokenizer.end();
  return text.join();
}

const nothing = (): void => {};
const IGNORED: TokenizerCallbacks = {
  onattribdata: nothing,
  onattribentity: nothing,
  onattribend: nothing,
  onattribname: nothing,
  oncdata: nothing,
  onclosetag: nothing,
  oncomment: nothing,
  ondeclaration: nothing,
  onend: nothing,
  onopentagend: nothing,
  onopentagname: nothing,
  onprocessinginstruction: nothing,
  onselfclosingtag: nothing,
  ontext: nothing,
  ontextentity: nothing,
};

/** Counts the open elements whose text no reader sees. */
function hiddenParts() {
  let count = 0;
  const close = (name: string): void => {
    if (HIDDEN.has(name) && count > 0) count--;
  };
  return {
    isOpen: () => count > 0,
    open(name: string): void {
      // A head left open must not swallow the page.
      if (name === "body") count = 0;
      if (HIDDEN.has(name)) count++;
    },
    close,
    /** `<svg/>` is closed at once; `<script/>` is not, in HTML. */
    closeEmpty(name: string): void {
      if (name === "svg") close(name);
    },
  };
}

/** Joins pieces of text into lines: a block or a break starts a new one, a list item with a dash. */
function lineText() {
  const parts: string[] = [];
  let atLineStart = true;
  const breakLine = (): void => {
    if (!atLineStart) parts.push("\n");
    atLineStart = true;
  };
  return {
    open(name: string): void {
      if (name === "br") {
        parts.push("\n");
        atLineStart = true;
        return;
      }
      if (BLOCKS.has(name)) breakLine();
      if (name === "li") parts.push("- ");
    },
    close(name: string): void {
      if (BLOCKS.has(name)) breakLine();
    },
    add(text: string): void {
      const words = text.replace(/[\s\u00a0]+/g, " ");
      const shown = atLineStart ? words.trimStart() : words;
      if (shown === "") return;
      parts.push(shown);
      atLineStart = false;
    },
    join: () => parts.join("").trim(),
  };
}
