// The words around an amount: whether it is pay, of what kind, for what period and for which place.
import type { SalaryComponent, SalaryPeriod } from "../domain/salary.ts";
import type { Quantity } from "./salary-ranges.ts";

export interface Surroundings {
  /** The clause an amount stands in, up to the amount; the heading or line above when it starts a line. */
  before: string;
  /** The rest of its line, at most this far. */
  after: string;
}

const MOST_BEFORE = 240;
const MOST_AFTER = 90;

/** `from` is where the amount before this one ended: words before it belong to that one. */
export function surroundings(text: string, quantity: Quantity, from: number): Surroundings {
  const start = Math.max(from, quantity.start - MOST_BEFORE);
  const before = lastClause(text.slice(start, quantity.start).trimEnd());
  const after = text.slice(quantity.end, quantity.end + MOST_AFTER);
  const lineEnd = AFTER_END.exec(after)?.index;
  return { before, after: lineEnd === undefined ? after : after.slice(0, lineEnd) };
}

function lastClause(text: string): string {
  let cut = 0;
  CLAUSE_END.lastIndex = 0;
  for (let match = CLAUSE_END.exec(text); match !== null; match = CLAUSE_END.exec(text)) {
    const end = CLAUSE_END.lastIndex;
    if (end < text.length && !isSoftBreak(text, match.index, cut)) cut = end;
  }
  return text.slice(cut);
}

/** Mail-style text breaks lines in mid-sentence: a break after a long line is a space. */
function isSoftBreak(text: string, at: number, from: number): boolean {
  return (
    text[at] === "\n" &&
    text[at + 1] !== "\n" &&
    at - from >= WRAPPED &&
    /^\n\s{0,4}[^\s•*-]/.test(text.slice(at, at + 6))
  );
}

const WRAPPED = 55;
const AFTER_END = /\n(?=\s{0,4}(?:\n|[-•*]))|[.;](?=\s)/;
const CLAUSE_END = /\n|[!?;•|]\s|(?<=[a-z)\d%]{2})\.\s/g;

const PAY_WORDS =
  /salar(?:y|ies)|compensat|\bpay\b|\bpaid\b|\bpays\b|\bwages?\b|\bbase\b|\bOTE\b|on[- ]target|hourly|\brate\b|remunerat|\bearn(?:ing)?s?\b|\bCTC\b|hiring range|\bpay(?:ing|s)\b|gehalt|verg[üu]tung|salaire|r[ée]mun[ée]ration|salario|sueldo|wynagrodzeni|retribuci|年収|年俸|月給|月薪|年薪|時給|给与|給与|薪|연봉|💰|💵|💸|🤑/giu;
const NOT_PAY_BEFORE =
  /fund(?:ing|ed|s)\b|\brais(?:ed|ing|e)\b|revenue|\bARR\b|valu(?:ation|ed)|series [a-f]\b|\bseed\b|401|stipend|budget|allowance|reimburs|sign[- ]?on|signing|referral|relocat|(?<!machine |deep |reinforcement |federated )\blearning\b|\btraining (?:budget|fund|program|and)|\bfor training|wellness|home office|\bassets\b|adoption|insurance|coverage|deductible|\bHSA\b|\bFSA\b|quota|\bspend|invest|\bdeals?\b|\bACV\b|contract value|donat|match(?:es|ing)?\b|tuition|credits?\b|saving|\bcosts?\b|\bprices?\b|priced|\bbill|\bfees?\b|\bfined?\b|prize|\bgrants? of|customers?\b|market (?:cap|size|share)|transact|pipeline|portfolio|contribut|perks?\b|per diem|\bGMV\b|turnover|sales of|backed|\bworth\b|paid out|\bvoucher|loan/giu;
const NOT_PAY_AFTER =
  /^[^,+&;.()–—]{0,28}?\b(?:stipend|budget|allowance|reimburs|sign[- ]?on|signing|referral|relocat|(?<!machine |deep )learning|training (?:budget|fund|and|&)|for (?:each|your) |wellness|home[- ]office|401|match|adoption|insurance|coverage|quota|ARR|revenue|valuation|fund|round|seed|series|grant|prize|tuition|credits?|voucher|deals?|ACV|contract value|customers?|in assets|market|in savings?|donat|commission (?:per|for|on)|per (?:child|employee|person|patient|user|GPU|token|claim|diem)|for each employee|of (?:life|funding|revenue|investment|volume)|equipment|in (?:funding|revenue|sales|venture|ad spend|transactions)|(?:professional )?development|gift|take[- ]home)/i;
const PAY_AFTER =
  /^[^.\n]{0,24}?(?:\bbase\b|\bsalary\b|\bOTE\b|\bper annum\b|\bp\.?a\.?\b|\bannually\b|\/\s?(?:hr|hour|h|yr|year|Jahr)\b|\\hr\b|\bper hour\b|\ban hour\b|\bhourly\b|\bLPA\b|\bCTC\b|\bTC\b|\bgross\b|\bbrutto\b|\btotal comp|\bcompensation\b|\bon[- ]target\b|\+ ?(?:equity|bonus|stock|super|0?\.\d)|\bplus (?:equity|bonus|super))/i;

export type Verdict = "pay" | "not-pay" | "silent";

/** A range after a pay word is pay, whatever the job is called ("salary for the Insurance Investment team"). */
const NEVER_PAY =
  /stipend|budget|allowance|reimburs|sign[- ]?on|signing|referral|relocat|401|match(?:es|ing)\b|tuition|deductible|quota|\bACV\b|\bdeals?\b|contract value|\brais(?:ed|ing)\b|\brevenue\b|valuation|per diem|insurance of|coverage of|\bfunding\b/giu;

/** The nearest telling word decides; a range that nothing speaks against is left to plausibility. */
export function verdict({ before, after }: Surroundings, { isRange }: Pick<Quantity, "isRange">): Verdict {
  if (NOT_PAY_AFTER.test(after) && !/^\s*(?:\/|per |an? )\s?(?:hr|hour)/i.test(after)) return "not-pay";
  const pay = lastIndexOf(before, PAY_WORDS);
  const notPay = lastIndexOf(before, isRange && pay !== -1 ? NEVER_PAY : NOT_PAY_BEFORE);
  if (PAY_AFTER.test(after) && (notPay === -1 || before.length - notPay > 30)) return "pay";
  if (notPay > pay) return "not-pay";
  return pay === -1 ? "silent" : "pay";
}

const COMPONENTS: readonly [SalaryComponent, RegExp][] = [
  ["ote", /\bOTE\b|on[- ]target (?:earning|compensation)|target earnings/gi],
  [
    "total",
    /total (?:target |annual |direct |cash |rewards? )*(?:compensation|cash|comp|pay|package|earnings)|\bTC\b/g,
  ],
  ["equity", /\bequity (?:grant|package|award|value)|\bRSUs?\b|stock (?:grant|award|options?)\b/gi],
  [
    "bonus",
    /\b(?:annual|target|performance|discretionary|yearly) bonus(?:es)?\b(?! elig)|\bbonus (?:of|range|target)\b/gi,
  ],
  [
    "base",
    /\bbase\b(?! (?:\+|plus|and) )|salar(?:y|ies)|gehalt|salaire|salario|sueldo|年収|年俸|月給|\bannual pay\b/giu,
  ],
  ["unspecified", /compensation|\bpay\b|\brate\b|hourly/gi],
];
const COMPONENT_AFTER: readonly [SalaryComponent, RegExp][] = [
  [
    "ote",
    /^\s*(?:USD |CAD |GBP |EUR )?\(?(?:(?:per |\/\s?|a )(?:year|yr) |annual(?:ly)? |base \+ \w+ )?(?:OTE\b|on[- ]target)/i,
  ],
  ["total", /^\s*(?:USD )?\(?(?:in )?(?:total (?:annual |target )?(?:comp|cash)|TC\b)/i],
  ["equity", /^\s*(?:in |worth of )?(?:equity|RSUs?|stock)\b/i],
  ["bonus", /^\s*(?:annual |target |performance |yearly |year-end |discretionary )?bonus/i],
  [
    "base",
    /^\s*(?:USD |CAD |GBP |EUR )?\(?(?:per year |per annum |annual(?:ly)? |yearly |gross )?(?:base|salary)\b/i,
  ],
];
const SET_APART = /(?:\bplus\b|\+|\band\b|in addition)[^.\n]{0,30}?(?:equity|bonus|stock|commission)/i;
const SET_APART_BEFORE = /also includes|in addition to|exclud|not includ/i;

export function componentOf({ before, after }: Surroundings): SalaryComponent {
  const said = COMPONENT_AFTER.find(([, pattern]) => pattern.test(after));
  if (said !== undefined) return said[0];
  let best: SalaryComponent = "unspecified";
  let at = -1;
  for (const [component, pattern] of COMPONENTS) {
    const index = lastIndexOf(before, pattern);
    // "base pay", "salary rate": the general word right after does not unsay the exact one.
    if (index > (component === "unspecified" ? at + 40 : at)) [best, at] = [component, index];
  }
  if (best !== "unspecified") return best;
  return SET_APART.test(after) || SET_APART_BEFORE.test(before) ? "base" : "unspecified";
}

const PERIODS: readonly [SalaryPeriod, string][] = [
  [
    "hour",
    String.raw`(?:\/|\\|\bper |\ban? |\beach )\s?(?:hour|hr|h)\b|\bhourly\b|\bp\/?h\b|\bStunde\b|時給|\/時`,
  ],
  ["day", String.raw`(?:\/|\bper |\ba )\s?(?:day|d)\b|\bdaily\b|\bday rate\b|\bTagessatz\b|\bTJM\b|日給`],
  ["week", String.raw`(?:\/|\bper |\ba )\s?(?:week|wk)\b|\bweekly\b`],
  [
    "month",
    String.raw`(?:\/|\bper |\ba )\s?(?:months?|mo|mth|m)\b|\bmonthly\b|\bpcm\b|\bmensuel|\bmensual|\bMonat|miesi[ąę]c|\bmies\b|月給|月薪|\/月`,
  ],
  [
    "year",
    String.raw`(?:\/|\bper |\ba )\s?(?:years?|yr|y|annum|anno|an|año|rok|Jahr)\b|\bannual(?:ly|i[sz]ed)?\b|\byearly\b|\bp\.?\s?a\b|\bLPA\b|\bJahr|\bannuel|\banual|年収|年俸|年薪`,
  ],
];
const PERIOD_AFTER = PERIODS.map(
  ([period, source]) => [period, new RegExp(`^[^.;\\n\\d]{0,28}?(?:${source})`, "iu")] as const,
);
/** Said of the pay in general; "3 days/month" and "per week" before an amount say nothing of it. */
const PERIOD_BEFORE: readonly (readonly [SalaryPeriod, RegExp])[] = [
  ["hour", /\bhourly\b|\bper hour\b|時給|\bStundenlohn\b/giu],
  ["day", /\bdaily (?:rate|pay|fee|wage)|\bday rate\b|\bTagessatz\b|\bTJM\b|日給/giu],
  ["week", /\bweekly (?:rate|pay|salary|wage)/giu],
  ["month", /\bmonthly\b|\bper month\b|\bmensuel|\bmensual|\bMonatsgehalt|miesięczn|月給|月薪/giu],
  [
    "year",
    /\bannual(?:ly|i[sz]ed)?\b|\byearly\b|\bper (?:year|annum)\b|\bJahresgehalt|\bannuel|\banual|年収|年俸|年薪/giu,
  ],
];

export interface StatedPeriod {
  period: SalaryPeriod;
  /** Said of the amount itself ("$30 per hour"), not of the pay in general ("hourly range: …"). */
  isExact: boolean;
}

export function statedPeriod(inside: string, { before, after }: Surroundings): StatedPeriod | undefined {
  const near = earliest(PERIOD_AFTER, after) ?? earliest(PERIOD_INSIDE, inside);
  if (near !== undefined) return { period: near, isExact: true };
  let best: SalaryPeriod | undefined;
  let at = -1;
  for (const [period, pattern] of PERIOD_BEFORE) {
    const index = lastIndexOf(before, pattern);
    if (index > at) [best, at] = [period, index];
  }
  return best === undefined ? undefined : { period: best, isExact: false };
}

const PERIOD_INSIDE = PERIODS.map(([period, source]) => [period, new RegExp(source, "iu")] as const);

/** Of the periods said after the amount, the one said first. */
function earliest(
  patterns: readonly (readonly [SalaryPeriod, RegExp])[],
  text: string,
): SalaryPeriod | undefined {
  let best: SalaryPeriod | undefined;
  let length = Number.POSITIVE_INFINITY;
  for (const [period, pattern] of patterns) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const end = match.index + match[0].length;
    if (end < length) [best, length] = [period, end];
  }
  return best;
}

/** A plain loop: `matchAll` would copy the pattern at every call. */
function lastIndexOf(text: string, pattern: RegExp): number {
  let last = -1;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) last = match.index;
  return last;
}
