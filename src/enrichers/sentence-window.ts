// The words before and after a span, as far as its sentence goes, on one line. Texts wrapped at a fixed width
// break lines in mid-sentence, so a line break alone ends nothing.

export interface SentenceWindow {
  before: string;
  after: string;
}

export interface Span {
  start: number;
  end: number;
}

/** At most `width` characters on either side of the span, white space collapsed. */
export function sentenceWindow(text: string, { start, end }: Span, width = 110): SentenceWindow {
  const before = text.slice(Math.max(0, start - width), start);
  const after = text.slice(end, end + width);
  return {
    before: oneLine(before.slice(lastStop(before))),
    after: oneLine(after.slice(0, firstStop(after))),
  };
}

/** One character long. A sentence's end, a blank line, a line that begins with a bullet, or a short line's end. */
const STOP = /[.!?](?=\s)|\n(?=\s*\n|\s*[-*•·●▪◦–]\s|\s*\d{1,2}[.)]\s|\s*[A-Z][^\n]{0,40}\n|\s*#)/g;

function lastStop(text: string): number {
  let last = 0;
  STOP.lastIndex = 0;
  while (STOP.test(text)) if (!isAbbreviation(text, STOP.lastIndex - 1)) last = STOP.lastIndex;
  return last;
}

function firstStop(text: string): number {
  STOP.lastIndex = 0;
  while (STOP.test(text)) if (!isAbbreviation(text, STOP.lastIndex - 1)) return STOP.lastIndex;
  return text.length;
}

/** "U.S. only", "St. Louis", "approx. three". */
function isAbbreviation(text: string, at: number): boolean {
  return (
    text[at] === "." &&
    /(?:\b[A-Z]|\bSt|\bapprox|\bvs|\be\.g|\bi\.e|\bincl)$/.test(text.slice(Math.max(0, at - 7), at))
  );
}

function oneLine(text: string): string {
  return MORE_THAN_SPACE.test(text) ? text.replace(/\s+/g, " ") : text;
}

/** Replacing costs more than looking whether there is anything to replace. */
const MORE_THAN_SPACE = /\s\s|[^\S ]/;
