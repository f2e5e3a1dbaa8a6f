// Days a week in the office: "3 days a week on-site", "from home two days a week", "3 days every other week".
import type { Mention } from "../domain/mention.ts";
import { buildLexicon, findPhrases } from "./phrases.ts";
import type { PostingText } from "./posting-text.ts";
import { type Span, sentenceWindow } from "./sentence-window.ts";

export interface OfficeDays {
  days: number;
  /** Asked only of people who live near an office, so it may give way to a remote job. */
  isConditional: boolean;
  mention: Mention;
}

/** The least days a week that the posting asks for in the office; undefined where it doesn't say. */
export function officeDays({ description, tokens }: PostingText): OfficeDays | undefined {
  let named: OfficeDays | undefined;
  let namesEnd = 0;
  for (const { start, end, value } of findPhrases(description, tokens, DAY_WORDS)) {
    if (value === "name") {
      if (named === undefined && start >= namesEnd) named = readNames(description, start);
      namesEnd = Math.max(
        namesEnd,
        start + (DAY_NAMES.exec(description.slice(start, start + MOST_NAMES))?.[0].length ?? 0),
      );
      continue;
    }
    const span = { start, end };
    const counted =
      value === "counted" ? readCounted(description, start) : readTimes(description, span, value);
    if (counted !== undefined) return counted;
  }
  return named;
}

/** "3 days": the number stands before the word. */
function readCounted(description: string, dayStart: number): OfficeDays | undefined {
  const count = COUNT.exec(description.slice(Math.max(0, dayStart - MOST_COUNT), dayStart));
  if (count === null) return undefined;
  const start = dayStart - count[0].length;
  const word = /^\w+/.exec(description.slice(dayStart, dayStart + 6))!;
  const end = dayStart + word[0].length;
  const { before, after } = sentenceWindow(description, { start, end }, AROUND);
  const inside = count[0].slice(count[1]!.length);
  const days = daysInOffice(amount(count[1]!), before, `${inside.match(OFFICE)?.[0] ?? ""}${after}`);
  return days === undefined ? undefined : quoted(description, { start, end }, days);
}

/** "Twice a week" and "3x per week" hold the number. */
function readTimes(description: string, span: Span, times: number): OfficeDays | undefined {
  const { before, after } = sentenceWindow(description, span, AROUND);
  if (!/^ ?(?:\/|a|per|each|every) ?week/i.test(after)) return undefined;
  const days = daysInOffice(times, before, after);
  return days === undefined ? undefined : quoted(description, span, days);
}

/** "Tuesdays and Thursdays", "Tuesday through Thursday"; Monday to Friday is a working week, not a rule. */
function readNames(description: string, start: number): OfficeDays | undefined {
  const names = DAY_NAMES.exec(description.slice(start, start + MOST_NAMES));
  if (names === null) return undefined;
  const span = { start, end: start + names[0].length };
  const { before, after } = sentenceWindow(description, span, AROUND);
  const count = namedDays(names[0]);
  if (count === undefined || count >= 5 || MEALS.test(before) || MEALS.test(after)) return undefined;
  const near = nearest(before, after);
  if (near === undefined) return undefined;
  return quoted(description, span, near === "office" ? count : 5 - count);
}

function namedDays(names: string): number | undefined {
  const days = [...names.matchAll(/mon|tue|wed|thu|fri/gi)].map(([day]) => WEEK.indexOf(day.toLowerCase()));
  const isRange = days.length === 2 && /-|–|—|\bto\b|through|thru/i.test(names);
  if (isRange) return days[1]! > days[0]! ? days[1]! - days[0]! + 1 : undefined;
  return new Set(days).size;
}

function quoted(description: string, span: Span, days: number): OfficeDays {
  const { before, after } = sentenceWindow(description, span, AROUND);
  const { start, end } = span;
  return {
    days,
    isConditional: NEARBY.test(before) || NEARBY.test(after),
    mention: { field: "description", start, end, text: description.slice(start, end) },
  };
}

const AROUND = 90;
const MOST_NAMES = 80;
const WEEK = ["mon", "tue", "wed", "thu", "fri"];
const DAY_NAME = "(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri)(?:days?)?";
const DAY_NAMES = new RegExp(
  `^${DAY_NAME}\\b(?:\\.?\\s{0,4}(?:,|&|/|-|–|—|and|or|to|through|thru){1,2}\\s{0,4}(?:and\\s{1,4})?${DAY_NAME}\\b){0,4}`,
  "i",
);

const NEARBY =
  /\b(?:if (?:you|based|located|local)|for (?:those|employees|candidates|team members|people|individuals)|within \d{1,3} (?:miles|km|kms|minutes)|near (?:one of )?(?:our|an) offices?|who live|who are (?:based|local)|located near|\w+-based employees)\b/i;

const DAY_WORDS = buildLexicon<"counted" | "name" | number>([
  ...["day", "days", "times", "x"].map((phrase) => ({ phrase, value: "counted" as const })),
  ...["1x", "2x", "3x", "4x", "5x"].map((phrase) => ({ phrase, value: Number(phrase[0]) })),
  { phrase: "once", value: 1 },
  { phrase: "twice", value: 2 },
  ...["monday", "tuesday", "wednesday", "thursday", "friday"].flatMap((name) =>
    [name, `${name}s`, name.slice(0, 3), name.slice(0, 4), name.slice(0, 5)].map((phrase) => ({
      phrase,
      value: "name" as const,
    })),
  ),
]);

const MOST_COUNT = 34;

/** The number just before "days", the lower one of a range: "2", "3+", "2-3", "two to three", "four (4)". */
const COUNT =
  /(?<![\d.,$€£])\b([1-5]|one|two|three|four|five)(?:\s?(?:-|–|—|to|or)\s?(?:[2-5]|two|three|four|five))?(?:\s?\((?:[1-5]|one|two|three|four|five)\))?\+?(?:\s?x)?(?: or more)?(?:\s(?:full|business|working|work|consecutive|set|core|anchor|required|assigned))?(?:\s?(?:in-?\s?office|in-?\s?person|on-?site|office|remote|wfh))?[\s-]?$/i;

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

/** "Encouraged five times a week" asks for none. */
const AT_WILL = /\b(?:encouraged?|optional|welcome)\b[^.;]{0,15}$/i;

const MEALS = /\b(?:lunch|lunches|meals?|breakfast|dinners?|catered|snacks|gym|yoga|perks)\b[^.;]{0,30}$/i;

function daysInOffice(count: number, before: string, after: string): number | undefined {
  if (LONGER_SPAN.test(after) || OTHER_DAYS.test(after)) return undefined;
  if (MEALS.test(before) || AT_WILL.test(before)) return undefined;
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
  const clauseBefore = before.slice(before.lastIndexOf(";") + 1);
  const clauseAfter = after.split(";", 1)[0]!;
  const office = distance(OFFICE, clauseBefore, clauseAfter);
  const home = distance(HOME, clauseBefore, clauseAfter);
  if (office === Number.POSITIVE_INFINITY && home === office) return undefined;
  return office <= home ? "office" : "home";
}

function distance(word: RegExp, before: string, after: string): number {
  const ahead = word.exec(after)?.index ?? Number.POSITIVE_INFINITY;
  const last = [...before.matchAll(new RegExp(word, "gi"))].at(-1);
  const behind = last === undefined ? Number.POSITIVE_INFINITY : before.length - last.index - last[0].length;
  return Math.min(ahead, behind);
}
