// The place or group a range holds for, word for word: "California pay range", "in US Premium Markets", "Zone 1 (…)".
import type { Surroundings } from "./salary-context.ts";

const MOST_LETTERS = 160;

const PAY_NOUN =
  "(?:(?:base|annual|annualized|estimated|target|expected|starting|hourly|full-time|standard|typical|on-target)\\s)*(?:pay|salary|compensation|hiring|wage)\\s(?:range|rate|scale|band)s?";
/** "California pay range", "New York, NY Salary Range:" */
const NAMED_RANGE = new RegExp(`^[\\s•*-]*(.{2,${MOST_LETTERS}}?)\\s${PAY_NOUN}\\s{0,2}[:–—-]?\\s*$`, "i");
/** "The US base salary range for this full-time position is between" */
const THE_PLACE_RANGE = new RegExp(`\\bThe (U\\.?S\\.?A?|UK|EU|[A-Z][a-z]+(?: [A-Z][a-z]+)?) ${PAY_NOUN}\\b`);
/** "… for this role in US Premium Markets is" */
const ROLE_IN =
  /\b(?:role|position|job|candidates|applicants|employees|hires)(?: (?:based|located|residing))? (?:with)?in (?:the )?([A-Z][^:]{1,120}?)(?:,? (?:is|are|ranges?|between)\b|:|\.?$)/;
/** "In California, Colorado and New York the standard base pay range" */
const IN_PLACES =
  /(?:^|\b)(?:In|For(?: (?:roles|candidates|applicants|residents|employees))?(?: (?:based|located|residing))?(?: in| of)?) (?:the )?([A-Z][^:]{1,140}?),? (?:the|our) /;
/** "US-based applicants" */
const BASED = /\b(U\.?S\.?A?|UK|EU|[A-Z][a-z]+)-based (?:applicants|candidates|employees|hires|roles?)/;
/** "For Seattle, WA-based roles:" */
const FOR_BASED =
  /\bFor (?:the )?([A-Z][^:]{1,60}?)[- ]based (?:applicants|candidates|employees|hires|roles?)\b/;
/** "NY/California: $120K-$140K", "Zone 1 (Denver, CO): …" at the start of a line or after a bullet */
const LABEL =
  /^(?:annually|per year|per hour|USD|[\s,;•*|-])*([A-Z][^:$€£]{1,120}?)\s{0,2}[:–—-]\s*(?:USD)?$/;
const PAY_WORD =
  /salar|\bpay\b|compensation|wage|gehalt|verg[üu]tung|salaire|full[ -]time|part[ -]time|\brate\b|remuneration/i;
const NOT_A_PLACE =
  /^(?:the|our|this|your|total|estimated|typical|expected|anticipated|annual|base|full|target|current|hiring|starting|pay|salary|salaries|compensation|comp|rate|range|minimum|maximum|min|max|hourly|monthly|job|position|role|budget|package|benefits?|what|cash|national|applicable|general|listed|US ?D|OTE|on|in|for|at|is|payment|wage|remuneration|gross|contract|money|earnings?|perks|offer|we|and|a|an|plus|equity|bonus)\b/i;

export function zoneOf({ before, after }: Surroundings): string | null {
  for (const pattern of [THE_PLACE_RANGE, FOR_BASED, BASED, ROLE_IN, IN_PLACES, NAMED_RANGE, LABEL]) {
    const found = pattern.exec(before)?.[1]?.trim();
    if (found !== undefined && isPlace(found)) return found;
  }
  return (
    /^[^.,;\n]{0,18}?\bfor ((?:under)?grad[a-z]* [a-z]{3,12}|[A-Z][\w .'-]{2,40})(?=[,.;]|$)/.exec(
      after,
    )?.[1] ?? null
  );
}

function isPlace(words: string): boolean {
  return words.length > 1 && /\p{Lu}/u.test(words) && !NOT_A_PLACE.test(words) && !PAY_WORD.test(words);
}
