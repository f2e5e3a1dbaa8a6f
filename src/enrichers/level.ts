// Seniority by the ladder of content/levels.yaml: words of the title first, then statements of the text.
import type { LevelWords } from "../content/taxonomy.ts";
import type { Level, LevelFact } from "../domain/level.ts";
import type { Fact } from "../domain/mention.ts";
import { cueStarts, cueWords, matchAt } from "./cue-words.ts";
import type { Enricher } from "./enricher.ts";
import { buildLexicon, findPhrases, type Lexicon, type PhraseMatch } from "./phrases.ts";
import type { PostingText } from "./posting-text.ts";
import { tokenize } from "./tokens.ts";

export function levelEnricher(levels: readonly LevelWords[]): Enricher<LevelFact> {
  const ladder: Ladder = {
    order: levels.map(({ level }) => level),
    titles: lexicon(levels, "titleWords"),
    statements: lexicon(levels, "textPhrases"),
  };
  return (text) => titleLevel(text, ladder) ?? textLevel(text, ladder);
}

interface Ladder {
  order: readonly Level[];
  titles: Lexicon<Level>;
  statements: Lexicon<Level>;
}

function lexicon(levels: readonly LevelWords[], key: "titleWords" | "textPhrases"): Lexicon<Level> {
  return buildLexicon(
    levels.flatMap((words) => words[key].map((phrase) => ({ phrase, value: words.level }))),
  );
}

type Match = PhraseMatch<Level>;

function titleLevel(text: PostingText, { titles, order }: Ladder) {
  const matches = findPhrases(text.title, text.titleTokens, titles).filter((match) =>
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

/** Support tiers ("L5 Support") are no ranks. */
function isRank(title: string, { start, end }: Match): boolean {
  const word = title.slice(start, end);
  return !(/^l\d$/i.test(word) && /\bsupport\b/i.test(title));
}

/** "This is a senior role", or the words of rank in "we are looking for an experienced senior engineer". */
function textLevel(text: PostingText, { titles, statements, order }: Ladder) {
  const stated = findPhrases(text.description, text.tokens, statements).find(
    ({ start, end }) =>
      !OF_OTHERS.test(text.description.slice(end, end + MOST_AFTER)) &&
      !OF_OTHERS_BEFORE.test(text.description.slice(Math.max(0, start - MOST_AFTER), start)),
  );
  const sought = soughtLevel(text, titles, order);
  const first =
    stated !== undefined && (sought === undefined || stated.start < sought.start) ? stated : sought;
  return first === undefined ? undefined : fact(text, first, "text");
}

const MOST_AFTER = 24;
/** A lead for a project, a senior leadership team: not the rank of this role. */
const OF_OTHERS =
  /^[\s-]{0,3}(?:leadership|leaders|management|stakeholders?|executives?|partner|school|for|on|of|in|and|to(?! staff))\b/i;
const OF_OTHERS_BEFORE =
  /\b(?:most|report(?:s|ing)? to|work(?:s|ing)? with|alongside|support(?:s|ing)?)(?: \w{1,8})?\s{0,2}$/i;

const SEEKING = cueWords("looking seeking hiring searching search lookout recruiting");
const SOUGHT =
  /(?:looking for|seeking|hiring|searching for|search of|lookout for|recruiting)\s{1,2}(?:an?|our(?: next)?)\s{1,2}([^.;:!?\n]{1,70})/iy;
const MOST_SOUGHT = 12;
/** Where the name of the job ends: what follows is whom it works with. */
const END_OF_NAME = /,?\s(?:to|who|with|that|for|in|on|at|from|eager|willing|capable|as)\s/i;
const SOUGHT_LEVELS: ReadonlySet<Level> = new Set([
  "intern",
  "junior",
  "mid",
  "senior",
  "lead",
  "staff",
  "principal",
]);

function soughtLevel(
  { description, tokens }: PostingText,
  titles: Lexicon<Level>,
  order: readonly Level[],
): Match | undefined {
  let read = 0;
  for (const at of cueStarts(tokens, SEEKING)) {
    const match = matchAt(SOUGHT, description, at);
    if (match === null) continue;
    if (read++ >= MOST_SOUGHT) return undefined;
    const name = match[1]!.split(END_OF_NAME, 1)[0]!;
    const start = match.index + match[0].length - match[1]!.length;
    const ranks = findPhrases(name, tokenize(name), titles).filter(({ value }) => SOUGHT_LEVELS.has(value));
    const best = ranks.reduce<Match | undefined>((high, rank) => higher(order, high, rank), undefined);
    if (best !== undefined) return { ...best, start: start + best.start, end: start + best.end };
  }
  return undefined;
}

function fact(text: PostingText, match: Match, from: "title" | "text"): Fact<LevelFact> {
  const field = from === "title" ? "title" : "description";
  const { start, end, value } = match;
  return {
    value: { value, from },
    mentions: [{ field, start, end, text: text[field].slice(start, end) }],
    rule: from === "title" ? "words of the title" : "statement in the text",
  };
}
