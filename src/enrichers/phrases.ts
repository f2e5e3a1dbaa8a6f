// Finds many phrases at once in tokenized text: a trie over word hashes, each hit checked against the words.
import { type Tokens, tokenize } from "./tokens.ts";
import { wordsIn } from "./word-sets.ts";
import {
  buildTrie,
  goesOn,
  isSpelled,
  NO_STEP,
  nodeAfter,
  phraseAt,
  START,
  stepFrom,
  type WordTrie,
} from "./word-trie.ts";

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

export interface Lexicon<T> {
  trie: WordTrie;
  /** By phrase. */
  values: readonly T[];
  /** The words as they must be written, where case counts. */
  exact: readonly (string | undefined)[];
}

export function buildLexicon<T>(entries: readonly PhraseEntry<T>[]): Lexicon<T> {
  return {
    trie: buildTrie(entries.map(({ phrase }) => phrase)),
    values: entries.map(({ value }) => value),
    exact: entries.map(({ phrase, exactCase }) => (exactCase === true ? fromFirstToLast(phrase) : undefined)),
  };
}

/** A match of ".NET" starts at its letters. */
function fromFirstToLast(phrase: string): string {
  const { count, starts, ends } = tokenize(phrase);
  return count === 0 ? "" : phrase.slice(starts[0], ends[count - 1]);
}

/** The longest match at each word, left to right; matches do not overlap. Only `firsts` may start one. */
export function findPhrases<T>(
  text: string,
  tokens: Tokens,
  lexicon: Lexicon<T>,
  firsts: readonly number[] = wordsIn(tokens, lexicon.trie.firsts),
): PhraseMatch<T>[] {
  const found: PhraseMatch<T>[] = [];
  const path: Path = { first: 0, last: 0, phrase: NONE };
  let next = 0;
  for (let at = 0; at < firsts.length; at++) {
    const first = firsts[at]!;
    if (first < next) continue;
    path.first = first;
    followPath(lexicon.trie, tokens, path, tokens.count);
    if (path.phrase === NONE) continue;
    const match = matchOf(text, tokens, path, lexicon);
    if (match === undefined) continue;
    found.push(match);
    next = match.lastToken;
  }
  return found;
}

/** The longest path of words from the first one that ends a phrase, its last word included. */
interface Path {
  first: number;
  last: number;
  /** `NONE` where no path ends. */
  phrase: number;
}

/** Finds where the path from its first word ends, at the latest before the word `most`. */
function followPath(trie: WordTrie, { codes, starts, ends, hashes }: Tokens, path: Path, most: number): void {
  path.phrase = NONE;
  let index = path.first;
  let step = stepFrom(trie, START, hashes[index]!);
  while (step !== NO_STEP) {
    const ended = phraseAt(trie, step);
    if (ended !== NONE) {
      path.phrase = ended;
      path.last = index;
    }
    index++;
    if (!goesOn(trie, step) || index >= most) return;
    if (!isGap(codes, ends[index - 1]!, starts[index]!)) return;
    step = stepFrom(trie, nodeAfter(trie, step), hashes[index]!);
  }
}

/** Only the longest path is compared with the words; where it differs after all, the next shorter one is. */
function matchOf<T>(
  text: string,
  tokens: Tokens,
  path: Path,
  lexicon: Lexicon<T>,
): PhraseMatch<T> | undefined {
  const { first } = path;
  while (path.phrase !== NONE) {
    const { last } = path;
    const spelled = spelledAt(text, tokens, path, lexicon);
    if (spelled !== NONE) {
      const value = lexicon.values[spelled]!;
      const { starts, ends } = tokens;
      return { start: starts[first]!, end: ends[last]!, firstToken: first, lastToken: last + 1, value };
    }
    if (last === first) return undefined;
    followPath(lexicon.trie, tokens, path, last);
  }
  return undefined;
}

const NONE = -1;

/** Of the phrases that end at one step, the one that stands from `first` to `last`. */
function spelledAt<T>(
  text: string,
  tokens: Tokens,
  { first, last, phrase }: Path,
  { trie, exact }: Lexicon<T>,
): number {
  let number = phrase;
  while (number !== NONE) {
    if (isSpelled(trie, tokens, first, number)) {
      const words = exact[number];
      if (words === undefined || text.slice(tokens.starts[first], tokens.ends[last]) === words) return number;
    }
    number = trie.sameEnd[number]!;
  }
  return NONE;
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
