// Where a paragraph can be parted: at sentence ends, and at the items of a list that was flattened into it.

/** Spans of a paragraph's sentences and list items; a short paragraph stays whole. */
export function* sentences(text: string, start: number, end: number): Generator<[number, number]> {
  let from = start;
  if (end - start > LONG_LINE) {
    for (let index = start + 1; index < end - 1; index++) {
      const mark = MARKS[text.charCodeAt(index)];
      if (mark === NO_MARK || !isCut(text, index, mark)) continue;
      const cut = mark === STOP ? index + 1 : index;
      if (!isBlank(text, from, cut)) yield [from, cut];
      from = cut;
    }
  }
  if (from < end && !isBlank(text, from, end)) yield [from, end];
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

function isCut(text: string, index: number, mark: number | undefined): boolean {
  if (!isSpace(text.charCodeAt(index + 1))) return false;
  if (mark === STOP) return isSentenceEnd(text, index);
  return isSpace(text.charCodeAt(index - 1)) && (mark === BULLET || startsUpper(text, index + 2));
}

const ABBREVIATIONS = new Set(["e.g", "i.e", "eg", "vs", "dr", "mr", "ms", "inc", "st", "no", "approx"]);
const LONGEST_ABBREVIATION = 8;

/** A full stop before a capital, digit or bullet, not after an abbreviation or initial. */
function isSentenceEnd(text: string, index: number): boolean {
  if (text.charCodeAt(index) !== DOT) return true;
  let at = index - 1;
  while (at >= 0 && index - at < LONGEST_ABBREVIATION && !isSpace(text.charCodeAt(at))) at--;
  const isShort = index - at < LONGEST_ABBREVIATION;
  if (isShort && isAbbreviation(text.slice(at + 1, index))) return false;
  return !/^\s{1,4}[a-z]/.test(text.slice(index + 1, index + 7));
}

const DOT = 46;

function isAbbreviation(said: string): boolean {
  const word = said.replace(/^[^\p{L}\p{N}]{1,8}/u, "").toLowerCase();
  return ABBREVIATIONS.has(word) || /^(?:\p{L}|(?:\p{L}\.){1,3}\p{L})$/u.test(word);
}

function isBlank(text: string, start: number, end: number): boolean {
  for (let index = start; index < end; index++) if (!isSpace(text.charCodeAt(index))) return false;
  return true;
}

export function isSpace(code: number): boolean {
  return code === 32 || code === 9 || code === 10 || code === 13 || code === 0xa0;
}

export function startsUpper(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  if (code < 128) return code >= 65 && code <= 90;
  const letter = text.charAt(index);
  return letter !== letter.toLowerCase();
}
