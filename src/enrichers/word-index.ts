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
 * counts only before a follower; those in which it is a follower. The hash is 0 where the slot is free.
 */
type Table = Int32Array;

interface KnownWords {
  table: Table;
  /** A bit for each end of a hash, small enough to stay by the processor: most unknown words stop here. */
  filter: Int32Array;
}

const SLOT_SIZE = 4;
const FREE = 0;
const IN = 1;
const LEADING = 2;
const FOLLOWING = 3;

/** The function it returns is called once for each text. */
export function wordIndex(): (tokens: Tokens) => TokenIndex {
  const numbers = new Map<WordSet, number>();
  let words = knownWords([]);
  let isStale = false;
  return (tokens) => {
    if (isStale) words = knownWords([...numbers.keys()]);
    isStale = false;
    const known = numbers.size;
    const found = known === 0 ? [] : wordsBySet(tokens, words, known);
    return (set) => {
      const number = numbers.get(set);
      if (number !== undefined && number < known) return found[number];
      if (number === undefined && numbers.size < MOST_SETS) {
        numbers.set(set, numbers.size);
        isStale = true;
      }
      return undefined;
    };
  };
}

function knownWords(sets: readonly WordSet[]): KnownWords {
  const table = tableOf(sets);
  const filter = new Int32Array(FILTER_BITS / 32);
  for (let slot = 0; slot < table.length; slot += SLOT_SIZE) {
    const bit = table[slot]! & (FILTER_BITS - 1);
    filter[bit >> 5]! |= 1 << (bit & 31);
  }
  return { table, filter };
}

const FILTER_BITS = 1 << 18;

function mayBeKnown(filter: Int32Array, hash: number): boolean {
  const bit = hash & (FILTER_BITS - 1);
  return ((filter[bit >> 5]! >> (bit & 31)) & 1) === 1;
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
  while (table[slot] !== hash && table[slot] !== FREE) slot = (slot + SLOT_SIZE) & mask;
  return slot;
}

/** For each set the words that are in it. */
function wordsBySet({ count, hashes }: Tokens, { table, filter }: KnownWords, setCount: number): number[][] {
  const words: number[][] = [];
  for (let number = 0; number < setCount; number++) words.push([]);
  let slot = NO_SLOT;
  for (let index = -1; index < count; index++) {
    const hash = index + 1 < count ? hashes[index + 1]! : FREE;
    const next = mayBeKnown(filter, hash) ? slotOf(table, hash) : NO_SLOT;
    const following = next === NO_SLOT ? 0 : table[next + FOLLOWING]!;
    let sets = slot === NO_SLOT ? 0 : table[slot + IN]! | (table[slot + LEADING]! & following);
    while (sets !== 0) {
      words[31 - Math.clz32(sets & -sets)]!.push(index);
      sets &= sets - 1;
    }
    slot = next;
  }
  return words;
}

const NO_SLOT = -1;
