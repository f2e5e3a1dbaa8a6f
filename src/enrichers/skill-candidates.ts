// Words of a posting that may name a skill, with what stands around them; what they weigh is judged elsewhere.
import type { Lexicon, PhraseMatch } from "./phrases.ts";
import { findPhrases } from "./phrases.ts";
import type { PostingText } from "./posting-text.ts";
import type { Line, SectionKind } from "./sections.ts";
import type { SkillLabel } from "./skill-lexicon.ts";
import { tokenize } from "./tokens.ts";

export interface SkillCandidate {
  found: PhraseMatch<SkillLabel>;
  line: Line;
  /** The words as written. */
  words: string;
  /** Parted from another candidate only by a comma, slash, "and" or "or". */
  isListed: boolean;
  /** Listed beside a plain name, such as a language or a tool. */
  isBesideName: boolean;
  /** "Experience with", "such as", "using" and the like stand shortly before. */
  isIntroduced: boolean;
}

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
  for (let index = 0; index < all.length; index++) {
    const found = all[index]!;
    while (at < text.lines.length && text.lines[at]!.end <= found.start) at++;
    const line = text.lines[at];
    if (line === undefined) break;
    if (NOT_ASKED.has(line.section)) continue;
    const words = text.description.slice(found.start, found.end);
    if (isOwnName(words, employer)) continue;
    const before = listed(text.description, all[index - 1], found) ? all[index - 1] : undefined;
    const after = listed(text.description, found, all[index + 1]) ? all[index + 1] : undefined;
    const isBesideName = isName(before) || isName(after);
    if (found.value.cues !== undefined && !isBesideName && !hasCue(text, found, line)) continue;
    candidates.push({
      found,
      line,
      words,
      isListed: before !== undefined || after !== undefined,
      isBesideName,
      isIntroduced: isIntroduced(text, found, line),
    });
  }
  return candidates;
}

/** "Acme" in a posting of Acme or of Acme Labs, Inc. */
function isOwnName(words: string, employer: string): boolean {
  const name = words.toLowerCase();
  return employer.startsWith(name) && !/^[\p{L}\p{N}]/u.test(employer.slice(name.length));
}

/** A label that is neither a notion nor an ordinary word. */
function isName(match: PhraseMatch<SkillLabel> | undefined): boolean {
  return match !== undefined && !match.value.skill.isConcept && match.value.cues === undefined;
}

const MOST_LIST_GAP = 8;
const LIST_GAP = /^\s{0,2}(?:[,/&+|·(]\s{0,2}(?:(?:and|or)\s)?|(?:and|or)\s)$/;

type Neighbour = PhraseMatch<SkillLabel> | undefined;

function listed(description: string, left: Neighbour, right: Neighbour): boolean {
  if (left === undefined || right === undefined || right.start - left.end > MOST_LIST_GAP) return false;
  return LIST_GAP.test(description.slice(left.end, right.start));
}

const CUE_REACH = 30;

function hasCue(text: PostingText, found: PhraseMatch<SkillLabel>, line: Line): boolean {
  const { tokens } = text;
  const from = Math.max(0, found.firstToken - CUE_REACH);
  const to = Math.min(tokens.count, found.lastToken + CUE_REACH);
  for (let index = from; index < to; index++) {
    if (index >= found.firstToken && index < found.lastToken) continue;
    if (tokens.starts[index]! < line.start || tokens.ends[index]! > line.end) continue;
    if (found.value.cues!.has(tokens.hashes[index]!)) return true;
  }
  return false;
}

const SKILL_WORDS = new Set(
  tokenize(
    "experience experienced expertise knowledge proficient proficiency familiar familiarity understanding skill skills background exposure fluent fluency comfortable competency competence mastery grounding foundation foundations fundamentals",
  ).hashes,
);
const LIST_WORDS = new Set(tokenize("such like using leveraging via include includes including").hashes);
const SKILL_WORD_REACH = 7;
const LIST_WORD_REACH = 3;

function isIntroduced(text: PostingText, found: PhraseMatch<SkillLabel>, line: Line): boolean {
  const { starts, hashes } = text.tokens;
  for (let back = 1; back <= SKILL_WORD_REACH; back++) {
    const index = found.firstToken - back;
    if (index < 0 || starts[index]! < line.start) return false;
    if (SKILL_WORDS.has(hashes[index]!)) return true;
    if (back <= LIST_WORD_REACH && LIST_WORDS.has(hashes[index]!)) return true;
  }
  return false;
}
