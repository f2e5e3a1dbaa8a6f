// Finds where telling words stand by their hashes in the tokens, so that a costly pattern runs only there.
import type { Tokens } from "./tokens.ts";
import { type WordSet, wordSet, wordsIn } from "./word-sets.ts";

export type CueWords = WordSet;

/** `words` are single words in lower case, separated by spaces. */
export function cueWords(words: string): CueWords {
  return wordSet(words);
}

/** Starts of the words that may be cues; a hash may collide, so the pattern at the place has the last word. */
export function cueStarts(tokens: Tokens, cues: CueWords): number[] {
  return wordsIn(tokens, cues).map((index) => tokens.starts[index]!);
}

/** The match of a sticky pattern at a place. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
