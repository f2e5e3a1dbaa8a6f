// Finds the names of places in text. A name may have several meanings; what stands beside it decides later.
import type { PlaceName } from "../content/taxonomy.ts";
import { isUpper } from "./codes.ts";
import { buildLexicon, findPhrases, type Lexicon } from "./phrases.ts";
import type { Tokens } from "./tokens.ts";
import { wordsIn } from "./word-sets.ts";

export interface PlaceHit {
  start: number;
  end: number;
  /** In order of preference. */
  meanings: readonly PlaceName[];
}

export type Gazetteer = Lexicon<readonly PlaceName[]>;

export function buildGazetteer(names: readonly PlaceName[]): Gazetteer {
  const byWords = Map.groupBy(names, ({ name }) =>
    name
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .trim(),
  );
  return buildLexicon(
    [...byWords.values()].map((meanings) => ({ phrase: meanings[0]!.name, value: meanings })),
  );
}

/** In a location field "CA" and "india" are places; in prose a code or a small letter may be anything. */
export type Writing = "field" | "prose";

export function findPlaces(
  text: string,
  gazetteer: Gazetteer,
  { tokens, writing }: { tokens: Tokens; writing: Writing },
): PlaceHit[] {
  const hits: PlaceHit[] = [];
  const names = wordsIn(tokens, gazetteer.trie.firsts);
  const firsts = writing === "prose" ? names.filter((word) => isCapitalWord(tokens, word)) : names;
  for (const { start, end, value } of findPhrases(text, tokens, gazetteer, firsts)) {
    if (writing === "field" && end - start < LEAST_SMALL && !isUpper(tokens.codes[start]!)) continue;
    const words = text.slice(start, end);
    const isCapitals = words === words.toUpperCase();
    const meanings = isCapitals ? value : value.filter((meaning) => !isCapitalsOnly(meaning));
    if (meanings.length === 0) continue;
    const isDotted = tokens.codes[end] === DOT && /\.\p{L}$/u.test(words);
    hits.push({ start, end: isDotted ? end + 1 : end, meanings });
  }
  return hits;
}

function isCapitalWord({ codes, starts }: Tokens, word: number): boolean {
  return isUpper(codes[starts[word]!]!);
}

const DOT = 46;

/** "nice" and "of" are no places, whatever the field. */
const LEAST_SMALL = 5;

/** "US", "UK" and "NYC" as well as the codes. */
function isCapitalsOnly({ name, code }: PlaceName): boolean {
  return code !== undefined || (name.length <= 3 && name === name.toUpperCase());
}
