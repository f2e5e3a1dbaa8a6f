// Phrases as paths of word hashes, in flat arrays that lie close together: a step from word to word looks at one
// place in memory. What words are spelled like is compared only at the end of a path.
import { LOWER, type Tokens, tokenize } from "./tokens.ts";
import { hashSet, slotsFor, type WordSet } from "./word-sets.ts";

export interface WordTrie {
  /** First words of all phrases. */
  firsts: WordSet;
  /** Open addressing; for each slot the four numbers of a step, see below. */
  steps: Int32Array;
  /** By phrase: where its letters start, and the next phrase that ends at the same node, or -1. */
  letterStarts: Int32Array;
  sameEnd: Int32Array;
  /** The words of each phrase in lower case, a 0 after each word, one more after the last. */
  letters: Uint16Array;
}

/** Where every path starts. */
export const START = 0;
/** No step: the word goes on no path. */
export const NO_STEP = -1;

const STEP_SIZE = 4;
const FROM = 0;
const HASH = 1;
const TO = 2;
const ENDS = 3;
const SPREAD = 0x9e3779b1;

/** The step from a node by a word, to be asked with the functions below. */
export function stepFrom({ steps }: WordTrie, node: number, hash: number): number {
  const mask = steps.length / STEP_SIZE - 1;
  let slot = (hash ^ Math.imul(node, SPREAD)) & mask;
  while (true) {
    const step = slot * STEP_SIZE;
    if (steps[step + TO] === START) return NO_STEP;
    if (steps[step + HASH] === hash && steps[step + FROM] === node) return step;
    slot = (slot + 1) & mask;
  }
}

export function nodeAfter({ steps }: WordTrie, step: number): number {
  return steps[step + TO]!;
}

/** Whether any path goes on after a step. */
export function goesOn({ steps }: WordTrie, step: number): boolean {
  return (steps[step + ENDS]! & 1) === 1;
}

/** The first phrase that ends with a step, or -1; `sameEnd` leads to the others. */
export function phraseAt({ steps }: WordTrie, step: number): number {
  return (steps[step + ENDS]! >> 1) - 1;
}

/** Hashes can collide: whether the words of a text from `first` on are spelled like a phrase. */
export function isSpelled(
  trie: WordTrie,
  { codes, starts, ends }: Tokens,
  first: number,
  phrase: number,
): boolean {
  const { letters, letterStarts } = trie;
  let token = first;
  let letter = letterStarts[phrase]!;
  while (letters[letter] !== 0) {
    const end = ends[token]!;
    for (let index = starts[token]!; index < end; index++) {
      if (LOWER[codes[index]!] !== letters[letter++]) return false;
    }
    if (letters[letter++] !== 0) return false;
    token++;
  }
  return true;
}

/** A phrase without words stands in no path. */
export function buildTrie(phrases: readonly string[]): WordTrie {
  const steps: Step[] = [];
  const byKey = new Map<string, Step>();
  const letters: number[] = [];
  const letterStarts = new Int32Array(phrases.length);
  const sameEnd = new Int32Array(phrases.length).fill(-1);
  phrases.forEach((phrase, number) => {
    const tokens = tokenize(phrase);
    letterStarts[number] = letters.length;
    pushLetters(letters, tokens);
    let last: Step | undefined;
    for (let index = 0; index < tokens.count; index++) {
      if (last !== undefined) last.goesOn = true;
      last = stepBy(tokens.hashes[index]!, { from: last?.to ?? START, steps, byKey });
    }
    if (last !== undefined) last.phrases.push(number);
  });
  for (const { phrases: ended } of steps) {
    ended.forEach((number, index) => {
      sameEnd[number] = ended[index + 1] ?? -1;
    });
  }
  return {
    firsts: firstWords(steps),
    steps: tableOf(steps),
    letterStarts,
    sameEnd,
    letters: Uint16Array.from(letters),
  };
}

/** A first word that is no phrase by itself counts only before a word that goes on from it. */
function firstWords(steps: readonly Step[]): WordSet {
  const firsts = steps.filter(({ from }) => from === START);
  const leading = firsts.filter(({ phrases }) => phrases.length === 0);
  const nodes = new Set(leading.map(({ to }) => to));
  const followers = steps.filter(({ from }) => nodes.has(from));
  const hashesOf = (some: readonly Step[]) => [...new Set(some.map(({ hash }) => hash))];
  return {
    ...hashSet(hashesOf(firsts)),
    leading: { hashes: hashesOf(leading), followers: hashesOf(followers) },
  };
}

interface Step {
  from: number;
  hash: number;
  to: number;
  goesOn: boolean;
  phrases: number[];
}

interface Steps {
  from: number;
  steps: Step[];
  byKey: Map<string, Step>;
}

function stepBy(hash: number, { from, steps, byKey }: Steps): Step {
  const key = `${from} ${hash}`;
  const known = byKey.get(key);
  if (known !== undefined) return known;
  const step: Step = { from, hash, to: steps.length + 1, goesOn: false, phrases: [] };
  steps.push(step);
  byKey.set(key, step);
  return step;
}

function pushLetters(letters: number[], { codes, count, starts, ends }: Tokens): void {
  for (let token = 0; token < count; token++) {
    for (let index = starts[token]!; index < ends[token]!; index++) letters.push(LOWER[codes[index]!]!);
    letters.push(0);
  }
  letters.push(0);
}

function tableOf(steps: readonly Step[]): Int32Array {
  const size = slotsFor(steps.length);
  const table = new Int32Array(size * STEP_SIZE);
  for (const { from, hash, to, goesOn: isOpen, phrases } of steps) {
    let slot = (hash ^ Math.imul(from, SPREAD)) & (size - 1);
    while (table[slot * STEP_SIZE + TO] !== START) slot = (slot + 1) & (size - 1);
    const ends = (((phrases[0] ?? -1) + 1) << 1) | (isOpen ? 1 : 0);
    table.set([from, hash, to, ends], slot * STEP_SIZE);
  }
  return table;
}
