// Words of a posting that may name a skill, with what stands around them; what they weigh is judged elsewhere.
import { isWhite } from "./codes.ts";
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
  if (cues !== undefined && !isBesideName && !hasCue(text.tokens, found, { line, cues })) return undefined;
  return {
    found,
    line,
    words,
    key,
    isListed: before !== undefined || after !== undefined,
    isBesideName,
    isIntroduced: isIntroduced(text.tokens, found, line),
    ...surroundings(text.tokens, found, line),
  };
}

function surroundings(
  tokens: Tokens,
  { start, end, firstToken, lastToken }: PhraseMatch<SkillLabel>,
  line: Line,
): Pick<SkillCandidate, "markBefore" | "markAfter" | "around"> {
  const { starts, ends } = tokens;
  const hashAt = (index: number) => (isInLine(tokens, index, line) ? tokens.hashes[index]! : 0);
  const around = [hashAt(firstToken - 2), hashAt(firstToken - 1), hashAt(lastToken), hashAt(lastToken + 1)];
  const hasBefore = isInLine(tokens, firstToken - 1, line);
  const hasAfter = isInLine(tokens, lastToken, line);
  return {
    markBefore: hasBefore ? markBetween(tokens, { from: start - 1, to: ends[firstToken - 1]! - 1 }) : 0,
    markAfter: hasAfter ? markBetween(tokens, { from: end, to: starts[lastToken]! }) : 0,
    around,
  };
}

function isInLine({ count, starts, ends }: Tokens, index: number, line: Line): boolean {
  return index >= 0 && index < count && starts[index]! >= line.start && ends[index]! <= line.end;
}

const SPACE = 32;
const MOST_MARK_GAP = 8;

/** The first mark that is no white space, in either direction. */
function markBetween({ codes }: Tokens, { from, to }: { from: number; to: number }): number {
  const step = from < to ? 1 : -1;
  for (let index = from, left = MOST_MARK_GAP; index !== to && left > 0; index += step, left--) {
    if (!isWhite(codes[index]!)) return codes[index]!;
  }
  return SPACE;
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
const LIST_GAP = /^\s{0,2}(?:[,/&+|·(]\s{0,2}(?:(?:and|or)\s)?|(?:and|or)\s)$/;

function areListed(
  { description }: PostingText,
  left: PhraseMatch<SkillLabel>,
  right: PhraseMatch<SkillLabel>,
): boolean {
  if (right.start - left.end > MOST_LIST_GAP) return false;
  return LIST_GAP.test(description.slice(left.end, right.start));
}

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
