// Seniority by the ladder of content/levels.yaml: words of the title first, then statements of the text.
import type { LevelWords } from "../content/taxonomy.ts";
import type { Level, LevelFact } from "../domain/level.ts";
import type { Fact } from "../domain/mention.ts";
import type { Enricher } from "./enricher.ts";
import { buildLexicon, findPhrases, type Lexicon, type PhraseMatch } from "./phrases.ts";
import type { PostingText } from "./posting-text.ts";

export function levelEnricher(levels: readonly LevelWords[]): Enricher<LevelFact> {
  const order = levels.map(({ level }) => level);
  const titles = lexicon(levels, "titleWords");
  const statements = lexicon(levels, "textPhrases");
  return (text) => titleLevel(text, titles, order) ?? textLevel(text, statements);
}

function lexicon(levels: readonly LevelWords[], key: "titleWords" | "textPhrases"): Lexicon<Level> {
  return buildLexicon(
    levels.flatMap((words) => words[key].map((phrase) => ({ phrase, value: words.level }))),
  );
}

type Match = PhraseMatch<Level>;

function titleLevel(text: PostingText, words: Lexicon<Level>, order: readonly Level[]) {
  const matches = findPhrases(text.title, text.titleTokens, words).filter((match) =>
    isRank(text.title, match),
  );
  const found = matches.filter(({ value }) => value !== "not_stated");
  const best = found.reduce<Match | undefined>((high, match) => higher(order, high, match), undefined);
  return best === undefined ? undefined : fact(text, best, "title");
}

/** An internship is one whatever it is named after; otherwise the higher of two words counts. */
function higher(order: readonly Level[], a: Match | undefined, b: Match): Match {
  if (a === undefined || b.value === "intern") return b;
  if (a.value === "intern") return a;
  return order.indexOf(b.value) > order.indexOf(a.value) ? b : a;
}

/** Support tiers (L1 to L3) and "All Levels" are no ranks; "President" of nothing but a vice is none either. */
function isRank(title: string, { start, end }: Match): boolean {
  const word = title.slice(start, end);
  return !(/^l\d$/i.test(word) && /\bsupport\b/i.test(title));
}

/** A statement counts where it speaks of this role, not of the people the role works with. */
function textLevel(text: PostingText, statements: Lexicon<Level>) {
  for (const match of findPhrases(text.description, text.tokens, statements)) {
    const after = text.description.slice(match.end, match.end + MOST_AFTER);
    if (SPEAKS_OF_OTHERS.test(after)) continue;
    return fact(text, match, "text");
  }
  return undefined;
}

const MOST_AFTER = 24;
const SPEAKS_OF_OTHERS =
  /^[\s-]{0,3}(?:leadership|leaders|management|stakeholders?|executives?|partner|school)\b/i;

function fact(text: PostingText, match: Match, from: "title" | "text"): Fact<LevelFact> {
  const field = from === "title" ? "title" : "description";
  const { start, end, value } = match;
  return {
    value: { value, from },
    mentions: [{ field, start, end, text: text[field].slice(start, end) }],
    rule: from === "title" ? "words of the title" : "statement in the text",
  };
}
