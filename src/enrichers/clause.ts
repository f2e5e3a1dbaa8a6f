// The clause around a place in a text: its line, or its sentence where a line holds several.

export interface Clause {
  start: number;
  end: number;
  text: string;
}

const MOST_BEFORE = 320;
const MOST_AFTER = 320;
/** Mail-style text breaks lines in mid-sentence: a line that starts in lower case goes on. */
const ENDS =
  /\n(?!\s{0,4}[\p{Ll}(])|[!?;•]\s|(?<=[\p{L})\d%'"’]{2})\.\s+(?=[^\p{Ll}\s])|\s[-–]\s(?=\p{Lu})/gu;

/** At most 320 characters to either side, so that a text without stops costs no more than one with many. */
export function clauseAt(text: string, at: number): Clause {
  const start = clauseStart(text, at);
  const end = clauseEnd(text, at);
  return { start, end, text: text.slice(start, end) };
}

export function clauseStart(text: string, at: number): number {
  const from = Math.max(0, at - MOST_BEFORE);
  const before = text.slice(from, at);
  let start = from;
  ENDS.lastIndex = 0;
  while (ENDS.test(before)) start = from + ENDS.lastIndex;
  return start;
}

export function clauseEnd(text: string, at: number): number {
  const after = text.slice(at, at + MOST_AFTER);
  const stop = after.search(ENDS);
  return at + (stop === -1 ? after.length : stop + 1);
}
