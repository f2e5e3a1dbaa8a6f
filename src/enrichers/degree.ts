// The lowest degree a posting requires, and whether something equivalent will do.
import type { DegreeFact } from "../domain/facts.ts";
import { clauseAt } from "./clause.ts";
import { cueStarts, cueWords, matchAt } from "./cue-words.ts";
import type { Enricher } from "./enricher.ts";
import type { PostingText } from "./posting-text.ts";
import { isPreferredAt, lineAt } from "./preferred.ts";

/** The first requirement that names a degree counts: what follows it refines or prefers. */
export const degree: Enricher<DegreeFact> = (text) => {
  let read = 0;
  for (const at of cueStarts(text.tokens, CUES)) {
    if (matchAt(DEGREE_WORD, text.description, at) === null) continue;
    if (read++ >= MOST_MENTIONS) return undefined;
    const asked = askedAt(text.description, at);
    const value = requiredDegree(text, asked);
    if (value !== undefined) return fact(text, asked, value);
  }
  return undefined;
};

/** Where a degree is named, and the words around it that may speak of it. */
interface Asked {
  at: number;
  end: number;
  before: string;
  after: string;
}

const MOST_BEFORE = 90;
const MOST_AFTER = 200;

function askedAt(text: string, at: number): Asked {
  const clause = clauseAt(text, at);
  const end = Math.min(clause.end, at + MOST_AFTER);
  return {
    at,
    end,
    before: text.slice(Math.max(clause.start, at - MOST_BEFORE), at),
    after: text.slice(at, end),
  };
}

type Required = "none" | "bachelor" | "master" | "phd";

const MOST_MENTIONS = 60;
const CUES = cueWords(
  "bachelor bachelors master masters phd ph doctoral doctorate pharmd degree degrees b bs ba be bsc m ms msc btech mtech mba bscs bsee bse mscs msee mse diploma undergrad undergraduate ged j jd licensed education hochschulabschluss hochschulstudium studium",
);
/** Case counts: "BE" and "MS" are degrees, "be" and "ms" are not. */
const DEGREE_WORD =
  /\b(?:[Bb]achelor|BACHELOR|[Mm]asters?['’]?s?(?= |\/|,|\))(?! (?:data|plan|agreement|branch|contract|your|our|new|the|club|class|an? (?!degree)|of (?:the|our|data)))|MASTER|[Pp][Hh]\.? ?[Dd]|[Dd]octora|PharmD|DOCTORA|[Dd]egrees?\b|DEGREE|B\.?[SAE]\b(?=\.?(?:['’]s)?(?:\/|, ?(?:[BM]\.?S|Ph)|,? (?:in|or|degree|and|with|from|&|\/|\()))|[BM]\.?S\b(?= (?:Computer|Engineering|Electrical|Math|Data|Statistics|Physics))|M\.?S\b(?=\.?(?:['’]s)?(?:\/|, ?(?:[BM]\.?S|Ph)|,? (?:in|or|degree|and|with|from|&|\/|\()))|[BM]S(?:CS|EE|E)\b|[Ee]ducation is not|[BM]\.?(?:[Ss]\.?c|S\.C|SC(?= (?:in|or|degree)|\/))\b|[Bb]\.? ?[Tt]ech\b|[Mm]\.? ?[Tt]ech\b|MBA\b|[Dd]iploma|[Uu]ndergrad|GED\b|J\.?D\b(?! ?[:.]| is| below)|[Ll]icensed [Aa]ttorney|[Hh]ochschul|[Ss]tudium)/y;

const LEVELS: readonly (readonly [Required, RegExp, RegExp])[] = [
  [
    "bachelor",
    /\bbachelor|\bundergraduate(?: (?:degree|program|or)|, (?:master|ph))|\b(?:4|four)[- ]?y(?:ea)?r (?:college |university )?degree|\b(?:college|university) (?:degree|diploma)/i,
    /\bB\.?[SAE]\b(?=\.?(?:['’]s)?(?:\/|, ?(?:[BM]\.?S|Ph)|,? (?:in|or|degree|and|with|from|&|\/|\()))|\bB\.?S (?=[A-Z])|\bBS(?:CS|EE|E)\b|\bB\.?[Ss]\.?[Cc]\b|\b[Bb]\.? ?[Tt]ech\b|\bTech\/B\.E/,
  ],
  [
    "master",
    /\bmasters?['’]?s?\b|\badvanced degree|\bgraduate degree|\bpostgraduate|\blicensed attorney/i,
    /\bM\.?S (?=[A-Z])|\bM\.?S\b(?=\.?(?:['’]s)?(?:\/|, ?(?:[BM]\.?S|Ph)|,? (?:in|or|degree|and|with|from|&|\/|\()))|\bMS(?:CS|EE|E)\b|\bM\.?[Ss]\.?[Cc]\b|\b[Mm]\.? ?[Tt]ech\b|\bMBA\b|\bJ\.?D\b/,
  ],
  ["phd", /\bph\.? ?d|\bdoctora|\bpharm\.?d/i, /\bD\.?Phil\b/],
];
const NO_DEGREE =
  /\bhigh[- ]school (?:diploma|degree|graduate|education)|\bGED\b|\beducation is not (?:a )?requir|\bno (?:formal |college |university |specific )?degree (?:or \w{1,15} )?(?:is )?(?:required|needed|necessary)|\bdegree (?:is )?not (?:a requirement|required|necessary|needed)|\b(?:don['’]?t|do not) (?:need|require) an? (?:\w{1,12} )?degree/i;
/** "A degree in computer science" names no level; a first degree is meant. */
const PLAIN_DEGREE =
  /\b(?:a|an|relevant|technical|stem|engineering|science|quantitative|related|cs|minimum|completed|hold(?:s|ing)?|earned|your|academic|accredited|honou?rs|educated to)?\s?\bdegrees? (?:in|or (?:equivalent|higher)|level|from|with|required|\(|preferably|qualified)|\bdegree\b[^.\n]{0,30}\b(?:or equivalent|required)|\b(?:technical|stem|engineering|quantitative|science|university|relevant) degree\b|\beducation:?\s{0,3}degree\b/i;

/** Benefits, founders' laurels, and figures of speech. */
const NOT_ASKED =
  /\b(?:high|some|large|great|certain|varying|significant|the|greater|lesser|180|360|any) degrees? of\b|\bto (?:the|a|some|any) (?:\w{1,10} )?degree\b|\btuition|\bprograms? range|\bpursue (?:a|your|higher)|\b(?:she|he|our (?:founders?|team|ceo|cto)|founders?|team of|co-?founder|staffed|group of|together|alongside|mentor|collaborat|work(?:ing)? (?:closely )?with)\b[^.]{0,60}\bph\.? ?d|\bph\.? ?ds? (?:and|from|at) (?:the )?(?:MIT|Stanford|Google|Meta|industry|engineers|leading|top)|\bholds an?\b|\bno degree\b(?! (?:is )?(?:required|needed|necessary))|\bph\.? ?d programs? (?:like|such as)|\bassociate['’]?s? degree|\bor \d{1,2}\+? years[^.)]{0,24}with an? (?:master|ph)|\bmaster data|\bscrum master|\bdegree-granting|\bdegree sought|\bin lieu of a degree|\bwork(?:s|ed)? with ph|\bassociate(?:['’]?s)? in |\bfinancial degree|\bph\.? ?d is one\b|\bmay not have an? ph|\b(?:employees|staff|team members|engineers) (?:with|who hold|holding)\b[^.]{0,20}degree|\bdegree apprentic/i;
const PREFERRED =
  /\bpreferred\b|\bpreferably (?:an?|with an?|ph|master)|\bprefer\b|\bpreference\b|\b(?:is|are|would be|as) an?(?:other)? (?:\w{1,12} )?(?:plus|bonus|asset|advantage)\b|\b(?:a|another) (?:big |strong |huge |definite )?plus\b|\bdesir(?:ed|able)\b|\bnice[- ]to[- ]have|\bideally\b|\bwelcome\b|\badvantageous|\bbeneficial\b|\bbonus points|\bnot (?:strictly )?(?:required|necessary|mandatory)|\boptional\b|\bhelpful\b|\bhighly valued|\bvon Vorteil|\bwünschenswert/i;
/** Wishes said before the degree; "Excel preferred" before it is of Excel. */
const PREFERRED_BEFORE =
  /\b(?:ideally|preferably|nice[- ]to[- ]have|bonus|preference (?:for|given)|we(?:['’]d)? (?:prefer|love))\b[^.]{0,40}$|\b(?:preferred|desired|desirable(?! candidates))(?: (?:qualifications?|education|degree|candidates?))?\s{0,2}[:–-]?\s{0,2}(?:ph\.? ?d\.? or )?(?:an? )?$/i;
/** "Bachelor's required, master's preferred": the wish is for the second only. */
const REQUIRED_FIRST = /^(?<first>[^;(]{0,200}?\brequired\b)/i;
/** "(e.g., a Master's degree and 2+ years)" explains what is equivalent. */
const EXAMPLE = /\(e\.?g\.?[^)]{0,160}\)?/g;

function requiredDegree(text: PostingText, asked: Asked): Required | undefined {
  const { at, before, after } = asked;
  const section = lineAt(text.lines, at)?.section;
  if (section === "about" && !STARTS_ITEM.test(before)) return undefined;
  const around = `${before}${after}`;
  if (NO_DEGREE.test(around)) return "none";
  if (NOT_ASKED.test(`${before}${after.slice(0, MOST_NAMED)}`)) return undefined;
  if (PREFERRED_BEFORE.test(before) || (isPreferredAt(text, at) && !isUnderEducation(text.description, at)))
    return undefined;
  const said = requiredPart(after.replace(EXAMPLE, " "));
  if (said === undefined) return undefined;
  const isPlain = PLAIN_DEGREE.test(`${before.slice(-24)}${said}`);
  const level = isPlain && HIGHER.test(before) ? "master" : namedLevel(said);
  if (level === "master" || level === "phd") return lowerLevel(text.description, asked) ?? level;
  return level ?? (isPlain ? "bachelor" : undefined);
}

const MOST_NAMED = 60;
const HIGHER = /\b(?:advanced|graduate|postgraduate) $/i;
const LOWER =
  /^[\s•*;.,-]{0,6}(?:or (?:an? )?(?:bachelor|B\.?S\b)|(?:an? )?bachelor[^.\n]{1,90}\bconsidered\b)/i;

/** "Master's degree with 3 years; or bachelor's degree with 6": the lower is required. */
function lowerLevel(text: string, { end }: Asked): Required | undefined {
  return LOWER.test(text.slice(end, end + MOST_AFTER)) ? "bachelor" : undefined;
}

const STARTS_ITEM = /^\W{0,6}(?:an? )?$/;

/** A heading of its own ("Education") ends the wishes before it. */
function isUnderEducation(text: string, at: number): boolean {
  return UNDER_EDUCATION.test(text.slice(Math.max(0, at - MOST_BEFORE), at));
}

const UNDER_EDUCATION =
  /\n\W{0,4}(?:minimum |required )?education(?: (?:and|&|\/)[^\n]{1,30})?:?\s*\n\W{0,8}(?:an? )?$/i;

/** "A degree in physics, mathematics or related field preferred": the wish is for all of it. */
const WHOLLY_PREFERRED =
  /,? (?:or|and) (?:an? )?(?:closely |other )?(?:related|similar|relevant|equivalent|comparable)(?: [a-z]{1,14}){1,3},?(?: is| are)?(?: strongly| highly)? preferred\b/i;

/** The part of a clause that requires: before a wish for a higher degree, or nothing when all of it is a wish. */
function requiredPart(clause: string): string | undefined {
  if (!PREFERRED.test(clause)) return clause;
  const required = REQUIRED_FIRST.exec(clause)?.groups?.first;
  if (required !== undefined && !PREFERRED.test(required)) return required;
  if (WHOLLY_PREFERRED.test(clause)) return undefined;
  const parts = clause.split(/[;,(]| (?:with|and|but) (?=an? )/);
  const asked = parts
    .filter((part) => !PREFERRED.test(part))
    .map((part) => part.trim())
    .join(", ");
  return PREFERRED.test(parts[0] ?? "") || namedLevel(asked) === undefined ? undefined : asked;
}

function namedLevel(words: string): Required | undefined {
  return LEVELS.find(([, word, abbreviation]) => word.test(words) || abbreviation.test(words))?.[0];
}

const EQUIVALENT =
  /\bequivalent\b(?! (?:to|4|four))|\bin lieu\b|\bor (?:comparable|commensurate|similar|relevant|related|demonstrated|proven) (?:\w{1,14} ){0,2}experience|\bor (?:\d{1,2}\+? years|(?:\w{1,14} ){0,3}experience\b)|\bor self-taught/i;
const MOST_NEXT = 360;
const NEXT =
  /^\s{0,3}(?:[-•*]\s)?(?:or |\(or |equivalent)[^.\n]{0,90}|\bin lieu of (?:an? |the |required )?(?:degree|education)/i;

function fact(text: PostingText, { at, end, after }: Asked, value: Required) {
  const next = NEXT.exec(text.description.slice(end, end + MOST_NEXT))?.[0] ?? "";
  const words = after.trimEnd();
  return {
    value: { value, orEquivalent: value !== "none" && EQUIVALENT.test(`${words} ${next}`) },
    mentions: [{ field: "description" as const, start: at, end: at + words.length, text: words }],
    rule: "lowest degree of the first requirement that names one",
  };
}
