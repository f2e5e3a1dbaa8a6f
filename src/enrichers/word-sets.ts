// Sets of words known by their hashes, held so that asking for one is a few steps over integers.
import { type Tokens, tokenize } from "./tokens.ts";

export interface WordSet {
  /** Open addressing: a word's slot is its hash, or the next free one; 0 where free. */
  slots: Int32Array;
  hashes: readonly number[];
  /** Words of the set that count only before a word of another set, if it has such. */
  leading?: LeadingWords;
}

export interface LeadingWords {
  hashes: readonly number[];
  /** Words of which one has to follow. */
  followers: readonly number[];
}

/** `words` are single words in lower case, separated by spaces. */
export function wordSet(words: string): WordSet {
  const { count, hashes } = tokenize(words);
  return hashSet(hashes.subarray(0, count));
}

export function hashSet(hashes: Iterable<number>): WordSet {
  const distinct = [...new Set([...hashes].map((hash) => hash | 0))];
  const slots = new Int32Array(slotsFor(distinct.length));
  for (const hash of distinct) slots[slotOf(slots, hash)] = hash;
  return { slots, hashes: distinct };
}

/** A power of two that leaves at least half of the slots free: small tables stay close to the processor. */
export function slotsFor(count: number): number {
  let size = 16;
  while (size < count * 2) size *= 2;
  return size;
}

/** A hash may collide: who needs certainty compares the words. */
export function hasWord({ slots }: WordSet, hash: number): boolean {
  return slots[slotOf(slots, hash)] !== 0;
}

/** Indexes of the words of a text that are in the set, in order; leading words may be left out where they don't count. */
export function wordsIn(tokens: Tokens, set: WordSet): readonly number[] {
  const known = tokens.index?.(set);
  if (known !== undefined) return known;
  const found: number[] = [];
  for (let index = 0; index < tokens.count; index++) {
    if (hasWord(set, tokens.hashes[index]!)) found.push(index);
  }
  return found;
}

/** Words with a small positive number each. */
export interface WordNumbers extends WordSet {
  numbers: Int32Array;
}

/** For each number from 1 on the words that have it, separated by spaces. */
export function wordNumbers(lists: readonly string[]): WordNumbers {
  const set = wordSet(lists.join(" "));
  const numbers = new Int32Array(set.slots.length);
  lists.forEach((words, index) => {
    for (const hash of wordSet(words).hashes) numbers[slotOf(set.slots, hash)] = index + 1;
  });
  return { ...set, numbers };
}

/** The words of these hashes with their numbers. */
export function hashNumbers(byHash: ReadonlyMap<number, number>): WordNumbers {
  const set = hashSet(byHash.keys());
  const numbers = new Int32Array(set.slots.length);
  for (const [hash, number] of byHash) numbers[slotOf(set.slots, hash)] = number;
  return { ...set, numbers };
}

/** 0 for a word that has none. */
export function numberOf({ slots, numbers }: WordNumbers, hash: number): number {
  return numbers[slotOf(slots, hash)]!;
}

/** Where a word stands, or the free slot where it would. */
function slotOf(slots: Int32Array, hash: number): number {
  const mask = slots.length - 1;
  let slot = hash & mask;
  while (slots[slot] !== 0 && slots[slot] !== hash) slot = (slot + 1) & mask;
  return slot;
}
