// Finds words of many named groups in one pass. Unlike the phrase lexicon every match counts, also those
// inside a longer one: "AI agent framework" names agents, a framework and AI.
import type { Tokens } from "./tokens.ts";
import { wordsIn } from "./word-sets.ts";
import { buildTrie, isSpelled, NO_NODE, nextNode, type WordTrie } from "./word-trie.ts";

export interface WordGroups {
  names: readonly string[];
  trie: WordTrie;
  /** By node: the phrase that ends there and its groups. */
  ends: readonly (PhraseEnd | undefined)[];
}

interface PhraseEnd {
  letters: Uint16Array;
  groups: number[];
}

export interface WordMatch {
  group: number;
  firstToken: number;
  /** One past the last word. */
  lastToken: number;
}

export function buildWordGroups(groups: ReadonlyMap<string, readonly string[]>): WordGroups {
  const names = [...groups.keys()];
  const phrases = names.flatMap((name, group) =>
    (groups.get(name) ?? []).map((phrase) => ({ phrase, group })),
  );
  const { trie, paths } = buildTrie(phrases.map(({ phrase }) => phrase));
  const ends: (PhraseEnd | undefined)[] = Array.from(trie.goesOn, () => undefined);
  phrases.forEach(({ group }, index) => {
    const { letters, node } = paths[index]!;
    if (node === NO_NODE) return;
    ends[node] ??= { letters, groups: [] };
    if (!ends[node].groups.includes(group)) ends[node].groups.push(group);
  });
  return { names, trie, ends };
}

/** Words of one phrase may be apart by white space, a hyphen or a slash, not by a sentence's end. */
const MOST_GAP = 3;

/** Every match in order of its first word; at one word, shorter before longer. */
export function findWordGroups(_text: string, tokens: Tokens, { trie, ends }: WordGroups): WordMatch[] {
  const found: WordMatch[] = [];
  const { count, hashes } = tokens;
  for (const first of wordsIn(tokens, trie.firsts)) {
    let node = nextNode(trie, NO_NODE, hashes[first]!);
    let index = first;
    while (node !== NO_NODE) {
      const end = ends[node];
      if (end !== undefined && isSpelled(tokens, first, end.letters)) {
        for (const group of end.groups) found.push({ group, firstToken: first, lastToken: index + 1 });
      }
      index++;
      if (trie.goesOn[node] === 0 || index >= count) break;
      if (tokens.starts[index]! - tokens.ends[index - 1]! > MOST_GAP) break;
      node = nextNode(trie, node, hashes[index]!);
    }
  }
  return found;
}
