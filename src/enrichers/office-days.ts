// Days a week in the office: "3 days a week on-site", "from home two days a week", "3 days every other week".
import type { Mention } from "../domain/mention.ts";
import { buildLexicon, findPhrases } from "./phrases.ts";
import type { PostingText } from "./posting-text.ts";
import { sentenceWindow } from "./sentence-window.ts";

export interface OfficeDays {
  days: number;
  /** Asked only of people who live near an office, so it may give way to a remote job. */
  isConditional: boolean;
  mention: Mention;
}

/** The least days a week that the posting asks for in the office; undefined where it doesn't say. */
export function officeDays({ description, tokens }: PostingText): OfficeDays | undefined {
  for (const { start, end } of findPhrases(description, tokens, DAY_WORDS)) {
    const count = COUNT.exec(description.slice(Math.max(0, start - MOST_COUNT), start));
    if (count === null) continue;
    const from = start - count[0].length;
    const { before, after } = sentenceWindow(description, { start: from, end }, 90);
    const inside = count[0].slice(count[1]!.length);
    const days = daysInOffice(amount(count[1]!), before, `${inside.match(OFFICE)?.[0] ?? ""}${after}`);
    if (days === undefined) continue;
    const isConditional = NEARBY.test(before) || NEARBY.test(after);
    return {
      days,
      isConditional,
      mention: { field: "description", start: from, end, text: description.slice(from, end) },
    };
  }
  return undefined;
}

const NEARBY =
  /\b(?:if (?:you|based|located|local)|for (?:those|employees|candidates|team members|people|individuals)|within \d{1,3} (?:miles|km|kms|minutes)|near (?:one of )?(?:our|an) offices?|who live|who are (?:based|local)|located near|\w+-based employees)\b/i;

const DAY_WORDS = buildLexicon(["day", "days", "times", "x"].map((phrase) => ({ phrase, value: true })));

const MOST_COUNT = 34;

/** The number just before "days", the lower one of a range: "2", "3+", "2-3", "two to three", "four (4)". */
const COUNT =
  /(?<![\d.,$€£])\b([1-5]|one|two|three|four|five)(?:\s?(?:-|–|—|to|or)\s?(?:[2-5]|two|three|four|five))?(?:\s?\([1-5]\))?\+?(?:\s?x)?(?:\s(?:full|business|working|work|consecutive|set|core|anchor|required|assigned))?(?:\s?(?:in-?\s?office|in-?\s?person|on-?site|office|remote|wfh))?[\s-]?$/i;

const WORDS: Record<string, number> = { one: 1, two: 2, three: 3, four: 4, five: 5 };

function amount(count: string): number {
  return WORDS[count.toLowerCase()] ?? Number(count);
}

const OFFICE =
  /\b(?:in[- ]{0,2}office|office|offices|on-?site|on site|in[- ]person|hq|headquarters|hub|studio|lab|campus|co-?located|face[- ]to[- ]face|wfo|facility)\b/i;
const HOME =
  /\b(?:from home|remote(?:ly)?|wfh|at home|work from home|home office|home[- ]working|telework\w*|virtual(?:ly)?)\b/i;
const WEEKLY =
  /^[^.;]{0,24}?(?:\/|\b(?:a|per|each|every|in a|weekly|out of|of the)\b) ?-?(?:work ?)?(?:week|wk|five\b|5\b|$)/i;
const EVERY_OTHER_WEEK =
  /^[^.;]{0,20}?(?:every (?:other|two|2|second) weeks?|bi-?weekly|(?:a|per|each) fortnight)/i;
const LONGER_SPAN =
  /^[^.;,]{0,24}?(?:\/|\b(?:a|per|each|every|of the) )(?:month|quarter|year|season)|^[^.;,]{0,14}(?:monthly|quarterly|annual)/i;
/** Attendance of the first weeks is not the weekly rule, nor is a holiday. */
const OTHER_DAYS =
  /^[^.;]{0,30}\b(?:onboarding|first|training|initial|pto|vacation|holiday|leave|paid|off\b|notice|offsite|retreat|volunteer)/i;

const MEALS = /\b(?:lunch|lunches|meals?|breakfast|dinners?|catered|snacks|gym|yoga|perks)\b[^.;]{0,30}$/i;

function daysInOffice(count: number, before: string, after: string): number | undefined {
  if (LONGER_SPAN.test(after) || OTHER_DAYS.test(after)) return undefined;
  if (MEALS.test(before)) return undefined;
  const near = nearest(before, after);
  if (near === undefined) return undefined;
  if (EVERY_OTHER_WEEK.test(after)) return near === "office" ? count / 2 : undefined;
  const isHybrid = /hybrid/i.test(before) || /hybrid/i.test(after);
  const isPlain =
    /^[ -]?(?:\([^)]{0,30}\) ?)?(?:in\b|in-|on-?site|at\b|from\b|work|office|remote|hybrid|wfo)/i.test(after);
  if (!WEEKLY.test(after) && !isHybrid && !isPlain) return undefined;
  return near === "office" ? count : 5 - count;
}

/** Whether the days are those in the office or at home: the word that stands nearer decides. */
function nearest(before: string, after: string): "office" | "home" | undefined {
  const office = distance(OFFICE, before, after);
  const home = distance(HOME, before, after);
  if (office === Number.POSITIVE_INFINITY && home === office) return undefined;
  return office <= home ? "office" : "home";
}

function distance(word: RegExp, before: string, after: string): number {
  const ahead = word.exec(after)?.index ?? Number.POSITIVE_INFINITY;
  const last = [...before.matchAll(new RegExp(word, "gi"))].at(-1);
  const behind = last === undefined ? Number.POSITIVE_INFINITY : before.length - last.index - last[0].length;
  return Math.min(ahead, behind);
}
