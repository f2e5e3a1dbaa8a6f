// Finds where telling words stand by their hashes in the tokens, so that a costly pattern runs only there.
import { type Tokens, tokenize } from "./tokens.ts";

export interface CueWords {
  hashes: ReadonlySet<number>;
  /** One byte for each low half of a hash: rules nearly every word out before the set is asked. */
  filter: Uint8Array;
}

const FILTER_SIZE = 4096;

/** `words` are single words in lower case, separated by spaces. */
export function cueWords(words: string): CueWords {
  const hashes = new Set(words.split(" ").map((word) => tokenize(word).hashes[0]!));
  const filter = new Uint8Array(FILTER_SIZE);
  for (const hash of hashes) filter[hash % FILTER_SIZE] = 1;
  return { hashes, filter };
}

/** Starts of the words that may be cues; a hash may collide, so the pattern at the place has the last word. */
export function cueStarts({ count, hashes, starts }: Tokens, cues: CueWords): number[] {
  const found: number[] = [];
  for (let index = 0; index < count; index++) {
    const hash = hashes[index]!;
    if (cues.filter[hash % FILTER_SIZE] === 1 && cues.hashes.has(hash)) found.push(starts[index]!);
  }
  return found;
}

/** The match of a sticky pattern at a place. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
