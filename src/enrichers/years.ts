// Years of experience required: the main requirement, not one of its parts and not a wish.
import type { YearsFact } from "../domain/facts.ts";
import { clauseEnd, clauseStart } from "./clause.ts";
import { cueStarts, cueWords, matchAt } from "./cue-words.ts";
import type { Enricher } from "./enricher.ts";
import type { PostingText } from "./posting-text.ts";
import { isPreferredAt, lineAt } from "./preferred.ts";
import { numberBefore, type YearsNumber } from "./years-number.ts";

/** The first requirement counts, but a total ("10+ years overall") before a part ("at least 2 with Kubernetes"). */
export const years: Enricher<YearsFact> = (text) => {
  const asked = requirements(text);
  const first = asked[0];
  if (first === undefined) return undefined;
  const main = lowestDegrees(text.description, asked) ?? asked.find(({ isTotal }) => isTotal) ?? first;
  const words = text.description.slice(main.start, main.end);
  return {
    value: { min: main.min, max: main.max },
    mentions: [{ field: "description", start: main.start, end: main.end, text: words }],
    rule: main.isTotal ? "total years required" : "years of the first requirement",
  };
};

interface Requirement extends YearsNumber {
  /** Said of all experience: "overall", "total". */
  isTotal: boolean;
}

const YEARS = /\d{0,2}(years?|yrs?)\b/iy;
const GLUED = Array.from({ length: 16 }, (_, number) => `${number}yrs ${number}yr ${number}years`).join(" ");
const CUES = cueWords(`year years yr yrs ${GLUED}`);
const MOST_MENTIONS = 80;

function requirements(text: PostingText): Requirement[] {
  const asked: Requirement[] = [];
  let read = 0;
  for (const at of cueStarts(text.tokens, CUES)) {
    const match = matchAt(YEARS, text.description, at);
    if (match === null) continue;
    if (read++ >= MOST_MENTIONS) break;
    const end = at + match[0].length;
    const number = numberBefore(text.description, end - match[1]!.length);
    if (number === undefined) continue;
    const around = surroundings(text.description, number.start, end);
    if (!isRequirement(text, number.start, around)) continue;
    asked.push({ ...number, end, isTotal: TOTAL.test(around.after) || TOTAL_BEFORE.test(around.before) });
  }
  return asked;
}

interface Surroundings {
  before: string;
  after: string;
}

const MOST_BEFORE = 110;
const MOST_AFTER = 110;

function surroundings(text: string, start: number, end: number): Surroundings {
  const before = text.slice(Math.max(clauseStart(text, start), start - MOST_BEFORE), start);
  const after = text.slice(end, Math.max(end, Math.min(clauseEnd(text, end), end + MOST_AFTER)));
  return { before, after };
}

const TOTAL = /^['’]?\s{0,2}(?:of )?(?:[\w-]{1,14} )?(?:overall|total)\b/i;
const TOTAL_BEFORE =
  /\b(?:overall|total)(?: (?:work|professional|industry))?(?: experience)?(?: of)?\s{0,2}[:–-]?\s{0,2}$/i;

/** What comes after the years of a requirement. */
const EXPERIENCE_AFTER =
  /^['’]?\)?\s{0,2}(?:\+ ?)?(?:[\w/&,.'’()+-]{1,22} ){0,7}?(?:experience|exp\b|expertise|background|track record|practice|work)|^['’]?\)?\s{0,2}(?:of|in|as|with|on|[a-z]{3,14}ing|building|working|work|developing|development|designing|leading|managing|programming|coding|writing|shipping|deploying|delivering|applying|operating|creating|engineering|software|hands[- ]on|professional|industry|relevant|related|post|full[- ]time|practicing|\(or equivalent|spent|minimum|or more|in a|doing|running|using|owning|selling|experience|required|\(required|, or|or equivalent|and a|plus)\b/i;
const EXPERIENCE_BEFORE =
  /\b(?:experience|exp|minimum|min|at least|requires?|required|requirements?|YOE|seniority)\b[^.\n]{0,24}$|\b(?:degree|bachelor['’]?s|master['’]?s|ph\.?d\.?|b\.?s\.?|m\.?s\.?|b\.?a\.?|diploma|GED)(?: degree)?,? (?:\+|and|with|plus|&) (?:at least |a minimum of )?$/i;
/** The employer's own past, people of the team, benefits and terms. */
const NOT_EXPERIENCE_BEFORE =
  /\b(?:last|past|next|over the|for (?:the|over|more than|nearly|almost)|every|each|within|in just|in under|in only|after|before|first|since|spent|until|during|has|holds|had|celebrat\w+|recognized|named|ranked|founded|vest\w*|valid|aged?|brings|our|their|his|her|combined|serving|trusted|age of)\s(?:[\w-]{1,12} ){0,2}$|\bwe(?:['’]ve| have)\b[^.]{0,40}$|(?<!\blooking )\b(?:within|every|for|during|over) (?:the )?$|\bduration[^.\n]{0,20}$|\bemployed\b[^.]{0,40}$|\be\.?g\.?,?[^)]{0,60}$|\b(?:contract|internship|program(?:me)?|fellowship|term) (?:of|for|lasts?)\b[^.\n]{0,14}$|[$€£]\s?[\d,.]{1,12}k? (?:per|a|\/)\s{0,2}$/i;
/** "You have", "who has" and "candidate has" do speak of the reader. */
const OF_READER =
  /\b(?:you|candidates?|who|someone|applicants?|must|ideally|engineer)(?: (?:has|have|had|bring|brings|['’]ve))\b[^.]{0,60}$|\byou['’]ve\b[^.]{0,60}$/i;
const NOT_EXPERIENCE_AFTER =
  /^['’]?\s{0,2}(?:old\b|ago\b|of age\b|in a row|running|in business|in the making|consecutive|(?:in|of) (?:an? )?(?:post-?secondary|college|university|study|studies|education|coursework|high school)|from now|vest|warranty|of (?:age|history|growth|innovation|profitab|funding|runway|operation|success\b|service\b|cutting[- ]edge|excellence|audio|existence|cumulative|continuous employment|employment)|(?:after|from) (?:graduation|the)|contract|commitment|term\b|program|later|anniversar|before|at (?:google|meta|amazon|microsoft|apple|stanford))/i;
const WISH_AFTER =
  /^[^.;\n]{0,90}?\b(?:preferred|is a (?:strong |big |huge )?plus|a plus|desired|desirable|nice[- ]to[- ]have|is a bonus|would be a plus|ideal\b|advantage)/i;
const WISH_BEFORE =
  /\b(?:ideally|preferably|nice[- ]to[- ]have|bonus(?: points)?|a plus if)\b[^.;\n]{0,50}$|\bpreferred:?\s{0,2}$/i;

/** "- 5+ years …", "Minimum of 5 years …": an item of a list, whatever the heading above it was taken for. */
const STARTS_ITEM = /^\W{0,6}(?:(?:a )?min(?:imum)?(?: of)?|at least|over|you have|with|requires?)?\s{0,2}$/i;

function isRequirement(text: PostingText, at: number, { before, after }: Surroundings): boolean {
  const section = lineAt(text.lines, at)?.section;
  if (NOT_EXPERIENCE_AFTER.test(after)) return false;
  if (NOT_EXPERIENCE_BEFORE.test(before) && !OF_READER.test(before)) return false;
  if (WISH_AFTER.test(wishScope(after)) || WISH_BEFORE.test(before)) return false;
  if (section === "about" && !OF_READER.test(before) && !STARTS_ITEM.test(before)) return false;
  const isAside = before.endsWith("(") && after.startsWith(")") && /experience/i.test(before);
  if (!isAside && !EXPERIENCE_AFTER.test(after) && !EXPERIENCE_BEFORE.test(before)) return false;
  return !isPreferredAt(text, at);
}

const WISH_END = /,\s|\(|\band\b|\bwith\b/;

/** A wish after a comma is for what follows: "5+ years of Java, Kotlin preferred". */
function wishScope(after: string): string {
  const end = after.search(WISH_END);
  return end === -1 ? after : after.slice(0, end);
}

/**
 * "PhD and 3 years, master's and 4, or bachelor's and 6": the lowest degree named asks for the most years, and
 * both are what this posting requires at least.
 */
function lowestDegrees(text: string, asked: readonly Requirement[]): Requirement | undefined {
  const first = asked[0]!;
  const tiers = asked.filter(({ start }, index) => {
    const previousEnd = index === 0 ? first.start : asked[index - 1]!.end;
    return start - first.end < MOST_TIERS && (index === 0 || DEGREE.test(text.slice(previousEnd, start)));
  });
  const isTiered = tiers.length > 1 && DEGREE.test(text.slice(Math.max(0, first.start - 60), first.end + 40));
  if (!isTiered || !OR.test(text.slice(first.end, tiers.at(-1)!.start))) return undefined;
  return tiers.reduce((most, tier) => ((tier.min ?? 0) > (most.min ?? 0) ? tier : most));
}

const MOST_TIERS = 260;
const OR = /\bor\b|;|\bfor\b|\n/i;
const DEGREE = /\bbachelor|\bmaster|\bph\.? ?d|\bM\.?S\.?\b|\bB\.?S\.?\b|\bdegree\b/i;
