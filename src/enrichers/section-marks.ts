// What stands around the words of a heading: line starts, bullets, colons, ends. All of it is read unit by unit,
// since the same few questions are asked of every line.
import { isDigit, isSpace, isUpper, isWhite, markTable } from "./codes.ts";

export function countWords(
  text: string,
  codes: Uint16Array,
  [start, end]: readonly [number, number],
): number {
  let count = 0;
  let isInside = false;
  for (let at = start; at < end; at++) {
    const code = codes[at]!;
    if (isHalf(code)) return text.slice(start, end).match(WORD)?.length ?? 0;
    const isPart = LETTERS[code] === 1 || code === HASH || code === PLUS;
    if (isPart && !isInside) count++;
    isInside = isPart;
  }
  return count;
}

const WORD = /[\p{L}\p{N}+#]+/gu;
const [HASH, PLUS] = [35, 43];

/** Half of a pair that makes one letter: patterns know which pairs are letters. */
function isHalf(code: number): boolean {
  return code >= 0xd800 && code <= 0xdfff;
}

/** Letters and digits of all scripts. */
const LETTERS = tableOf(/^[\p{L}\p{N}]$/u);

function tableOf(pattern: RegExp): Uint8Array {
  const table = new Uint8Array(65536);
  for (let code = 0; code < table.length; code++) {
    if (!isHalf(code) && pattern.test(String.fromCharCode(code))) table[code] = 1;
  }
  return table;
}

/** Only marks (bullets, #, *, emoji) and white space stand between the line's start and `at`. */
export function isLineStart(
  text: string,
  codes: Uint16Array,
  [start, at]: readonly [number, number],
): boolean {
  if (at - start > MOST_MARKS) return false;
  for (let index = start; index < at; index++) {
    const code = codes[index]!;
    if (isHalf(code)) return !LETTER.test(text.slice(start, at));
    if (LETTERS[code] === 1) return false;
  }
  return true;
}

const MOST_MARKS = 12;
const LETTER = /[\p{L}\p{N}]/u;

/** Start of the line, or after a sentence's end, a bracket, a bullet or another mark. */
export function isBoundary(codes: Uint16Array, start: number, at: number): boolean {
  let index = at - 1;
  while (index >= start && at - index < 6 && isSpace(codes[index]!)) index--;
  if (index < start) return true;
  const code = codes[index]!;
  return LETTERS[code] === 0 && INNER_MARKS[code] === 0;
}

const INNER_MARKS = markTable(",'’\"(/&");

/** "- ", "• ", "1. " or "2) ", after at most eight white spaces. */
export function isBullet(codes: Uint16Array, start: number, end: number): boolean {
  const at = pastWhite(codes, start, Math.min(end, start + 8));
  if (at >= end) return false;
  if (BULLETS[codes[at]!] === 1) return at + 1 < end && isWhite(codes[at + 1]!);
  return isItemNumber(codes, at, end);
}

const BULLETS = markTable("-*•·●▪◦–‣○■➢✓✔");

function pastWhite(codes: Uint16Array, from: number, to: number): number {
  let at = from;
  while (at < to && isWhite(codes[at]!)) at++;
  return at;
}

function isItemNumber(codes: Uint16Array, from: number, end: number): boolean {
  if (from >= end || !isDigit(codes[from]!)) return false;
  const at = from + 1 < end && isDigit(codes[from + 1]!) ? from + 2 : from + 1;
  if (at + 1 >= end || (codes[at] !== DOT && codes[at] !== BRACKET)) return false;
  return isWhite(codes[at + 1]!);
}

const [DOT, BRACKET] = [46, 41];

/** A stop, comma or semicolon ends the line. */
export function endsInStop(codes: Uint16Array, start: number, end: number): boolean {
  let at = end - 1;
  while (at >= start && isWhite(codes[at]!)) at--;
  return at >= start && STOPS[codes[at]!] === 1;
}

const STOPS = markTable(".;,");

/** A colon ends the line, be it set in bold with stars. */
export function endsInColon(codes: Uint16Array, start: number, end: number): boolean {
  let at = end - 1;
  while (at >= start && isAfterHeading(codes[at]!)) at--;
  return at >= start && codes[at] === COLON;
}

const [COLON, WIDE_COLON, QUESTION] = [58, 0xff1a, 63];

/** White space, and stars and lines that set words in bold. */
function isAfterHeading(code: number): boolean {
  return code === 42 || code === 95 || isWhite(code);
}

/** What comes right after the words of a heading. */
export function follows(
  codes: Uint16Array,
  from: number,
  end: number,
): "colon" | "list" | "capital" | "end" | "text" {
  let at = from;
  while (at < end && at - from < MOST_GAP && isAfterHeading(codes[at]!)) at++;
  if (at >= end) return "end";
  if (codes[at] === COLON || codes[at] === WIDE_COLON) return "colon";
  if (codes[at] === QUESTION) return "end";
  const next = pastWhite(codes, from, Math.min(end, from + MOST_GAP));
  if (next === from || next >= end) return "text";
  if (LIST_MARKS[codes[next]!] === 1 || isItemNumber(codes, next, end)) return "list";
  return isUpper(codes[next]!) ? "capital" : "text";
}

const MOST_GAP = 4;
const LIST_MARKS = markTable("-–—•●▪◦·*‣○■➢✓✔|");

/** The heading takes its colon with it. */
export function headingEnd(codes: Uint16Array, from: number, end: number): number {
  let at = from;
  while (at < end && at - from < MOST_GAP && isAfterHeading(codes[at]!)) at++;
  const isClosed = at < end && (codes[at] === COLON || codes[at] === WIDE_COLON || codes[at] === QUESTION);
  return isClosed ? at + 1 : from;
}
