// Finds the taxonomy's skills in what a posting asks for, and says whether each is required.
import type { Skill } from "../content/taxonomy.ts";
import type { SkillFact } from "../domain/skill.ts";
import { isWhite, markTable } from "./codes.ts";
import type { Enricher } from "./enricher.ts";
import type { PostingText } from "./posting-text.ts";
import type { Line } from "./sections.ts";
import { readSkillCandidates, type SkillCandidate } from "./skill-candidates.ts";
import { skillLexicon } from "./skill-lexicon.ts";
import { type PostingNames, skillJudge } from "./skill-score.ts";
import type { Tokens } from "./tokens.ts";
import { numberOf, wordNumbers, wordsIn } from "./word-sets.ts";

/** `context` weighs what stands around words that may name a skill. */
export function skillsEnricher(
  skills: readonly Skill[],
  context: Readonly<Record<string, number>>,
): Enricher<SkillFact[]> {
  const lexicon = skillLexicon(skills);
  const isAsked = skillJudge(context);
  return (text) => {
    const groups = byWords(readSkillCandidates(text, lexicon));
    const names = postingNames(groups);
    const facts = new Map<string, SkillFact>();
    for (const candidates of groups.values()) {
      if (!isAsked(candidates, names)) continue;
      for (const candidate of candidates) addMention(facts, candidate, candidateNeed(text, candidate));
    }
    if (facts.size === 0) return undefined;
    const value = [...facts.values()];
    return { value, mentions: value.flatMap((fact) => fact.mentions), rule: "taxonomy label" };
  };
}

/** The same words stand or fall together, so that a posting is read the same way throughout. */
export function byWords(candidates: readonly SkillCandidate[]): Map<string, SkillCandidate[]> {
  const groups = new Map<string, SkillCandidate[]>();
  for (const candidate of candidates) {
    const group = groups.get(candidate.key);
    if (group === undefined) groups.set(candidate.key, [candidate]);
    else group.push(candidate);
  }
  return groups;
}

export function postingNames(groups: ReadonlyMap<string, readonly SkillCandidate[]>): PostingNames {
  let count = 0;
  const parts = new Set<string>();
  for (const [key, [first]] of groups) {
    if (!first!.found.value.skill.isConcept) count++;
    addParts(parts, key);
  }
  return { count, parts };
}

const MOST_WORDS = 6;

/** Of "large language models": large, large language, language, language models, models. */
function addParts(parts: Set<string>, key: string): void {
  const edges = wordEdges(key);
  if (edges.length === 2) return;
  for (let from = 0; from < edges.length - 1; from++) {
    for (let to = from + 1; to < edges.length; to++) {
      const part = key.slice(edges[from]! + 1, edges[to]!);
      if (part.length < key.length) parts.add(part);
    }
  }
}

/** Where the first words of a key start and end: the units before and after each. */
function wordEdges(key: string): number[] {
  const edges = [-1];
  for (let at = 0; at < key.length && edges.length <= MOST_WORDS; at++) {
    const code = key.charCodeAt(at);
    if (code === HYPHEN || code === SLASH || isWhite(code)) edges.push(at);
  }
  if (edges.length <= MOST_WORDS) edges.push(key.length);
  return edges;
}

const HYPHEN = 45;
const SLASH = 47;

function addMention(
  facts: Map<string, SkillFact>,
  candidate: SkillCandidate,
  required: boolean | null,
): void {
  const { found, words } = candidate;
  const { skill } = found.value;
  const mention = { field: "description" as const, start: found.start, end: found.end, text: words };
  const fact = facts.get(skill.skill);
  if (fact === undefined) {
    facts.set(skill.skill, {
      skill: skill.skill,
      label: skill.preferredLabel,
      required,
      mentions: [mention],
    });
    return;
  }
  fact.mentions.push(mention);
  // Required anywhere is required; optional outweighs what does not tell.
  if (fact.required !== true && required !== null) fact.required = required;
}

const OPTIONAL_WORD = 1;
const REQUIRED_WORD = 2;
const NEED_WORDS = wordNumbers([
  "plus nice preferred preferably ideally bonus desirable desired advantage advantageous beneficial optional helpful",
  "must required require requires minimum essential mandatory proficiency proficient expert expertise",
]);
const NEED_REACH = 40;

/** True where the part or the sentence demands, false where it prefers, null where it does not tell. */
function candidateNeed({ tokens }: PostingText, { line, found }: SkillCandidate): boolean | null {
  if (line.section === "preferred") return false;
  let isRequired = line.section === "requirements";
  const needs = wordsIn(tokens, NEED_WORDS);
  let at = firstFrom(needs, found.firstToken - NEED_REACH);
  if (at < needs.length && needs[at]! < found.lastToken + NEED_REACH) {
    const first = sentenceEdge(tokens, line, { from: found.firstToken, step: -1 });
    const last = sentenceEdge(tokens, line, { from: found.lastToken - 1, step: 1 });
    for (; at < needs.length && needs[at]! <= last; at++) {
      if (needs[at]! < first) continue;
      const need = numberOf(NEED_WORDS, tokens.hashes[needs[at]!]!);
      if (need === OPTIONAL_WORD) return false;
      if (need === REQUIRED_WORD) isRequired = true;
    }
  }
  return isRequired ? true : null;
}

/** The place of the first of some ordered numbers that is at least this one. */
function firstFrom(ordered: readonly number[], least: number): number {
  let low = 0;
  let high = ordered.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ordered[middle]! < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The last word in one direction that the same sentence of the same line holds. */
function sentenceEdge(tokens: Tokens, line: Line, { from, step }: { from: number; step: 1 | -1 }): number {
  const { count, starts, ends } = tokens;
  let edge = from;
  while (Math.abs(edge - from) < NEED_REACH) {
    const next = edge + step;
    if (next < 0 || next >= count || starts[next]! < line.start || ends[next]! > line.end) break;
    if (endsSentence(tokens, Math.min(edge, next))) break;
    edge = next;
  }
  return edge;
}

const MOST_MARKS = 4;

/** Whether a stop and white space are among the first marks after a word. */
function endsSentence({ codes, starts, ends }: Tokens, token: number): boolean {
  const from = ends[token]!;
  const last = Math.min(from + MOST_MARKS, starts[token + 1]!) - 1;
  for (let index = from; index < last; index++) {
    if (STOPS[codes[index]!] === 1 && isWhite(codes[index + 1]!)) return true;
  }
  return false;
}

const STOPS = markTable("!.;?");
