// Where a paragraph can be parted: at sentence ends, and at the items of a list that was flattened into it.
import { isSpace, isUpper, isWhite } from "./codes.ts";

/**
 * Starts and ends, in turn, of a paragraph's sentences and list items; a short paragraph stays whole.
 * `codes` are the units of `text`.
 */
export function sentences(
  text: string,
  codes: Uint16Array,
  [start, end]: readonly [number, number],
): number[] {
  const spans: number[] = [];
  let from = start;
  if (end - start > LONG_LINE) {
    for (let index = start + 1; index < end - 1; index++) {
      const mark = MARKS[codes[index]!]!;
      if (mark === NO_MARK || !isCut(text, codes, index)) continue;
      const cut = mark === STOP ? index + 1 : index;
      if (!isBlank(codes, from, cut)) spans.push(from, cut);
      from = cut;
    }
  }
  if (from < end && !isBlank(codes, from, end)) spans.push(from, end);
  return spans;
}

const LONG_LINE = 160;
const NO_MARK = 0;
const STOP = 1;
const BULLET = 2;
/** Marks that are hyphens and stars in prose, so that only a capital after one makes it a bullet. */
const DASH = 3;
const MARKS = markTable();

function markTable(): Uint8Array {
  const table = new Uint8Array(65536);
  for (const stop of ".!?") table[stop.charCodeAt(0)] = STOP;
  for (const bullet of "•●▪◦‣○■➢✓✔") table[bullet.charCodeAt(0)] = BULLET;
  for (const dash of "-*·") table[dash.charCodeAt(0)] = DASH;
  return table;
}

function isCut(text: string, codes: Uint16Array, index: number): boolean {
  if (!isSpace(codes[index + 1]!)) return false;
  const mark = MARKS[codes[index]!];
  if (mark === STOP) return isSentenceEnd(text, codes, index);
  return isSpace(codes[index - 1]!) && (mark === BULLET || isUpper(codes[index + 2]!));
}

const ABBREVIATIONS = new Set(["e.g", "i.e", "eg", "vs", "dr", "mr", "ms", "inc", "st", "no", "approx"]);
const LONGEST_ABBREVIATION = 8;

/** A full stop before a capital, digit or bullet, not after an abbreviation or initial. */
function isSentenceEnd(text: string, codes: Uint16Array, index: number): boolean {
  if (codes[index] !== DOT) return true;
  if (isSmallNext(codes, index + 1)) return false;
  if (isLongWord(codes, index)) return true;
  let at = index - 1;
  while (at >= 0 && index - at < LONGEST_ABBREVIATION && !isSpace(codes[at]!)) at--;
  const isShort = index - at < LONGEST_ABBREVIATION;
  return !isShort || !isAbbreviation(text.slice(at + 1, index));
}

const DOT = 46;
const MOST_WHITE = 4;

/** At most four white spaces and a small letter. */
function isSmallNext(codes: Uint16Array, at: number): boolean {
  let index = at;
  while (index - at < MOST_WHITE && isWhite(codes[index]!)) index++;
  return index > at && codes[index]! >= 97 && codes[index]! <= 122;
}

/** Four letters before the stop make a word, but for "approx". */
function isLongWord(codes: Uint16Array, index: number): boolean {
  if (index < 4) return false;
  for (let back = 1; back <= 4; back++) {
    const lower = codes[index - back]! | 32;
    if (lower < 97 || lower > 122) return false;
  }
  return (codes[index - 1]! | 32) !== 120;
}

function isAbbreviation(said: string): boolean {
  const word = said.replace(/^[^\p{L}\p{N}]{1,8}/u, "").toLowerCase();
  return ABBREVIATIONS.has(word) || /^(?:\p{L}|(?:\p{L}\.){1,3}\p{L})$/u.test(word);
}

function isBlank(codes: Uint16Array, start: number, end: number): boolean {
  for (let index = start; index < end; index++) if (!isSpace(codes[index]!)) return false;
  return true;
}
