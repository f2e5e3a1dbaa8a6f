// Finds many phrases at once in tokenized text: a trie over word hashes, each hit checked against the words.
import { type Tokens, tokenize } from "./tokens.ts";

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

interface Leaf<T> extends PhraseEntry<T> {
  words: string[];
  /** From the first word to the last: a match of ".NET" starts at its letters. */
  core: string;
}

interface Node<T> {
  next: Map<number, Node<T>>;
  leaves: Leaf<T>[];
}

export interface Lexicon<T> {
  root: Node<T>;
  /** One byte per slot of a first word's hash: most words of a text start no phrase and end here. */
  firsts: Uint8Array;
}

export function buildLexicon<T>(entries: readonly PhraseEntry<T>[]): Lexicon<T> {
  const root: Node<T> = { next: new Map(), leaves: [] };
  for (const entry of entries) {
    const tokens = tokenize(entry.phrase);
    let node = root;
    const words: string[] = [];
    for (let i = 0; i < tokens.count; i++) {
      words.push(entry.phrase.slice(tokens.starts[i], tokens.ends[i]).toLowerCase());
      const hash = tokens.hashes[i]!;
      let child = node.next.get(hash);
      if (child === undefined) {
        child = { next: new Map(), leaves: [] };
        node.next.set(hash, child);
      }
      node = child;
    }
    if (words.length === 0) continue;
    const core = entry.phrase.slice(tokens.starts[0], tokens.ends[tokens.count - 1]);
    node.leaves.push({ ...entry, words, core });
  }
  return { root, firsts: firstWords(root) };
}

/** The longest match at each word, left to right; matches do not overlap. */
export function findPhrases<T>(text: string, tokens: Tokens, lexicon: Lexicon<T>): PhraseMatch<T>[] {
  const found: PhraseMatch<T>[] = [];
  const { firsts, root } = lexicon;
  const mask = firsts.length - 1;
  let index = 0;
  while (index < tokens.count) {
    if (firsts[tokens.hashes[index]! & mask] === 0) {
      index++;
      continue;
    }
    const match = longestAt(text, tokens, index, root);
    if (match === undefined) {
      index++;
      continue;
    }
    found.push(match);
    index = match.lastToken;
  }
  return found;
}

/** A power of two at least 16 times the number of first words, so that few others share a slot. */
function firstWords<T>(root: Node<T>): Uint8Array {
  let size = 256;
  while (size < root.next.size * 16) size *= 2;
  const firsts = new Uint8Array(size);
  for (const hash of root.next.keys()) firsts[hash & (size - 1)] = 1;
  return firsts;
}

function longestAt<T>(
  text: string,
  tokens: Tokens,
  first: number,
  root: Node<T>,
): PhraseMatch<T> | undefined {
  let node: Node<T> | undefined = root.next.get(tokens.hashes[first]!);
  let best: PhraseMatch<T> | undefined;
  let index = first;
  while (node !== undefined) {
    const leaf = node.leaves.find((candidate) => isSame(text, tokens, first, candidate));
    if (leaf !== undefined) {
      best = {
        start: tokens.starts[first]!,
        end: tokens.ends[index]!,
        firstToken: first,
        lastToken: index + 1,
        value: leaf.value,
      };
    }
    index++;
    if (index >= tokens.count || !isGap(text, tokens.ends[index - 1]!, tokens.starts[index]!)) break;
    node = node.next.get(tokens.hashes[index]!);
  }
  return best;
}

/** Words of one phrase may be apart by this much white space, a hyphen, a slash or an ampersand. */
const MOST_GAP = 3;
const GAPS = new Set([..." \t\n\u00a0-\u2010\u2011\u2013/&_'\u2019"].map((mark) => mark.charCodeAt(0)));
const DOT = 46;

/** Not a sentence's end, a comma or a bracket; a dot only within a word, as in node.js. */
function isGap(text: string, from: number, to: number): boolean {
  if (to - from > MOST_GAP) return false;
  for (let index = from; index < to; index++) {
    const code = text.charCodeAt(index);
    if (!GAPS.has(code) && !(code === DOT && to - from === 1)) return false;
  }
  return true;
}

/** Hashes can collide, and a label may insist on its case: compare the words themselves. */
function isSame<T>(text: string, tokens: Tokens, first: number, leaf: Leaf<T>): boolean {
  for (let i = 0; i < leaf.words.length; i++) {
    const word = text.slice(tokens.starts[first + i], tokens.ends[first + i]);
    if (word.toLowerCase() !== leaf.words[i]) return false;
  }
  if (leaf.exactCase === undefined) return true;
  const end = tokens.ends[first + leaf.words.length - 1]!;
  return text.slice(tokens.starts[first], end) === leaf.core;
}
