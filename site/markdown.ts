// The little Markdown that our own documents use, as blocks: headings, paragraphs, lists, tables, code.
// It is for text of this repository only, never for postings.

export type Block =
  | { kind: "heading"; level: number; text: string; id: string }
  | { kind: "paragraph"; text: string }
  | { kind: "list" | "steps"; items: string[] }
  | { kind: "table"; head: string[]; rows: string[][] }
  | { kind: "code"; text: string };

export function blocksOf(markdown: string): Block[] {
  const lines = markdown.split("\n");
  const blocks: Block[] = [];
  let at = 0;
  while (at < lines.length) {
    const read = blockAt(lines, at);
    if (read.block !== undefined) blocks.push(read.block);
    at = read.next;
  }
  return blocks;
}

interface Read {
  block?: Block;
  next: number;
}

function blockAt(lines: readonly string[], at: number): Read {
  const line = lines[at]!;
  if (line.trim() === "") return { next: at + 1 };
  const heading = /^(#{1,4}) (.+)$/.exec(line);
  if (heading !== null) {
    const text = heading[2]!;
    return {
      block: { kind: "heading", level: heading[1]!.length, text, id: idOf(text) },
      next: at + 1,
    };
  }
  if (line.startsWith("```")) return codeAt(lines, at);
  if (line.startsWith("|")) return tableAt(lines, at);
  if (ITEM.test(line)) return listAt(lines, at);
  return paragraphAt(lines, at);
}

function codeAt(lines: readonly string[], at: number): Read {
  const end = lines.findIndex((line, index) => index > at && line.startsWith("```"));
  const last = end === -1 ? lines.length : end;
  return { block: { kind: "code", text: lines.slice(at + 1, last).join("\n") }, next: last + 1 };
}

function tableAt(lines: readonly string[], at: number): Read {
  const next = firstAfter(lines, at, (line) => !line.startsWith("|"));
  const [head = [], , ...rows] = lines.slice(at, next).map(cellsOf);
  return { block: { kind: "table", head, rows }, next };
}

function cellsOf(line: string): string[] {
  return line
    .replace(/^\|/, "")
    .replace(/\|\s*$/, "")
    .split("|")
    .map((cell) => cell.trim());
}

const ITEM = /^(?:- |\d{1,2}\. )/;

/** An item goes on over lines that are indented. */
function listAt(lines: readonly string[], at: number): Read {
  const kind = lines[at]!.startsWith("- ") ? "list" : "steps";
  const next = firstAfter(lines, at, (line) => !ITEM.test(line) && !line.startsWith("  "));
  const items: string[] = [];
  for (const line of lines.slice(at, next)) {
    if (ITEM.test(line)) items.push(line.replace(ITEM, ""));
    else items.push(`${items.pop() ?? ""} ${line.trim()}`);
  }
  return { block: { kind, items }, next };
}

function paragraphAt(lines: readonly string[], at: number): Read {
  const next = firstAfter(
    lines,
    at,
    (line) => line.trim() === "" || /^(?:#{1,4} |- |1\. |\||```)/.test(line),
  );
  return { block: { kind: "paragraph", text: lines.slice(at, next).join(" ") }, next };
}

function firstAfter(lines: readonly string[], at: number, isEnd: (line: string) => boolean): number {
  const end = lines.findIndex((line, index) => index > at && isEnd(line));
  return end === -1 ? lines.length : end;
}

function idOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}

export type Inline =
  | { kind: "text" | "code" | "strong"; text: string }
  | { kind: "link"; text: string; href: string };

/** Code, bold and links of one line of text. */
export function inlinesOf(text: string): Inline[] {
  const parts = text.split(/(`[^`]{1,200}`|\*\*[^*]{1,200}\*\*|\[[^\]]{1,200}\]\([^)\s]{1,300}\))/);
  return parts.filter((part) => part !== "").map(inlineOf);
}

function inlineOf(part: string): Inline {
  if (part.startsWith("`")) return { kind: "code", text: part.slice(1, -1) };
  if (part.startsWith("**")) return { kind: "strong", text: part.slice(2, -2) };
  const link = /^\[([^\]]*)\]\(([^)]*)\)$/.exec(part);
  return link === null ? { kind: "text", text: part } : { kind: "link", text: link[1]!, href: link[2]! };
}
