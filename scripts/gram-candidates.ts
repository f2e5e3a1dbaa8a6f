// Words and word pairs that enough postings hold to learn what they weigh.
import type { PostingText } from "../src/enrichers/posting-text.ts";

/** Postings that must hold one. */
export const LEAST_POSTINGS = 28;
/** What a larger share of all postings holds tells little, and costs time in each. */
const MOST_SHARE = 0.25;
/** White space and a mark, as for the phrases of word-groups.ts. */
const MOST_GAP = 3;
/** Words that say nothing at the start or the end of a pair. */
const EMPTY_WORDS: ReadonlySet<string> = new Set(
  (
    "a an the and or of to in for with on at by from as is are be we our you your will this that it its " +
    "their they us i has have can not all any more who what how s ll re"
  ).split(" "),
);

export function gramCandidates(texts: readonly PostingText[]): string[] {
  const postings = new Map<string, number>();
  for (const text of texts) {
    for (const gram of gramsOf(text)) postings.set(gram, (postings.get(gram) ?? 0) + 1);
  }
  return [...postings]
    .filter(([, count]) => count >= LEAST_POSTINGS && count <= MOST_SHARE * texts.length)
    .map(([gram]) => gram)
    .sort();
}

function gramsOf({ description, tokens }: PostingText): Set<string> {
  const grams = new Set<string>();
  let before = "";
  for (let token = 0; token < tokens.count; token++) {
    const word = description.slice(tokens.starts[token], tokens.ends[token]).toLowerCase();
    const isEmpty = EMPTY_WORDS.has(word);
    const isNear = token > 0 && tokens.starts[token]! - tokens.ends[token - 1]! <= MOST_GAP;
    if (!isEmpty) grams.add(word);
    if (!isEmpty && before !== "" && isNear) grams.add(`${before} ${word}`);
    before = isEmpty ? "" : word;
  }
  return grams;
}
