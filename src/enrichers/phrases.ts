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
}

interface Node<T> {
  next: Map<number, Node<T>>;
  leaves: Leaf<T>[];
}

export interface Lexicon<T> {
  root: Node<T>;
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
    if (words.length > 0) node.leaves.push({ ...entry, words });
  }
  return { root };
}

/** The longest match at each word, left to right; matches do not overlap. */
export function findPhrases<T>(text: string, tokens: Tokens, lexicon: Lexicon<T>): PhraseMatch<T>[] {
  const found: PhraseMatch<T>[] = [];
  let index = 0;
  while (index < tokens.count) {
    const match = longestAt(text, tokens, index, lexicon.root);
    if (match === undefined) {
      index++;
      continue;
    }
    found.push(match);
    index = match.lastToken;
  }
  return found;
}

/** Words of one phrase may be apart by white space, a hyphen or a slash, not by a sentence's end. */
const MOST_GAP = 3;

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
    if (index >= tokens.count || tokens.starts[index]! - tokens.ends[index - 1]! > MOST_GAP) break;
    node = node.next.get(tokens.hashes[index]!);
  }
  return best;
}

/** Hashes can collide, and a label may insist on its case: compare the words themselves. */
function isSame<T>(text: string, tokens: Tokens, first: number, leaf: Leaf<T>): boolean {
  for (let i = 0; i < leaf.words.length; i++) {
    const word = text.slice(tokens.starts[first + i], tokens.ends[first + i]);
    if (word.toLowerCase() !== leaf.words[i]) return false;
  }
  if (leaf.exactCase === undefined) return true;
  const end = tokens.ends[first + leaf.words.length - 1]!;
  return text.slice(tokens.starts[first], end) === leaf.phrase;
}
