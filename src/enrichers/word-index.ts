// Looks up each word of a text once for all readers together: every set of words that a reader asked the text
// before for gets its words from the one pass. What is found is the same with an index and without.
import type { Tokens } from "./tokens.ts";
import { slotsFor, type WordSet } from "./word-sets.ts";

/** Answers which words of one text are in a set; undefined for a set that it does not know yet. */
export type TokenIndex = (set: WordSet) => readonly number[] | undefined;

/** More sets than bits are read by a pass of their own. */
const MOST_SETS = 32;

/** Open addressing: a word's hash and then the sets that hold it, one bit each; no sets where the slot is free. */
type Table = Int32Array;

/** The function it returns is called once for each text. */
export function wordIndex(): (tokens: Tokens) => TokenIndex {
  const numbers = new Map<WordSet, number>();
  let table: Table = tableOf([]);
  let isStale = false;
  return (tokens) => {
    if (isStale) table = tableOf([...numbers.keys()]);
    isStale = false;
    const known = numbers.size;
    const words = knownWords(tokens, table);
    return (set) => {
      const number = numbers.get(set);
      if (number !== undefined && number < known) return wordsOf(words, 1 << number);
      if (number === undefined && numbers.size < MOST_SETS) {
        numbers.set(set, numbers.size);
        isStale = true;
      }
      return undefined;
    };
  };
}

function tableOf(sets: readonly WordSet[]): Table {
  const size = slotsFor(sets.reduce((sum, { hashes }) => sum + hashes.length, 0));
  const table = new Int32Array(2 * size);
  sets.forEach((set, number) => {
    for (const hash of set.hashes) {
      const slot = slotOf(table, hash);
      table[slot] = hash;
      table[slot + 1]! |= 1 << number;
    }
  });
  return table;
}

function slotOf(table: Table, hash: number): number {
  const mask = table.length - 2;
  let slot = (hash << 1) & mask;
  while (table[slot + 1] !== 0 && table[slot] !== hash) slot = (slot + 2) & mask;
  return slot;
}

/** The words that are in any set: for each its index, then its sets. */
function knownWords({ count, hashes }: Tokens, table: Table): number[] {
  const known: number[] = [];
  for (let index = 0; index < count; index++) {
    const sets = table[slotOf(table, hashes[index]!) + 1]!;
    if (sets !== 0) known.push(index, sets);
  }
  return known;
}

function wordsOf(known: readonly number[], bit: number): number[] {
  const found: number[] = [];
  for (let at = 0; at < known.length; at += 2) {
    if ((known[at + 1]! & bit) !== 0) found.push(known[at]!);
  }
  return found;
}
