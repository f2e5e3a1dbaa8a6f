// Words of a posting that may name a skill, with what stands around them; what they weigh is judged elsewhere.
import { isWhite, markTable } from "./codes.ts";
import type { Lexicon, PhraseMatch } from "./phrases.ts";
import { findPhrases } from "./phrases.ts";
import type { PostingText } from "./posting-text.ts";
import type { Line, SectionKind } from "./sections.ts";
import type { SkillLabel } from "./skill-lexicon.ts";
import type { Tokens } from "./tokens.ts";
import { hasWord, numberOf, type WordSet, wordNumbers } from "./word-sets.ts";

export interface SkillCandidate {
  found: PhraseMatch<SkillLabel>;
  line: Line;
  /** The words as written, and in lower case. */
  words: string;
  key: string;
  /** Parted from another candidate only by a comma, slash, "and" or "or". */
  isListed: boolean;
  /** Listed beside a plain name, such as a language or a tool. */
  isBesideName: boolean;
  /** "Experience with", "such as", "using" and the like stand shortly before. */
  isIntroduced: boolean;
  /** The mark that parts it from the word before, or after: 32 where none does, 0 at the line's edge. */
  markBefore: number;
  markAfter: number;
  /** Hashes of the words at the places of `AROUND`, 0 beyond the line. */
  around: readonly number[];
}

export const AROUND = ["two before", "before", "after", "two after"] as const;

/** Parts of an advertisement that speak of the employer or its offer, not of the work. */
const NOT_ASKED: ReadonlySet<SectionKind> = new Set([
  "about",
  "benefits",
  "pay",
  "process",
  "equal_opportunity",
]);

export function readSkillCandidates(text: PostingText, lexicon: Lexicon<SkillLabel>): SkillCandidate[] {
  const all = findPhrases(text.description, text.tokens, lexicon);
  const employer = (text.input.employer ?? "").toLowerCase();
  const candidates: SkillCandidate[] = [];
  let at = 0;
  let before: Neighbour;
  for (let index = 0; index < all.length; index++) {
    const found = all[index]!;
    const next = all[index + 1];
    const after = next !== undefined && areListed(text, found, next) ? next : undefined;
    while (at < text.lines.length && text.lines[at]!.end <= found.start) at++;
    const line = text.lines[at];
    if (line === undefined) break;
    const candidate = NOT_ASKED.has(line.section)
      ? undefined
      : candidateOf({ text, employer, line }, found, [before, after]);
    if (candidate !== undefined) candidates.push(candidate);
    before = after === undefined ? undefined : found;
  }
  return candidates;
}

interface Place {
  text: PostingText;
  employer: string;
  line: Line;
}

/** `neighbours` are the phrases it is listed with, before it and after it. */
function candidateOf(
  { text, employer, line }: Place,
  found: PhraseMatch<SkillLabel>,
  [before, after]: readonly [Neighbour, Neighbour],
): SkillCandidate | undefined {
  const words = text.description.slice(found.start, found.end);
  const key = words.toLowerCase();
  if (isOwnName(key, employer)) return undefined;
  const isBesideName = isName(before) || isName(after);
  const { cues } = found.value;
  const { tokens } = text;
  if (cues !== undefined && !isBesideName && !hasCue(tokens, found, { line, cues })) return undefined;
  const { firstToken, lastToken } = found;
  return {
    found,
    line,
    words,
    key,
    isListed: before !== undefined || after !== undefined,
    isBesideName,
    isIntroduced: isIntroduced(tokens, found, line),
    markBefore: markBefore(tokens, found, line),
    markAfter: markAfter(tokens, found, line),
    around: [
      hashIn(tokens, firstToken - 2, line),
      hashIn(tokens, firstToken - 1, line),
      hashIn(tokens, lastToken, line),
      hashIn(tokens, lastToken + 1, line),
    ],
  };
}

function hashIn(tokens: Tokens, index: number, line: Line): number {
  return isInLine(tokens, index, line) ? tokens.hashes[index]! : 0;
}

function markBefore(tokens: Tokens, { start, firstToken }: PhraseMatch<SkillLabel>, line: Line): number {
  if (!isInLine(tokens, firstToken - 1, line)) return 0;
  const to = Math.max(tokens.ends[firstToken - 1]!, start - MOST_MARK_GAP);
  for (let index = start - 1; index >= to; index--) {
    if (!isWhite(tokens.codes[index]!)) return tokens.codes[index]!;
  }
  return SPACE;
}

function markAfter(tokens: Tokens, { end, lastToken }: PhraseMatch<SkillLabel>, line: Line): number {
  if (!isInLine(tokens, lastToken, line)) return 0;
  const to = Math.min(tokens.starts[lastToken]!, end + MOST_MARK_GAP);
  for (let index = end; index < to; index++) {
    if (!isWhite(tokens.codes[index]!)) return tokens.codes[index]!;
  }
  return SPACE;
}

const SPACE = 32;
/** Where a mark is looked for, from the words on. */
const MOST_MARK_GAP = 8;

function isInLine({ count, starts, ends }: Tokens, index: number, line: Line): boolean {
  return index >= 0 && index < count && starts[index]! >= line.start && ends[index]! <= line.end;
}

/** "Acme" in a posting of Acme or of Acme Labs, Inc. */
function isOwnName(name: string, employer: string): boolean {
  return employer.startsWith(name) && !/^[\p{L}\p{N}]/u.test(employer.slice(name.length));
}

/** A label that is neither a notion nor an ordinary word. */
function isName(match: Neighbour): boolean {
  return match !== undefined && !match.value.skill.isConcept && match.value.cues === undefined;
}

type Neighbour = PhraseMatch<SkillLabel> | undefined;

const MOST_LIST_GAP = 8;
const LIST_MARKS = markTable(",/&+|·(");

/** Whether a comma, slash or the like, "and", "or" or both part two phrases, with at most two spaces around a mark. */
function areListed(
  { tokens: { codes } }: PostingText,
  { end }: PhraseMatch<SkillLabel>,
  { start }: PhraseMatch<SkillLabel>,
): boolean {
  if (start - end > MOST_LIST_GAP) return false;
  let at = pastWhite(codes, end, start);
  const hasMark = at < start && LIST_MARKS[codes[at]!] === 1;
  if (hasMark) at = pastWhite(codes, at + 1, start);
  return (hasMark && at === start) || at + joiningLetters(codes, at) + 1 === start;
}

const MOST_LIST_WHITE = 2;

function pastWhite(codes: Uint16Array, from: number, to: number): number {
  const most = Math.min(to, from + MOST_LIST_WHITE);
  let at = from;
  while (at < most && isWhite(codes[at]!)) at++;
  return at;
}

/** The length of "and" or "or" before white space; -1 where neither stands. */
function joiningLetters(codes: Uint16Array, at: number): number {
  if (codes[at] === LETTER_O) return codes[at + 1] === LETTER_R && isWhite(codes[at + 2]!) ? 2 : NO_LETTERS;
  if (codes[at] !== LETTER_A || codes[at + 1] !== LETTER_N || codes[at + 2] !== LETTER_D) return NO_LETTERS;
  return isWhite(codes[at + 3]!) ? 3 : NO_LETTERS;
}

/** Longer back than any gap. */
const NO_LETTERS = -100;
const [LETTER_A, LETTER_D, LETTER_N, LETTER_O, LETTER_R] = [97, 100, 110, 111, 114];

const CUE_REACH = 30;

function hasCue(
  { count, starts, ends, hashes }: Tokens,
  { firstToken, lastToken }: PhraseMatch<SkillLabel>,
  { line, cues }: { line: Line; cues: WordSet },
): boolean {
  const to = Math.min(count, lastToken + CUE_REACH);
  for (let index = Math.max(0, firstToken - CUE_REACH); index < to; index++) {
    if (index >= firstToken && index < lastToken) continue;
    if (starts[index]! < line.start || ends[index]! > line.end) continue;
    if (hasWord(cues, hashes[index]!)) return true;
  }
  return false;
}

const SKILL_WORD = 1;
const LIST_WORD = 2;
const INTRODUCING_WORDS = wordNumbers([
  "experience experienced expertise knowledge proficient proficiency familiar familiarity understanding skill skills background exposure fluent fluency comfortable competency competence mastery grounding foundation foundations fundamentals",
  "such like using leveraging via include includes including",
]);
const SKILL_WORD_REACH = 7;
const LIST_WORD_REACH = 3;

function isIntroduced(
  { starts, hashes }: Tokens,
  { firstToken }: PhraseMatch<SkillLabel>,
  line: Line,
): boolean {
  for (let back = 1; back <= SKILL_WORD_REACH; back++) {
    const index = firstToken - back;
    if (index < 0 || starts[index]! < line.start) return false;
    const kind = numberOf(INTRODUCING_WORDS, hashes[index]!);
    if (kind === SKILL_WORD || (kind === LIST_WORD && back <= LIST_WORD_REACH)) return true;
  }
  return false;
}
