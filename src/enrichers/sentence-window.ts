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

/** A sentence's end, a blank line, a line that begins with a bullet, or a short line's end. */
const STOP = /[.!?](?=\s)|\n(?=\s*\n|\s*[-*•·●▪◦–]\s|\s*\d{1,2}[.)]\s|\s*[A-Z][^\n]{0,40}\n|\s*#)/g;

function lastStop(text: string): number {
  let last = 0;
  for (const stop of text.matchAll(STOP)) {
    if (!isAbbreviation(text, stop.index)) last = stop.index + 1;
  }
  return last;
}

function firstStop(text: string): number {
  for (const stop of text.matchAll(STOP)) {
    if (!isAbbreviation(text, stop.index)) return stop.index + 1;
  }
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
  return text.replace(/\s+/g, " ");
}
