// Phrases as paths of word hashes, in flat arrays: one table holds the steps of all paths.
import { LOWER, type Tokens, tokenize } from "./tokens.ts";
import { hashSet, slotsFor, type WordSet } from "./word-sets.ts";

export interface WordTrie {
  /** First words of all phrases. */
  firsts: WordSet;
  /** Open addressing by node and word: from `nodes[slot]` the word `hashes[slot]` leads to `next[slot]`. */
  nodes: Int32Array;
  hashes: Int32Array;
  next: Int32Array;
  /** 1 for nodes that some path goes on from. */
  goesOn: Uint8Array;
}

/** Node 0 is where every path starts, so it also says that there is no step. */
export const NO_NODE = 0;

export interface WordPath {
  /** The words in lower case, a 0 after each: what a match must spell, since hashes can collide. */
  letters: Uint16Array;
  /** The node where the path ends. */
  node: number;
  /** The phrase as written, from its first word to its last: a match of ".NET" starts at its letters. */
  core: string;
}

/** A trie of phrases, and for each phrase where it ends and how it is spelled. */
export function buildTrie(phrases: readonly string[]): { trie: WordTrie; paths: WordPath[] } {
  const steps: Step[] = [];
  const byKey = new Map<string, number>();
  const paths = phrases.map((phrase) => {
    const tokens = tokenize(phrase);
    const { count, starts, ends, hashes } = tokens;
    let node = NO_NODE;
    for (let index = 0; index < count; index++) {
      const hash = hashes[index]! | 0;
      const key = `${node} ${hash}`;
      let next = byKey.get(key);
      if (next === undefined) {
        next = steps.length + 1;
        byKey.set(key, next);
        steps.push({ node, hash, next });
      }
      node = next;
    }
    return {
      letters: lettersOf(tokens),
      node,
      core: count === 0 ? "" : phrase.slice(starts[0], ends[count - 1]),
    };
  });
  return { trie: trieOf(steps), paths };
}

/** The node that a word leads to. */
export function nextNode({ nodes, hashes, next }: WordTrie, node: number, hash: number): number {
  const key = hash | 0;
  const mask = next.length - 1;
  let slot = slotOf(node, key) & mask;
  while (next[slot] !== NO_NODE) {
    if (hashes[slot] === key && nodes[slot] === node) return next[slot]!;
    slot = (slot + 1) & mask;
  }
  return NO_NODE;
}

/** Whether the words of a text from `first` on are spelled so. */
export function isSpelled({ codes, starts, ends }: Tokens, first: number, letters: Uint16Array): boolean {
  let token = first;
  let at = 0;
  while (at < letters.length) {
    const end = ends[token]!;
    for (let index = starts[token]!; index < end; index++) {
      if (LOWER[codes[index]!] !== letters[at++]) return false;
    }
    if (letters[at++] !== 0) return false;
    token++;
  }
  return true;
}

function lettersOf({ codes, count, starts, ends }: Tokens): Uint16Array {
  const letters: number[] = [];
  for (let token = 0; token < count; token++) {
    for (let index = starts[token]!; index < ends[token]!; index++) letters.push(LOWER[codes[index]!]!);
    letters.push(0);
  }
  return Uint16Array.from(letters);
}

interface Step {
  node: number;
  hash: number;
  next: number;
}

function trieOf(steps: readonly Step[]): WordTrie {
  const size = slotsFor(steps.length);
  const mask = size - 1;
  const trie = {
    firsts: hashSet(steps.filter(({ node }) => node === NO_NODE).map(({ hash }) => hash)),
    nodes: new Int32Array(size),
    hashes: new Int32Array(size),
    next: new Int32Array(size),
    goesOn: new Uint8Array(steps.length + 1),
  };
  for (const { node, hash, next } of steps) {
    let slot = slotOf(node, hash) & mask;
    while (trie.next[slot] !== NO_NODE) slot = (slot + 1) & mask;
    trie.nodes[slot] = node;
    trie.hashes[slot] = hash;
    trie.next[slot] = next;
    trie.goesOn[node] = 1;
  }
  return trie;
}

const SPREAD = 0x9e3779b1;

function slotOf(node: number, hash: number): number {
  return hash ^ Math.imul(node, SPREAD);
}
