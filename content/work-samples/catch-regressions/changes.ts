// Proposed changes of a prompt with a known effect each, the answers that the two versions give, and a judge with habits.

import { chanceOf, normalDraw, pick } from "../../../src/practice/chance.ts";
import { log } from "../../../src/practice/exact-math.ts";
import { MODELS } from "../../../src/practice/models.ts";
import { readPrompt, ruleFollowed } from "../../../src/practice/prompt-reader.ts";

export interface Case {
  id: string;
  group: string;
  question: string;
  /** What a right answer holds, e.g. "14 days". */
  expected: string;
}

export type Effect = "nothing" | "better" | "shorter" | "overall" | "group" | "form" | "muddled";
export type Version = "now" | "new";

export interface Change {
  id: string;
  effect: Effect;
  /** The group that suffers, where one does. */
  group?: string;
}

export const GROUPS: Record<string, number> = {
  orders: 44,
  delivery: 32,
  returns: 18,
  warranty: 14,
  gifts: 12,
};
const SMALL_GROUPS = ["returns", "warranty", "gifts"];
const EFFECTS: Record<Effect, number> = {
  nothing: 9,
  better: 3,
  shorter: 5,
  overall: 4,
  group: 5,
  form: 3,
  muddled: 4,
};
export const HARMLESS: ReadonlySet<Effect> = new Set<Effect>(["nothing", "better", "shorter"]);

/** A month ago, with other cases and another version of the model. */
export const STORED_SHARE = 0.955;

export function casesOf(): Case[] {
  return Object.entries(GROUPS).flatMap(([group, count]) =>
    Array.from({ length: count }, (_, at) => {
      const expected = `${2 + ((at * 7) % 40)} ${UNITS[group]}`;
      return { id: `${group}-${at + 1}`, group, question: `${ASKED[group]} (${at + 1})`, expected };
    }),
  );
}

export function changesOf(seed: number): Change[] {
  const random = chanceOf(seed, "changes");
  const effects = Object.entries(EFFECTS).flatMap(([effect, count]) =>
    Array.from({ length: count }, () => effect as Effect),
  );
  return effects
    .map((effect) => ({ effect, place: random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ effect }, at) => ({
      id: `change-${at + 1}`,
      effect,
      ...(effect === "group" ? { group: pick(random, SMALL_GROUPS) } : {}),
    }));
}

interface Asking {
  change: Change;
  version: Version;
  random: () => number;
}

export function answerTo({ id, group, expected }: Case, { change, version, random }: Asking): string {
  const isNew = version === "new";
  const isRight = random() < rightShare(id, group, isNew ? change : undefined);
  const value = isRight ? expected : `${50 + Math.floor(random() * 40)} ${UNITS[group]}`;
  const isMuddled = random() < (isNew && change.effect === "muddled" ? 0.6 : 0.04);
  const isShort = isNew && change.effect === "shorter";
  const sentences = [
    isMuddled ? pick(random, MUDDLED) : pick(random, CLEAR),
    `It is ${value}.`,
    ...(isShort ? [] : [pick(random, TAILS), pick(random, TAILS)]),
  ];
  const answer = sentences.join(" ");
  const isBroken = random() < (isNew && change.effect === "form" ? 0.07 : 0.004);
  return isBroken ? `Sure! ${answer}` : JSON.stringify({ answer, group });
}

/** Some cases are hard for every version. */
function rightShare(id: string, group: string, change: Change | undefined): number {
  const usual = chanceOf(7, id)() < 0.15 ? 0.6 : 0.95;
  if (change?.effect === "overall") return usual - 0.14;
  if (change?.effect === "better") return Math.min(0.98, usual + 0.08);
  if (change?.effect === "group") return change.group === group ? usual * 0.45 : Math.min(0.98, usual + 0.03);
  return usual;
}

export interface Pair {
  first: string;
  second: string;
}

const LENGTH_RULE = { about: "length", habit: 0.05 };
const CLEAR_RULE = { about: "clear", habit: 0.15 };

/** Likes what comes first, what is longer, and, if it is told to look, what is clear. */
export function judged(prompt: string, pairs: readonly Pair[], random: () => number): string[] {
  const read = readPrompt([{ content: prompt }]);
  const reader = { model: MODELS["brook-medium"], random };
  return pairs.map(({ first, second }) => {
    const forLength = ruleFollowed(read, LENGTH_RULE, reader) ? 0.02 : 1.6;
    const forClarity = ruleFollowed(read, CLEAR_RULE, reader) ? 1.6 : 0.3;
    const lead =
      forLength * log(first.length / second.length) +
      forClarity * (clarityOf(first) - clarityOf(second)) +
      0.45 +
      0.7 * normalDraw(random);
    return Math.abs(lead) < 0.25 ? "same" : lead > 0 ? "first" : "second";
  });
}

function clarityOf(text: string): number {
  return MUDDLED.some((sentence) => text.includes(sentence)) ? 0 : 1;
}

const UNITS: Record<string, string> = {
  orders: "minutes",
  delivery: "days",
  returns: "days",
  warranty: "months",
  gifts: "euros",
};
const ASKED: Record<string, string> = {
  orders: "How long can an order of this kind be changed?",
  delivery: "How long does delivery take to this place?",
  returns: "How long can this be returned?",
  warranty: "How long is the warranty of this part?",
  gifts: "What does wrapping this as a gift cost?",
};
const CLEAR = ["Gladly.", "Thank you for asking.", "Here is what our terms say."];
const MUDDLED = [
  "That depends on what is meant by it, or on the other thing, which may count as well, or may not.",
  "As was said in the part before, and also in the one after it, under what was named there.",
];
const TAILS = [
  "You find this in our terms too, where each case is listed with its date.",
  "If anything else is unclear, write to us at any time and we will look at it together.",
  "Please keep your order number at hand, since our colleagues will ask for it first.",
];
