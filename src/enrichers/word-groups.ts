// Finds words of many named groups in one pass. Unlike the phrase lexicon every match counts, also those
// inside a longer one: "AI agent framework" names agents, a framework and AI.
import { type Tokens, tokenize } from "./tokens.ts";

interface Node {
  next: Map<number, Node>;
  /** The phrase that ends here, in words, and the groups it belongs to. */
  words: string[] | undefined;
  groups: number[];
}

export interface WordGroups {
  names: readonly string[];
  root: Node;
}

export interface WordMatch {
  group: number;
  firstToken: number;
  /** One past the last word. */
  lastToken: number;
}

export function buildWordGroups(groups: ReadonlyMap<string, readonly string[]>): WordGroups {
  const root: Node = { next: new Map(), words: undefined, groups: [] };
  const names = [...groups.keys()];
  names.forEach((name, group) => {
    for (const phrase of groups.get(name) ?? []) addPhrase(root, phrase, group);
  });
  return { names, root };
}

/** Words of one phrase may be apart by white space, a hyphen or a slash, not by a sentence's end. */
const MOST_GAP = 3;

/** Every match in order of its first word; at one word, shorter before longer. */
export function findWordGroups(text: string, tokens: Tokens, { root }: WordGroups): WordMatch[] {
  const found: WordMatch[] = [];
  const { count, starts, ends, hashes } = tokens;
  for (let first = 0; first < count; first++) {
    let node = root.next.get(hashes[first]!);
    let index = first;
    while (node !== undefined) {
      if (node.words !== undefined && isSame(text, tokens, first, node.words)) {
        for (const group of node.groups) found.push({ group, firstToken: first, lastToken: index + 1 });
      }
      index++;
      if (node.next.size === 0 || index >= count || starts[index]! - ends[index - 1]! > MOST_GAP) break;
      node = node.next.get(hashes[index]!);
    }
  }
  return found;
}

function addPhrase(root: Node, phrase: string, group: number): void {
  const tokens = tokenize(phrase);
  const words: string[] = [];
  let node = root;
  for (let index = 0; index < tokens.count; index++) {
    words.push(phrase.slice(tokens.starts[index], tokens.ends[index]).toLowerCase());
    const hash = tokens.hashes[index]!;
    let child = node.next.get(hash);
    if (child === undefined) {
      child = { next: new Map(), words: undefined, groups: [] };
      node.next.set(hash, child);
    }
    node = child;
  }
  if (words.length === 0) return;
  node.words = words;
  if (!node.groups.includes(group)) node.groups.push(group);
}

/** Hashes can collide: compare the words themselves, letter by letter, without making new strings. */
function isSame(text: string, tokens: Tokens, first: number, words: readonly string[]): boolean {
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    const start = tokens.starts[first + i]!;
    if (tokens.ends[first + i]! - start !== word.length) return false;
    for (let j = 0; j < word.length; j++) {
      const code = text.charCodeAt(start + j);
      const lower = code >= 65 && code <= 90 ? code + 32 : code;
      if (lower !== word.charCodeAt(j) && text[start + j]!.toLowerCase() !== word[j]) return false;
    }
  }
  return true;
}
