// Finds words of many named groups in one pass. Unlike the phrase lexicon every match counts, also those
// inside a longer one: "AI agent framework" names agents, a framework and AI.
import type { Tokens } from "./tokens.ts";
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

export interface WordGroups {
  names: readonly string[];
  trie: WordTrie;
  /** By phrase. */
  groups: Int32Array;
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
    [...new Set(groups.get(name) ?? [])].map((phrase) => ({ phrase, group })),
  );
  return {
    names,
    trie: buildTrie(phrases.map(({ phrase }) => phrase)),
    groups: Int32Array.from(phrases, ({ group }) => group),
  };
}

/** Words of one phrase may be apart by white space, a hyphen or a slash, not by a sentence's end. */
const MOST_GAP = 3;

/** Every match in order of its first word; at one word, shorter before longer. */
export function findWordGroups(_text: string, tokens: Tokens, { trie, groups }: WordGroups): WordMatch[] {
  const found: WordMatch[] = [];
  const { count, starts, ends, hashes } = tokens;
  const firsts = wordsIn(tokens, trie.firsts);
  for (let at = 0; at < firsts.length; at++) {
    const first = firsts[at]!;
    let step = stepFrom(trie, START, hashes[first]!);
    let index = first;
    while (step !== NO_STEP) {
      let phrase = phraseAt(trie, step);
      let group = -1;
      index++;
      while (phrase !== -1) {
        // One group may have a phrase twice, written with and without a hyphen.
        const isNew = groups[phrase] !== group;
        if (isNew && isSpelled(trie, tokens, first, phrase)) {
          group = groups[phrase]!;
          found.push({ group, firstToken: first, lastToken: index });
        }
        phrase = trie.sameEnd[phrase]!;
      }
      if (!goesOn(trie, step) || index >= count) break;
      if (starts[index]! - ends[index - 1]! > MOST_GAP) break;
      step = stepFrom(trie, nodeAfter(trie, step), hashes[index]!);
    }
  }
  return found;
}
