// How the simulated model sorts a message by a prompt: by the words that the prompt gives to each desk, by the order it
// states for two matters, by what it calls urgent, and in the form it asks for.
import { normalDraw, pick } from "../../../src/practice/chance.ts";
import type { Tool } from "../../../src/practice/chat.ts";
import { MODELS } from "../../../src/practice/models.ts";
import { type ReadPrompt, readPrompt, ruleFollowed } from "../../../src/practice/prompt-reader.ts";
import { toolScores, type WeighedTool, weighedTools } from "../../../src/practice/tool-choice.ts";
import { meaningsOf } from "../../../src/practice/word-meanings.ts";
import { DESKS, type Desk } from "./messages.ts";

const MODEL = MODELS["brook-medium"];
const NAMED: readonly Desk[] = DESKS.filter((desk) => desk !== "other");
const FORM = { about: "JSON", habit: 0.2 };
/** Below this nothing speaks for a desk. */
const LEAST_SCORE = 0.9;
/** Two matters are two if the second speaks at least so much as the first, in parts of it. */
const RIVAL_SHARE = 0.4;

const THING_OVERLAP = 0.6;
const URGENT_SLIP = 0.015;
/** Words that say that something is urgent, and nothing of what. */
const SAID_OF_ALL = new Set(
  ["urgent", "true", "false", "set", "mark", "message", "case", "when", "answer", "json", "is"].flatMap(
    meaningsOf,
  ),
);

export interface Prompt {
  text: string;
  read: ReadPrompt;
  /** What the prompt says of each desk. */
  weighed: WeighedTool[];
  hasOther: boolean;
  /** Desks as a sentence on several matters lists them; empty without one. */
  order: Desk[];
  /** The words of each thing that the prompt calls urgent, and of each that it does not. */
  urgent: string[][];
  notUrgent: string[][];
}

export function promptOf(text: string): Prompt {
  const read = readPrompt([{ content: text }]);
  const sentences = read.sentences.map((sentence) => sentence.text);
  const ordering = sentences.find(
    (sentence) =>
      /\b(?:several|both|two|multiple|more than one|or more)\b/i.test(sentence) &&
      namesIn(sentence).length >= 3,
  );
  const defining = sentences.filter(
    (sentence) => namesIn(sentence).length <= 2 && !/\burgent\b|[{}]/i.test(sentence),
  );
  const onUrgent = sentences.filter(
    (sentence) => /\burgent\b/i.test(sentence) && !/json|[{}]/i.test(sentence),
  );
  const isAgainst = (sentence: string) => /\b(?:not|never|isn't|false)\b/i.test(sentence);
  return {
    text,
    read,
    weighed: weighedTools({ messages: [], tools: NAMED.map((name) => toolOf(name, defining)) }),
    hasOther: sentences.some(
      (sentence) =>
        /\bother\b/i.test(sentence) &&
        /\b(?:else|none|nothing|no desk|unclear|unsure|doubt|fits|rest)\b/i.test(sentence),
    ),
    order: ordering === undefined ? [] : namesIn(ordering),
    urgent: onUrgent.filter((sentence) => !isAgainst(sentence)).flatMap(thingsIn),
    notUrgent: onUrgent.filter(isAgainst).flatMap(thingsIn),
  };
}

export interface Said {
  isJson: boolean;
  desk: Desk;
  urgent: boolean;
}

/** `text` is the message without greeting and signature, which the model knows for what they are. */
export function sortMessage(prompt: Prompt, text: string, random: () => number): Said {
  return {
    isJson: ruleFollowed(prompt.read, FORM, { model: MODEL, random }),
    desk: deskOf(prompt, text, random),
    urgent: isUrgent(prompt, text, random),
  };
}

function deskOf(prompt: Prompt, text: string, random: () => number): Desk {
  const messages = [{ role: "user" as const, content: text }];
  const noise = 0.15 + 0.9 * (1 - MODEL.skill);
  const felt = toolScores({ model: MODEL.name, messages }, prompt.weighed).map(
    (score) => score + noise * normalDraw(random),
  );
  const best = Math.max(...felt);
  if (best < LEAST_SCORE) return prompt.hasOther ? "other" : pick(random, NAMED);
  const rivals = NAMED.filter((_, at) => felt[at]! >= RIVAL_SHARE * best);
  const isOrdered = rivals.length > 1 && rivals.every((desk) => prompt.order.includes(desk));
  if (isOrdered) return prompt.order.find((desk) => rivals.includes(desk))!;
  return NAMED[felt.indexOf(best)]!;
}

/** What the prompt calls urgent, if the message holds most of its words; without any word on it, a guess. */
function isUrgent({ urgent, notUrgent }: Prompt, text: string, random: () => number): boolean {
  if (urgent.length === 0) return random() < 0.3;
  const meanings = new Set(meaningsOf(text));
  const isMet = (words: string[]) =>
    words.filter((word) => meanings.has(word)).length >= THING_OVERLAP * words.length;
  const found = urgent.some(isMet) && !notUrgent.some(isMet);
  return random() < URGENT_SLIP ? !found : found;
}

/** The things that a sentence lists, each as its words. */
function thingsIn(sentence: string): string[][] {
  return sentence
    .split(/[,:()]|\bor\b/)
    .map((thing) => meaningsOf(thing).filter((word) => !SAID_OF_ALL.has(word)))
    .filter((words) => words.length > 0);
}

/** Sentences that name a desk describe it; one that names many, or says what is urgent, describes none. */
function toolOf(name: Desk, defining: readonly string[]): Tool {
  const own = defining.filter((sentence) => namesIn(sentence).includes(name));
  const description = own
    .map((sentence) => sentence.replaceAll(new RegExp(`\\b${name}\\b`, "gi"), " "))
    .join(". ");
  return { type: "function", function: { name, description } };
}

function namesIn(sentence: string): Desk[] {
  return NAMED.map((desk) => ({ desk, at: sentence.toLowerCase().indexOf(desk) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)
    .map(({ desk }) => desk);
}
