// Reads pay, workplace and employment out of the words beside a role: "REMOTE (EU) | Full-time | €90k-110k".
import { amountOf, payField } from "./pay-field.ts";
import type { PostingDraft } from "./posting-draft.ts";

export type HnTerms = Pick<PostingDraft, "workplaceType" | "employmentType" | "salary">;

/** `terms` holds one line or two, the nearer to the role first. */
export function hnTerms({ location, terms }: { location: string; terms: string }): HnTerms {
  const lines = terms.slice(0, MOST_LETTERS).split("\n");
  return {
    workplaceType: first(lines, workplaceIn) ?? workplaceIn(location),
    employmentType: first(lines, employmentIn),
    salary: first(lines, salaryIn) ?? undefined,
  };
}

const MOST_LETTERS = 1_200;

function first<T>(lines: readonly string[], read: (line: string) => T | null): T | null {
  for (const line of lines) {
    const value = read(line);
    if (value !== null) return value;
  }
  return null;
}

const WORKPLACES = [
  ["remote", /\bremote(?:ly)?\b|\bwfh\b|\bwork from anywhere\b/i],
  ["hybrid", /\bhybrid\b/i],
  ["onsite", /\bon-?site\b|\bin[- ](?:office|person)\b/i],
] as const;

/** One of the words decides; where several stand side by side, the text has to. */
function workplaceIn(line: string): string | null {
  if (/\b(?:no|not|non)[- ]remote\b|\bremote (?:is )?not\b/i.test(line)) return "onsite";
  const said = WORKPLACES.filter(([, pattern]) => pattern.test(line));
  return said.length === 1 ? said[0]![0] : null;
}

const EMPLOYMENTS =
  /\b(?:full|part)[- ]?time\b|\bcontract(?:or)?\b|\bfreelance\b|\binternships?\b|\btemporary\b|\bpermanent\b/gi;

function employmentIn(line: string): string | null {
  const said = [...new Set((line.match(EMPLOYMENTS) ?? []).map((word) => word.toLowerCase()))];
  return said.length === 1 ? said[0]! : null;
}

const RANGE =
  /(?<before>US|USD|CA|CAD|A|AU|AUD|NZ|S|SG)?\s?(?<sign>[$€£])\s?(?<low>\d[\d.,]{0,9})\s?(?<k1>k)?\s{0,2}(?:[-–—~]|to)\s{0,2}(?:US|CA|A)?[$€£]?\s?(?<high>\d[\d.,]{0,9})\s?(?<k2>k)?(?<after>.{0,24})/i;
const OWN_DOLLARS = /^(?:CA|CAD|A|AU|AUD|NZ|S|SG)$/i;

/** A range whose currency and period can't be mistaken, in numbers; other words of pay as they stand. */
function salaryIn(line: string): unknown {
  const part = line
    .split("|")
    .map((one) => one.trim())
    .find(
      (one) =>
        /[$€£]\s{0,2}\d|\b\d{2,3}k\b/.test(one) &&
        !/\b(?:raised|funding|series|arr|valuation|backed|million|billion)\b|\d\s?(?:m|mm|b|bn)\b/i.test(one),
    );
  if (part === undefined) return null;
  const { before = "", sign, low, k1, high, k2, after = "" } = RANGE.exec(part)?.groups ?? {};
  const isOther = OWN_DOLLARS.test(before) || /\b(?:CAD|AUD|NZD|SGD|HKD|MXN)\b/.test(part);
  const isDollars =
    sign === "$" && !isOther && !/\b(?:canada|australia|singapore|zealand|hong kong|mexico)\b/i.test(line);
  const currency = sign === "€" ? "EUR" : sign === "£" ? "GBP" : isDollars ? "USD" : undefined;
  const [min, max] = [amountOf(low), amountOf(high)];
  if (currency === undefined || min === null || max === null) return shortPart(part);
  const top = k2 === undefined ? max : max * 1000;
  const bottom = k1 !== undefined || (k2 !== undefined && min < 1000) ? min * 1000 : min;
  const period = periodIn(after) ?? (bottom >= 10_000 ? "year" : undefined);
  if (period === undefined || bottom > top) return shortPart(part);
  return payField([{ min: bottom, max: top, currency, period }]);
}

/** Pay stands in few words; a long part is a sentence about something else, or a line with pay in it. */
function shortPart(part: string): string | null {
  if (part.length <= 70) return part;
  return (
    /(?:^|\s)((?:US|CA|C|A)?[$€£]\s?\d[^|;]{2,40}?)(?=\s[-–—]\s|$|https?:|,)/.exec(part.slice(0, 300))?.[1] ??
    null
  );
}

function periodIn(words: string): string | undefined {
  const match = /^\s{0,2}(?:\/|per|an?)\s{0,2}(hour|hr|h\b|day|week|month|mo\b|year|yr|annum)/i
    .exec(words)?.[1]
    ?.toLowerCase();
  if (match === undefined) return /^\s{0,2}(?:hourly)/i.test(words) ? "hour" : undefined;
  return { h: "hour", hr: "hour", mo: "month", yr: "year", annum: "year" }[match] ?? match;
}
