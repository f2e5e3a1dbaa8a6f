// Finds many phrases at once in tokenized text: a trie over word hashes, each hit checked against the words.
import type { Tokens } from "./tokens.ts";
import { wordsIn } from "./word-sets.ts";
import { buildTrie, isSpelled, NO_NODE, nextNode, type WordTrie } from "./word-trie.ts";

export interface PhraseEntry<T> {
  phrase: string;
  value: T;
  /** Match only the exact case, for labels that are ordinary words otherwise. */
  exactCase?: true;
}

export interface PhraseMatch<T> {
  start: number;
  end: number;
  /** Index of the first word and one past the last, in the tokens given. */
  firstToken: number;
  lastToken: number;
  value: T;
}

interface Leaf<T> {
  letters: Uint16Array;
  /** The words as they must be written, where case counts. */
  exact: string | undefined;
  value: T;
}

export interface Lexicon<T> {
  trie: WordTrie;
  /** By node: the phrases that end there. */
  leaves: readonly (readonly Leaf<T>[] | undefined)[];
}

export function buildLexicon<T>(entries: readonly PhraseEntry<T>[]): Lexicon<T> {
  const { trie, paths } = buildTrie(entries.map(({ phrase }) => phrase));
  const leaves: (Leaf<T>[] | undefined)[] = Array.from(trie.goesOn, () => undefined);
  entries.forEach((entry, index) => {
    const { letters, node, core } = paths[index]!;
    if (node === NO_NODE) return;
    leaves[node] ??= [];
    leaves[node].push({ letters, exact: entry.exactCase === true ? core : undefined, value: entry.value });
  });
  return { trie, leaves };
}

/** The longest match at each word, left to right; matches do not overlap. */
export function findPhrases<T>(text: string, tokens: Tokens, lexicon: Lexicon<T>): PhraseMatch<T>[] {
  const found: PhraseMatch<T>[] = [];
  let next = 0;
  for (const first of wordsIn(tokens, lexicon.trie.firsts)) {
    if (first < next) continue;
    const match = longestAt(text, tokens, first, lexicon);
    if (match === undefined) continue;
    found.push(match);
    next = match.lastToken;
  }
  return found;
}

function longestAt<T>(
  text: string,
  tokens: Tokens,
  first: number,
  { trie, leaves }: Lexicon<T>,
): PhraseMatch<T> | undefined {
  const { count, starts, ends, hashes } = tokens;
  let best: Leaf<T> | undefined;
  let lastToken = first;
  let index = first;
  let node = nextNode(trie, NO_NODE, hashes[first]!);
  while (node !== NO_NODE) {
    const leaf = leafAt(text, tokens, [first, index], leaves[node]);
    if (leaf !== undefined) {
      best = leaf;
      lastToken = index + 1;
    }
    index++;
    if (trie.goesOn[node] === 0 || index >= count) break;
    if (!isGap(tokens.codes, ends[index - 1]!, starts[index]!)) break;
    node = nextNode(trie, node, hashes[index]!);
  }
  if (best === undefined) return undefined;
  const { value } = best;
  return { start: starts[first]!, end: ends[lastToken - 1]!, firstToken: first, lastToken, value };
}

/** Words of one phrase may be apart by this much white space, a hyphen, a slash or an ampersand. */
const MOST_GAP = 3;
const DOT = 46;
const GAPS = gapTable();

function gapTable(): Uint8Array {
  const table = new Uint8Array(65536);
  for (const mark of " \t\n\u00a0-\u2010\u2011\u2013/&_'\u2019") table[mark.charCodeAt(0)] = 1;
  return table;
}

/** Not a sentence's end, a comma or a bracket; a dot only within a word, as in node.js. */
function isGap(codes: Uint16Array, from: number, to: number): boolean {
  if (to - from > MOST_GAP) return false;
  for (let index = from; index < to; index++) {
    const code = codes[index]!;
    if (GAPS[code] === 0 && !(code === DOT && to - from === 1)) return false;
  }
  return true;
}

/** Of the phrases that end at a node, the one that stands from `first` to `last`. */
function leafAt<T>(
  text: string,
  tokens: Tokens,
  [first, last]: readonly [number, number],
  leaves: readonly Leaf<T>[] | undefined,
): Leaf<T> | undefined {
  if (leaves === undefined) return undefined;
  for (const leaf of leaves) {
    if (!isSpelled(tokens, first, leaf.letters)) continue;
    if (leaf.exact === undefined) return leaf;
    if (text.slice(tokens.starts[first], tokens.ends[last]) === leaf.exact) return leaf;
  }
  return undefined;
}
