// Tells a posting's language by its script and a vote of its commonest little words.
import { codesOf } from "./codes.ts";
import type { Enricher } from "./enricher.ts";
import type { PostingText } from "./posting-text.ts";
import type { Tokens } from "./tokens.ts";
import { numberOf, wordNumbers } from "./word-sets.ts";

/** ISO 639-1 code of the language most of the posting is written in. */
export const language: Enricher<string> = (text) => {
  const script = scriptLanguage(text);
  if (script !== undefined) return { value: script, mentions: [], rule: "script" };
  const votes = new Float64Array(LANGUAGES.length);
  vote(text.titleTokens, votes);
  vote(text.tokens, votes);
  const first = mostVotes(votes);
  if (votes[first]! < LEAST_VOTES) return undefined;
  const others = votes.with(first, 0);
  if (votes[first]! < others[mostVotes(others)]! * LEAST_LEAD) return undefined;
  return { value: LANGUAGES[first]!, mentions: [], rule: "little words" };
};

const LEAST_VOTES = 3;
/** The winner has to have this many times the votes of the next. */
const LEAST_LEAD = 1.2;
/** Enough words to tell. */
const MOST_WORDS = 300;

const LITTLE_WORDS: Record<string, string> = {
  en: "the and of to in for with you we our your are is will on this that as be at by from have their or an who what more about",
  de: "der die das und ist mit für von wir du sie ein eine einen einer zu zur zum im auf den dem bei als deine dein unser unsere oder sowie auch nach dich dir ihr haben",
  fr: "le la les des et est une un pour avec dans vous nous votre notre sur au aux du en que qui ou par ce cette vos sont nos être plus",
  es: "el la los las de y en con para por que una un tu nuestro nuestra se del al su como más eres somos nuestros es son o tus serás",
  pt: "o a os as de e em com para por que uma um do da dos das no na nos nas você nossa nosso seu sua mais ao são é ou como",
  it: "il lo la gli le di e in con per che una un del della dei delle nel nella sei siamo nostro nostra sono alla al tuo tua da anche come è o",
  nl: "de het een en van in met voor je wij ons onze op is aan zijn te bij jij jouw als dat ook naar of wordt hebt om",
  pl: "i w z na do się dla jest oraz nie o od że to jak są twoje nasz nasze które przez ci po lub a zespół będziesz",
};

const LANGUAGES = Object.keys(LITTLE_WORDS);

/** Each little word by number, with the languages that have it: those that share it count a part for each. */
const SPEAKERS = speakers();
const WORDS = wordNumbers([...SPEAKERS.keys()]);
/** By a word's number and a language: the part of its vote. */
const VOTES = votesOf([...SPEAKERS.values()]);

function speakers(): Map<string, number[]> {
  const byWord = new Map<string, number[]>();
  LANGUAGES.forEach((code, language) => {
    for (const word of LITTLE_WORDS[code]!.split(" ")) {
      byWord.set(word, [...(byWord.get(word) ?? []), language]);
    }
  });
  return byWord;
}

function votesOf(speaking: readonly (readonly number[])[]): Float64Array {
  const votes = new Float64Array((speaking.length + 1) * LANGUAGES.length);
  speaking.forEach((languages, index) => {
    for (const language of languages) votes[(index + 1) * LANGUAGES.length + language] = 1 / languages.length;
  });
  return votes;
}

function vote({ count, hashes }: Tokens, votes: Float64Array): void {
  const most = Math.min(count, MOST_WORDS);
  for (let index = 0; index < most; index++) {
    const number = numberOf(WORDS, hashes[index]!);
    if (number === 0) continue;
    const from = number * LANGUAGES.length;
    for (let language = 0; language < votes.length; language++) votes[language]! += VOTES[from + language]!;
  }
}

function mostVotes(votes: Float64Array): number {
  let most = 0;
  for (let language = 1; language < votes.length; language++) {
    if (votes[language]! > votes[most]!) most = language;
  }
  return most;
}

/** Looks at letters spread over the text, so that the cost does not grow with it. */
const SAMPLE = 2000;

function scriptLanguage({ title, description, tokens }: PostingText): string | undefined {
  const isShort = description.length < LEAST_TOLD;
  if (!isShort && !tokens.hasWide) return undefined;
  const codes = isShort ? codesOf(title + description) : tokens.codes;
  const step = Math.max(1, Math.floor((codes.length - 1) / SAMPLE));
  let letters = 0;
  let kana = 0;
  let han = 0;
  let hangul = 0;
  for (let index = 0; index < codes.length - 1; index += step) {
    const code = codes[index]!;
    if (code < 0x2000) {
      if (isLatinLetter(code)) letters++;
      continue;
    }
    if (code >= 0x3041 && code <= 0x30ff) kana++;
    else if (code >= 0x4e00 && code <= 0x9fff) han++;
    else if (code >= 0xac00 && code <= 0xd7a3) hangul++;
  }
  letters += kana + han + hangul;
  // A sign of these scripts says about as much as three Latin letters.
  if (3 * (kana + han) > letters / 2 && kana + han > 5) return kana * 10 > han ? "ja" : "zh";
  if (3 * hangul > letters / 2 && hangul > 5) return "ko";
  return undefined;
}

/** A shorter description tells a language only with its title. */
const LEAST_TOLD = 20;

function isLatinLetter(code: number): boolean {
  const lower = code | 32;
  return (lower >= 97 && lower <= 122) || code >= 0xc0;
}
