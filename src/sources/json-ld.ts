// Finds the JSON-LD of a page and reads it even where its writer broke it: raw line ends in strings, comments,
// CDATA marks, trailing commas.
import { type MarkupReader, readMarkup } from "./markup.ts";

export interface JsonLdPage {
  documents: unknown[];
  /** How many blocks could not be read at all. */
  broken: number;
  /** The page's own address, when it names one. */
  canonical: string | null;
}

export function jsonLdOf(html: string): JsonLdPage {
  const blocks: string[] = [];
  let canonical: string | null = null;
  let isInside = false;
  const reader: MarkupReader = {
    open(name, attributes) {
      if (name === "script" && /ld\+json/i.test(attributes.type ?? "")) {
        isInside = true;
        blocks.push("");
      }
      if (name === "link" && /\bcanonical\b/i.test(attributes.rel ?? ""))
        canonical ??= attributes.href ?? null;
      if (name === "meta" && attributes.property === "og:url") canonical ??= attributes.content ?? null;
    },
    text(text) {
      if (isInside) blocks[blocks.length - 1] += text;
    },
    close(name) {
      if (name === "script") isInside = false;
    },
  };
  readMarkup(html, reader, { isXml: false });
  const documents = blocks.map(mendedJson);
  return {
    documents: documents.filter((document) => document !== undefined),
    broken: documents.filter((document) => document === undefined).length,
    canonical,
  };
}

/** The JSON's value, or undefined where it is beyond mending. */
export function mendedJson(text: string): unknown {
  const bare = text
    .trim()
    .replace(/^(?:<!--|\/\/\s*<!\[CDATA\[|\/\*\s*<!\[CDATA\[\s*\*\/|<!\[CDATA\[)\s*/, "")
    .replace(/\s*(?:(?:\/\/|\/\*)?\s{0,4}(?:\]\]>|-->)(?:\s{0,4}\*\/)?|;)$/, "")
    .replace(/\s*;$/, "");
  for (const mend of [(json: string) => json, mended, (json: string) => mended(withQuotes(json))]) {
    try {
      return JSON.parse(mend(bare)) as unknown;
    } catch {
      // The next mend may do.
    }
  }
  return undefined;
}

function withQuotes(json: string): string {
  return json.replaceAll("&quot;", '"').replaceAll("&#34;", '"');
}

const ESCAPES: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };

/** One pass over the letters: control characters in strings are escaped, comments and commas before an end dropped. */
function mended(json: string): string {
  const pieces: string[] = [];
  let isInString = false;
  for (let index = 0; index < json.length; index++) {
    const letter = json[index]!;
    if (isInString) {
      if (letter === "\\") {
        const next = json[index + 1] ?? "";
        // JSON knows eight escapes; \' and the like are the letter itself.
        pieces.push(/["\\/bfnrtu]/.test(next) ? letter + next : next);
        index++;
      } else if (letter < " ") pieces.push(ESCAPES[letter] ?? " ");
      else pieces.push(letter);
      if (letter === '"') isInString = false;
      continue;
    }
    if (letter === '"') isInString = true;
    const end = letter === "/" ? commentEnd(json, index) : index;
    if (end > index) index = end - 1;
    else if (letter !== "," || !/^[\]}]/.test(nextLetter(json, index + 1))) pieces.push(letter);
  }
  return pieces.join("");
}

function commentEnd(json: string, start: number): number {
  const marks = json.slice(start, start + 2);
  if (marks !== "//" && marks !== "/*") return start;
  const end = json.indexOf(marks === "//" ? "\n" : "*/", start + 2);
  return end === -1 ? json.length : end + (marks === "//" ? 0 : 2);
}

function nextLetter(json: string, from: number): string {
  let index = from;
  while (index < json.length && json[index]! <= " ") index++;
  return json[index] ?? "";
}
