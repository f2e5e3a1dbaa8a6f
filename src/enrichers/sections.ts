// Splits plain text into lines and says which part of the advertisement each belongs to. Many sources
// flatten their text, so a heading may stand in the middle of a paragraph.
import { isDigit, isUpper, isWhite } from "./codes.ts";
import { findPhrases, type PhraseMatch } from "./phrases.ts";
import { HEADING_LEXICON, type Heading, NO_FORM } from "./section-headings.ts";
import {
  countWords,
  endsInColon,
  endsInStop,
  follows,
  headingEnd,
  isBoundary,
  isBullet,
  isLineStart,
} from "./section-marks.ts";
import { sentences } from "./sentences.ts";
import { type Tokens, tokenize } from "./tokens.ts";
import { hasWord, wordSet, wordsIn } from "./word-sets.ts";

export const SECTION_KINDS = [
  "about",
  "duties",
  "requirements",
  "preferred",
  "benefits",
  "pay",
  "process",
  "equal_opportunity",
  "unknown",
] as const;
export type SectionKind = (typeof SECTION_KINDS)[number];

export interface Line {
  start: number;
  end: number;
  section: SectionKind;
  isHeading: boolean;
  isBullet: boolean;
}

/** Lines of `text` without their line breaks; long paragraphs are split at sentences, bullets and headings. */
export function readLines(text: string, tokens: Tokens = tokenize(text)): Line[] {
  const lines: Line[] = [];
  const { codes } = tokens;
  const state: State = { text, codes, lines, section: "unknown", cues: findCues(text, tokens), next: 0 };
  let start = 0;
  while (start <= text.length) {
    const found = text.indexOf("\n", start);
    const end = found === -1 ? text.length : found;
    readParagraph(state, start, end);
    start = end + 1;
  }
  return lines;
}

type Cue = PhraseMatch<Heading>;

interface State {
  text: string;
  codes: Uint16Array;
  lines: Line[];
  section: SectionKind;
  cues: readonly Cue[];
  /** The first cue that starts in or after the paragraph being read. */
  next: number;
}

const LONGEST_HEADING = 90;

function findCues(text: string, tokens: Tokens): readonly Cue[] {
  const about = aboutNames(text, tokens);
  const cues = findPhrases(text, tokens, HEADING_LEXICON);
  if (about.length === 0) return cues;
  const starts = new Set(cues.filter((cue) => cue.lastToken - cue.firstToken > 1).map((cue) => cue.start));
  const added = new Map(about.filter((cue) => !starts.has(cue.start)).map((cue) => [cue.start, cue]));
  return [...cues.filter((cue) => !added.has(cue.start)), ...added.values()].sort(
    (a, b) => a.start - b.start,
  );
}

function readParagraph(state: State, start: number, end: number): void {
  const { codes, cues } = state;
  skipTo(state, start);
  if (isEmpty(codes, start, end)) return;
  const whole = end - start <= LONGEST_HEADING ? lineHeading(state, start, end) : undefined;
  if (whole !== undefined) {
    state.section = whole;
    state.lines.push({ start, end, section: whole, isHeading: true, isBullet: false });
    return;
  }
  let from = start;
  for (let at = state.next; at < cues.length && cues[at]!.start < end; at++) {
    const cue = cues[at]!;
    const kind = cue.start < from ? undefined : inlineHeading(state, cue, [start, end]);
    if (kind === undefined) continue;
    readSentences(state, from, cue.start);
    from = headingEnd(codes, Math.min(cue.end, end), end);
    state.section = kind;
    state.lines.push({ start: cue.start, end: from, section: kind, isHeading: true, isBullet: false });
  }
  readSentences(state, from, end);
}

/** The longest paragraph that is looked through for a letter. */
const MOST_EMPTY = 400;

function isEmpty(codes: Uint16Array, start: number, end: number): boolean {
  if (end - start >= MOST_EMPTY) return false;
  for (let at = start; at < end; at++) if (!isWhite(codes[at]!)) return false;
  return true;
}

/** A heading that fills a short line: "Your key responsibilities:". */
function lineHeading(state: State, start: number, end: number): SectionKind | undefined {
  const { text, codes, cues } = state;
  if (state.next >= cues.length || cues[state.next]!.start >= end) return undefined;
  if (isBullet(codes, start, end) || endsInStop(codes, start, end)) return undefined;
  const words = countWords(text, codes, [start, end]);
  const hasColon = endsInColon(codes, start, end);
  for (let at = state.next; at < cues.length && cues[at]!.start < end; at++) {
    const cue = cues[at]!;
    const isCapital = isUpper(codes[cue.start]!);
    const isFirst = isLineStart(text, codes, [start, cue.start]);
    const covered = Math.min(1, (cue.lastToken - cue.firstToken) / words);
    const { heading } = cue.value;
    if (heading !== undefined && isCapital) {
      if (covered >= 0.5 || hasColon || (isFirst && words <= 9)) return heading;
    }
    if (heading !== undefined && isFirst && covered === 1) return heading;
    const word = cue.value.word ?? cue.value.opener;
    if (word !== undefined && isFirst && (covered === 1 || (hasColon && words <= 4))) return word;
    if (word !== undefined && hasColon && isCapital && words <= 3) return word;
  }
  return undefined;
}

/** A heading within a paragraph: "... on call. What you'll bring: 5 years ...". */
function inlineHeading(
  { text, codes }: State,
  cue: Cue,
  [start, end]: readonly [number, number],
): SectionKind | undefined {
  const { heading, word } = cue.value;
  if (!isUpper(codes[cue.start]!)) return undefined;
  if (heading === undefined && word === undefined) return undefined;
  const isFresh = isBoundary(codes, start, cue.start);
  const after = follows(codes, cue.end, end);
  const isCapitals = isAllCapitals(text, cue.start, cue.end);
  if (heading !== undefined) {
    if (after === "colon") return heading;
    if (after === "text") return undefined;
    return isFresh || isCapitals || isTitled(text, cue) || after === "list" ? heading : undefined;
  }
  if (after === "colon") return isFresh || isCapitals ? word : undefined;
  return isCapitals && isFresh && after !== "text" ? word : undefined;
}

/** A sentence's own words can override the part it stands in. */
function readSentences(state: State, start: number, end: number): void {
  const spans = sentences(state.text, state.codes, [start, end]);
  for (let span = 0; span < spans.length; span += 2) {
    const from = spans[span]!;
    const to = spans[span + 1]!;
    const cut = overrideStart(state, from, to);
    if (cut !== undefined) pushLine(state, from, cut);
    pushLine(state, cut ?? from, to);
  }
}

/** Where a list without full stops runs on into pay or legal text, that text begins a little before its cue. */
const LONG_RUN = 200;
const LEAD_IN = 50;

function overrideStart(state: State, from: number, to: number): number | undefined {
  if (to - from < LONG_RUN) return undefined;
  skipTo(state, from);
  for (let at = state.next; at < state.cues.length && state.cues[at]!.start < to; at++) {
    const cue = state.cues[at]!;
    if (cue.value.tail === undefined && cue.value.sentence === undefined) continue;
    if (cue.start - from < LONG_RUN) return undefined;
    const space = state.text.indexOf(" ", cue.start - LEAD_IN);
    return space > from && space < cue.start ? space : undefined;
  }
  return undefined;
}

function pushLine(state: State, start: number, end: number): void {
  const section = sentenceSection(state, start, end);
  state.lines.push({ start, end, section, isHeading: false, isBullet: isBullet(state.codes, start, end) });
}

function skipTo(state: State, start: number): void {
  while (state.next < state.cues.length && state.cues[state.next]!.start < start) state.next++;
}

function sentenceSection(state: State, from: number, to: number): SectionKind {
  const { text, codes, cues } = state;
  skipTo(state, from);
  if (state.next >= cues.length || cues[state.next]!.start >= to) return state.section;
  const only: SectionKind[] = [];
  for (let at = state.next; at < cues.length && cues[at]!.start < to; at++) {
    const cue = cues[at]!;
    const { tail, opener, sentence } = cue.value;
    if (tail !== undefined) state.section = tail;
    else if (
      opener !== undefined &&
      isUpper(codes[cue.start]!) &&
      isLineStart(text, codes, [from, cue.start])
    ) {
      state.section = opener;
    }
    if (sentence !== undefined) only.push(sentence);
  }
  const first = only[0];
  if (first === undefined || state.section === "equal_opportunity") return state.section;
  // After what is asked for come pay and benefits, and rarely more of it.
  const isAsking = state.section === "requirements" || state.section === "preferred";
  if (isAsking && (only.includes("pay") || only.length > 1)) state.section = first;
  return first;
}

function isAllCapitals(text: string, start: number, end: number): boolean {
  // "About" is told from "ABOUT" by its second letter already.
  const second = text.charCodeAt(start + 1);
  if (end - start < 4 || (second >= 97 && second <= 122)) return false;
  const words = text.slice(start, end);
  return words === words.toUpperCase() && words !== words.toLowerCase();
}

/** The last word is capitalised too, as in "About the Role": not a sentence that merely begins so. */
function isTitled(text: string, cue: Cue): boolean {
  const words = text.slice(cue.start, cue.end);
  const last = /[^\s'’]+$/.exec(words.slice(-40))?.[0] ?? "";
  return /^\p{Lu}/u.test(last) || !words.includes(" ");
}

const ABOUT: Heading = { ...NO_FORM, heading: "about" };
const TEAM: Heading = { ...NO_FORM, heading: "unknown" };
const MOST_NAME_WORDS = 5;

/** "About Acme Acme makes ..." and "About Acme:": a heading that holds the employer's own name. */
function aboutNames(text: string, tokens: Tokens): Cue[] {
  const found: Cue[] = [];
  for (const first of wordsIn(tokens, ABOUT_WORD)) {
    if (first + 1 >= tokens.count || !isUpper(tokens.codes[tokens.starts[first]!]!)) continue;
    let last = first + 1;
    while (last < tokens.count && last - first <= MOST_NAME_WORDS && isNameWord(text, tokens, last)) {
      if (last > first + 1 && tokens.hashes[last] === tokens.hashes[first + 1]) break;
      last++;
    }
    if (last === first + 1) continue;
    const end = tokens.ends[last - 1]!;
    const isRepeated = last < tokens.count && tokens.hashes[last] === tokens.hashes[first + 1];
    const next = text.charCodeAt(end);
    const isClosed = isRepeated || next === 58 || next === 10 || end === text.length;
    const start = tokens.starts[first]!;
    if (!isClosed && !(isBoundary(tokens.codes, 0, start) && !hasWord(ARTICLES, tokens.hashes[first + 1]!)))
      continue;
    if (!isClosed) last = first + 2;
    const value = /\bteam$/i.test(text.slice(end - 5, end)) ? TEAM : ABOUT;
    found.push({ start, end: tokens.ends[last - 1]!, firstToken: first, lastToken: last, value });
  }
  return found;
}

const ABOUT_WORD = wordSet("about");
const ARTICLES = wordSet("the this our your a an you us me how what");

function isNameWord(text: string, tokens: Tokens, index: number): boolean {
  const gap = tokens.starts[index]! - tokens.ends[index - 1]!;
  if (gap > 2 || text.slice(tokens.ends[index - 1], tokens.starts[index]).includes("\n")) return false;
  const code = tokens.codes[tokens.starts[index]!]!;
  return isUpper(code) || isDigit(code) || tokens.ends[index]! - tokens.starts[index]! <= 3;
}
