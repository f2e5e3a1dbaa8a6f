// Looks up each word of a text once for all readers together: every set of words that a reader asked the text
// before for gets its words from the one pass. What is found is the same with an index and without.
import type { Tokens } from "./tokens.ts";
import { slotsFor, type WordSet } from "./word-sets.ts";

/** Answers which words of one text are in a set; undefined for a set that it does not know yet. */
export type TokenIndex = (set: WordSet) => readonly number[] | undefined;

/** More sets than bits are read by a pass of their own. */
const MOST_SETS = 32;

/**
 * Open addressing, four numbers a slot: a word's hash; the sets that it is in, one bit each; those in which it
 * counts only before a follower; those in which it is a follower. All sets are 0 where the slot is free.
 */
type Table = Int32Array;

const SLOT_SIZE = 4;
const IN = 1;
const LEADING = 2;
const FOLLOWING = 3;

/** The function it returns is called once for each text. */
export function wordIndex(): (tokens: Tokens) => TokenIndex {
  const numbers = new Map<WordSet, number>();
  let table: Table = tableOf([]);
  let isStale = false;
  return (tokens) => {
    if (isStale) table = tableOf([...numbers.keys()]);
    isStale = false;
    const known = numbers.size;
    const words = known === 0 ? [] : wordsBySet(tokens, table, known);
    return (set) => {
      const number = numbers.get(set);
      if (number !== undefined && number < known) return words[number];
      if (number === undefined && numbers.size < MOST_SETS) {
        numbers.set(set, numbers.size);
        isStale = true;
      }
      return undefined;
    };
  };
}

function tableOf(sets: readonly WordSet[]): Table {
  const words = sets.flatMap(({ hashes, leading }) => [...hashes, ...(leading?.followers ?? [])]);
  const table = new Int32Array(SLOT_SIZE * slotsFor(new Set(words).size));
  const note = (hashes: readonly number[], kind: number, bit: number) => {
    for (const hash of hashes) {
      const slot = slotOf(table, hash);
      table[slot] = hash;
      table[slot + kind]! |= bit;
    }
  };
  sets.forEach(({ hashes, leading }, number) => {
    const leaders = new Set(leading?.hashes);
    note(
      hashes.filter((hash) => !leaders.has(hash)),
      IN,
      1 << number,
    );
    note(leading?.hashes ?? [], LEADING, 1 << number);
    note(leading?.followers ?? [], FOLLOWING, 1 << number);
  });
  return table;
}

/** Where a word stands, or the free slot where it would. */
function slotOf(table: Table, hash: number): number {
  const mask = table.length - 1;
  let slot = (hash << 2) & mask;
  while (table[slot] !== hash && isTaken(table, slot)) slot = (slot + SLOT_SIZE) & mask;
  return slot;
}

function isTaken(table: Table, slot: number): boolean {
  return (table[slot + IN]! | table[slot + LEADING]! | table[slot + FOLLOWING]!) !== 0;
}

/** For each set the words that are in it. */
function wordsBySet({ count, hashes }: Tokens, table: Table, setCount: number): number[][] {
  const words: number[][] = Array.from({ length: setCount }, () => []);
  let next = 0;
  for (let index = count - 1; index >= 0; index--) {
    const slot = slotOf(table, hashes[index]!);
    let sets = table[slot + IN]! | (table[slot + LEADING]! & next);
    while (sets !== 0) {
      words[31 - Math.clz32(sets & -sets)]!.push(index);
      sets &= sets - 1;
    }
    next = table[slot + FOLLOWING]!;
  }
  for (const list of words) list.reverse();
  return words;
}
