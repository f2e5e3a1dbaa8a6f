// How a simulated model makes use of its prompt: what it finds in it depends on what stands there, where, among how
// much else, and whether something else contradicts it. What does not stand there it can't know, and may make up.

import type { Message } from "./chat.ts";
import { power } from "./exact-math.ts";
import type { Model } from "./models.ts";
import { countTokens } from "./tokens.ts";
import { meaningsOf } from "./word-meanings.ts";

/** Something a prompt may state: the words that speak of it, and what is true of it. */
export interface Fact {
  about: string;
  /** As written, e.g. "6.50". */
  value: string;
  /** What an outdated text says of the same thing. */
  stale?: string;
}

export interface Rule {
  about: string;
  /** How often a model does so unasked, 0-1. */
  habit: number;
}

/** A prompt cut into sentences, each with its place from 0 (first) to 1 (last). */
export interface ReadPrompt {
  tokens: number;
  sentences: { text: string; meanings: ReadonlySet<string>; place: number }[];
}

export interface Reader {
  model: Model;
  random: () => number;
}

/** How much of the words that speak of a thing a sentence must hold. */
const FACT_OVERLAP = 0.5;
const RULE_OVERLAP = 0.6;
/** Prompts of so many tokens lose what stands in their middle. */
const LONG_TOKENS = 4000;
const STALE_CHANCE = 0.4;

export function readPrompt(messages: readonly Pick<Message, "content">[]): ReadPrompt {
  const texts = messages.flatMap(({ content }) => sentencesOf(content ?? ""));
  const counts = texts.map(countTokens);
  const tokens = counts.reduce((sum, count) => sum + count, 0);
  let before = 0;
  const sentences = texts.map((text, at) => {
    const place = (before + counts[at]! / 2) / Math.max(1, tokens);
    before += counts[at]!;
    return { text, meanings: new Set(meaningsOf(text)), place };
  });
  return { tokens, sentences };
}

/** What the model takes for true: what is, what was, or nothing it could find. */
export function factFound(
  prompt: ReadPrompt,
  { about, value, stale }: Fact,
  reader: Reader,
): "value" | "stale" | "nothing" {
  const carriers = carriersOf(prompt, about, FACT_OVERLAP);
  const isFound = isNoticed(
    prompt,
    carriers.filter(({ text }) => holdsValue(text, value)),
    reader,
  );
  const old = stale === undefined ? [] : carriers.filter(({ text }) => holdsValue(text, stale));
  const isMisled = old.length > 0 && reader.random() < (isFound ? STALE_CHANCE : 1);
  return isMisled ? "stale" : isFound ? "value" : "nothing";
}

/** Whether the model does what a rule asks for: if the prompt states it and the model heeds it, or by habit. */
export function ruleFollowed(prompt: ReadPrompt, { about, habit }: Rule, reader: Reader): boolean {
  const isHeeded = isNoticed(prompt, carriersOf(prompt, about, RULE_OVERLAP), reader);
  return isHeeded || reader.random() < habit;
}

/** Chance to notice a sentence: skill, less what is lost in the middle of a long prompt. */
export function noticeChance(tokens: number, place: number, { skill }: Model): number {
  const lost = 0.9 * (1.1 - skill) * Math.min(1.5, tokens / LONG_TOKENS) * 4 * place * (1 - place);
  return power(skill, 0.2) * (1 - Math.min(0.9, lost));
}

type Sentence = ReadPrompt["sentences"][number];

function isNoticed(prompt: ReadPrompt, carriers: readonly Sentence[], { model, random }: Reader): boolean {
  const missed = carriers.reduce(
    (chance, { place }) => chance * (1 - noticeChance(prompt.tokens, place, model)),
    1,
  );
  return random() < 1 - missed;
}

function carriersOf({ sentences }: ReadPrompt, about: string, least: number): Sentence[] {
  const wanted = [...new Set(meaningsOf(about))];
  return sentences.filter(
    ({ meanings }) => wanted.filter((word) => meanings.has(word)).length >= least * wanted.length,
  );
}

/** A value counts as a whole: 6.50 does not stand in 16.50. */
function holdsValue(text: string, value: string): boolean {
  const at = text.toLowerCase().indexOf(value.toLowerCase());
  if (at < 0) return false;
  const isWordSign = (sign: string | undefined) => sign !== undefined && /[a-z0-9]/i.test(sign);
  return !isWordSign(text[at - 1]) && !isWordSign(text[at + value.length]);
}

function sentencesOf(text: string): string[] {
  return text.split(/[.;!?](?=\s|$)|\n+/).filter((sentence) => sentence.trim() !== "");
}
