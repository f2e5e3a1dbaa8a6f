// Tells a posting's language by its script and a vote of its commonest little words.
import type { Enricher } from "./enricher.ts";
import type { PostingText } from "./posting-text.ts";
import { type Tokens, tokenize } from "./tokens.ts";

/** ISO 639-1 code of the language most of the posting is written in. */
export const language: Enricher<string> = (text) => {
  const script = scriptLanguage(text);
  if (script !== undefined) return { value: script, mentions: [], rule: "script" };
  const votes = new Map<string, number>();
  vote(text.titleTokens, votes);
  vote(text.tokens, votes);
  const [first, second] = [...votes].sort(([, a], [, b]) => b - a);
  if (first === undefined || first[1] < LEAST_VOTES) return undefined;
  if (second !== undefined && first[1] < second[1] * LEAST_LEAD) return undefined;
  return { value: first[0], mentions: [], rule: "little words" };
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

/** Words that several languages share count a part for each. */
const VOTES = littleWordVotes();

function littleWordVotes(): Map<number, [code: string, share: number][]> {
  const speakers = new Map<number, string[]>();
  for (const [code, words] of Object.entries(LITTLE_WORDS)) {
    for (const hash of tokenize(words).hashes.slice(0, words.split(" ").length)) {
      speakers.set(hash, [...(speakers.get(hash) ?? []), code]);
    }
  }
  return new Map([...speakers].map(([hash, codes]) => [hash, codes.map((code) => [code, 1 / codes.length])]));
}

function vote(tokens: Tokens, votes: Map<string, number>): void {
  const count = Math.min(tokens.count, MOST_WORDS);
  for (let index = 0; index < count; index++) {
    const shares = VOTES.get(tokens.hashes[index]!);
    if (shares === undefined) continue;
    for (const [code, share] of shares) votes.set(code, (votes.get(code) ?? 0) + share);
  }
}

/** Looks at letters spread over the text, so that the cost does not grow with it. */
const SAMPLE = 2000;

function scriptLanguage({ title, description }: PostingText): string | undefined {
  const text = description.length < 20 ? title + description : description;
  const step = Math.max(1, Math.floor(text.length / SAMPLE));
  let letters = 0;
  let kana = 0;
  let han = 0;
  let hangul = 0;
  for (let index = 0; index < text.length; index += step) {
    const code = text.charCodeAt(index);
    if (code >= 0x3041 && code <= 0x30ff) kana++;
    else if (code >= 0x4e00 && code <= 0x9fff) han++;
    else if (code >= 0xac00 && code <= 0xd7a3) hangul++;
    else if (!isLatinLetter(code)) continue;
    letters++;
  }
  // A sign of these scripts says about as much as three Latin letters.
  if (3 * (kana + han) > letters / 2 && kana + han > 5) return kana * 10 > han ? "ja" : "zh";
  if (3 * hangul > letters / 2 && hangul > 5) return "ko";
  return undefined;
}

function isLatinLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || (code >= 0xc0 && code < 0x2000);
}
