// The kind of employment: the source's own field, then the title, then what the text says of this role.
import type { Employment } from "../domain/facts.ts";
import type { Fact, MentionField } from "../domain/mention.ts";
import { type CueWords, cueStarts, cueWords } from "./cue-words.ts";
import type { Enricher } from "./enricher.ts";
import type { Tokens } from "./tokens.ts";

export const employment: Enricher<Employment> = (text) => {
  const { title } = text;
  const cues = cueStarts(text.tokens, CUES)
    .slice(0, MOST_CUES)
    .map((at) => cueAt(text.description, at));
  const inText = (patterns: CuedPatterns, rule: string) => nearCues(text.tokens, patterns, { cues, rule });
  return (
    fieldEmployment(text.input.employmentType ?? "") ??
    inText(STATED_TYPES, "employment type stated") ??
    firstOf(TITLE_WORDS, { text: title, field: "title", rule: "words of the title" }) ??
    inText(TIME_TYPES, "time type stated") ??
    inText(STATEMENTS, "statement in the text")
  );
};

const CUES = cueWords(
  "full fulltime part parttime contract contractor freelance freelancer temporary fixed seasonal permanent perm intern internship c2c corp w2 w 1099 duration",
);
const MOST_CUES = 60;

type Patterns = readonly (readonly [Employment, RegExp])[];

/** Each with words of which one is part of every match. */
type CuedPatterns = readonly (readonly [Employment, RegExp, CueWords])[];

const OWN_WORDS = {
  intern: cueWords("intern internship"),
  part: cueWords("part parttime"),
  contract: cueWords(
    "contract contractor contractors freelance freelancer freelancers c2c 1099 w2 corp duration",
  ),
  temporary: cueWords("temporary fixed seasonal"),
  full: cueWords("full fulltime permanent"),
};

/** What sources write: "FULL_TIME", "FullTime", "Full-time", "Contractor", "Intern". */
const FIELD_WORDS: Patterns = [
  ["intern", /intern|co-?op|student/i],
  ["part_time", /part[ _-]?time/i],
  ["contract", /contract|freelance/i],
  ["temporary", /temp|seasonal|fixed[ _-]?term/i],
  ["full_time", /full[ _-]?time|permanent|regular/i],
];

function fieldEmployment(type: string): Fact<Employment> | undefined {
  return firstOf(FIELD_WORDS, { text: type.slice(0, 200), field: "employmentType", rule: "source's field" });
}

const TYPE_LABEL =
  "(?:(?:employment|job|contract|work(?:er)?|engagement|position|role)[ -](?:sub-?)?type|employment|contract|engagement|type|schedule)\\s{0,3}[:–-]?\\s{1,3}";
function labelled(words: string): RegExp {
  return new RegExp(`(?:^|[\\n•|.;-]|\\s{2})\\s{0,3}${TYPE_LABEL}(?:${words})(?![\\p{L}])`, "iu");
}

/** "Employment type: Contract", "Time Type:\n\nFull time", "Type: Contractor". */
const STATED_TYPES: CuedPatterns = [
  ["intern", labelled("internship|intern"), OWN_WORDS.intern],
  ["part_time", labelled("part[- ]?time"), OWN_WORDS.part],
  [
    "contract",
    labelled(
      "contract(?:or)?(?:[- ]to[- ]hire)?(?=\\s{0,3}(?:[\\n.,;|(]|$|[A-Z]))|freelance|independent contractor|w-?2 contract|c2c|1099",
    ),
    OWN_WORDS.contract,
  ],
  ["temporary", labelled("temporary|fixed[- ]term|seasonal"), OWN_WORDS.temporary],
  ["full_time", labelled("full[- ]?time|permanent"), OWN_WORDS.full],
];

/** "Time Type: Full time" stands beside internships and contracts too, so it speaks last. */
const TIME_TYPES: CuedPatterns = [
  ["part_time", /\btime type\s{0,3}:?\s{0,3}part[- ]?time/i, OWN_WORDS.part],
  ["full_time", /\btime type\s{0,3}:?\s{0,3}full[- ]?time/i, OWN_WORDS.full],
];

const TITLE_WORDS: Patterns = [
  [
    "intern",
    /\b(?:interns?|internships?|co-?op|working student|werkstudent(?:in)?|praktikum|praktikant(?:in)?|stagiaire|becario)\b/i,
  ],
  ["part_time", /\bpart[- ]time\b/i],
  [
    "contract",
    /(?<!\bno )\b(?:contract(?:or)?|freelance|c2c|1099|contract[- ]to[- ]hire)\b(?! (?:manager|management|specialist|administrator|analyst|lawyer|counsel|attorney|negotiat|law|intelligence|lifecycle))/i,
  ],
  ["temporary", /\b(?:temporary|temp|seasonal|fixed[- ]term|ftc)\b/i],
  ["full_time", /\bfull[- ]time\b/i],
];

const JOB = "(?:position|role|opportunity|job|basis|engagement|assignment|contract)";
/** Who is entitled to benefits, or works there already, says nothing of this role. */
const STATEMENTS: CuedPatterns = [
  [
    "intern",
    /\bthis internship\b|\b(?:paid|summer|fall|our|an) internship (?:program|position|role)\b(?=[^.\n]{0,40}\b(?:is|will|you))/i,
    OWN_WORDS.intern,
  ],
  [
    "contract",
    new RegExp(
      `\\bcontract[- ]to[- ](?:hire|perm)|\\b(?:this is an?|as an?|(?<!\\bor )an?|for this|\\d{1,2}[- ](?:month|week)|one-month|six-month|three-month|w2|initial)\\s(?:[\\w-]{1,14} ){0,2}(?:contract|contractor|freelance) ${JOB}|\\bon a (?:[\\w-]{1,14} )?(?:contract|freelance|contractor) basis|\\b(?:taken on|engaged|hired|employed|work|working|paid|join us) as an? (?:independent |freelance )?(?:contractor|freelancer)|\\|\\s{0,2}(?:contract|contractor|freelance)(?:\\/\\w{1,12})?\\s{0,2}(?:\\||$|\\n)|\\b\\d{1,2}[- ]?(?:\\+ )?months? (?:rolling |initial )?contract\\b|\\bduration:? {0,2}\\d{1,2}\\+? months?\\b|\\b(?:W2|C2C|corp[- ]to[- ]corp) (?:only|contract)`,
      "i",
    ),
    OWN_WORDS.contract,
  ],
  [
    "part_time",
    new RegExp(
      `\\b(?:this is an?|a|for this|this) (?:[\\w-]{1,14} ){0,2}part[- ]time(?:,? [\\w-]{1,14}){0,2} ${JOB}|\\|\\s{0,2}part[- ]time\\s{0,2}(?:\\||$|\\n)`,
      "i",
    ),
    OWN_WORDS.part,
  ],
  [
    "temporary",
    new RegExp(
      `\\b(?:this is an?|a|for this|this) (?:[\\w-]{1,14} ){0,2}(?:temporary|fixed[- ]term|seasonal)(?:,? [\\w-]{1,14}){0,2} ${JOB}`,
      "i",
    ),
    OWN_WORDS.temporary,
  ],
  [
    "full_time",
    /\b(?:this is an?|as an?|an?|for this|this|is|our|hiring(?: an?)?|seeking an?) (?:[\w-]{1,14},? ){0,3}full[- ]?time(?:,? [\w-]{1,14}){0,3} (?:position|role|opportunity|job|engagement|hire|employment)\b(?! (?:are|is) eligible)|\b(?:position|role|job|opportunity) is (?:an? )?(?:[\w-]{1,14},? ){0,2}full[- ]time\b|\|\s{0,2}full[- ]?time\s{0,2}(?:\||$|\n|position)|\bpermanent (?:contract|position|role|full[- ]time)\b|\bfull[- ]time,? permanent\b|(?:^|\n)\s{0,3}[-•]?\s{0,2}full[- ]time\b\s{0,2}(?:position|role|[|,.(]|\n|$)/i,
    OWN_WORDS.full,
  ],
];

interface Place {
  text: string;
  field: MentionField;
  rule: string;
}

function firstOf(patterns: Patterns, { text, field, rule }: Place): Fact<Employment> | undefined {
  for (const [value, pattern] of patterns) {
    const match = pattern.exec(text);
    if (match !== null) return fact(value, match, { field, rule, offset: 0 });
  }
  return undefined;
}

interface Cued {
  cues: readonly Cue[];
  rule: string;
}

/** What stands around a telling word, and where it starts in the text. */
interface Cue {
  offset: number;
  words: string;
}

const BEFORE_CUE = 90;
const AFTER_CUE = 70;

function cueAt(text: string, at: number): Cue {
  const offset = Math.max(0, at - BEFORE_CUE);
  return { offset, words: text.slice(offset, at + AFTER_CUE) };
}

/** The patterns in their order, each only around the words it may hold. */
function nearCues(
  tokens: Tokens,
  patterns: CuedPatterns,
  { cues, rule }: Cued,
): Fact<Employment> | undefined {
  const last = cues.at(-1);
  if (last === undefined) return undefined;
  const end = last.offset + last.words.length;
  for (const [value, pattern, ownWords] of patterns) {
    const own = cueStarts(tokens, ownWords).filter((at) => at < end);
    if (own.length === 0) continue;
    for (const cue of cues) {
      const { offset, words } = cue;
      if (!own.some((at) => at >= offset && at < offset + words.length)) continue;
      const match = pattern.exec(words);
      const isCut = match?.index === 0 && offset > 0;
      if (match !== null && !isCut) return fact(value, match, { field: "description", rule, offset });
    }
  }
  return undefined;
}

interface Found {
  field: MentionField;
  rule: string;
  /** Where the text of the match starts in the field. */
  offset: number;
}

function fact(value: Employment, match: RegExpExecArray, { field, rule, offset }: Found): Fact<Employment> {
  const words = match[0].trim();
  const start = offset + match.index + match[0].length - match[0].trimStart().length;
  return { value, mentions: [{ field, start, end: start + words.length, text: words }], rule };
}
