// A made-up day of requests to an insurer's language service, and how well each model answers each kind.

import { chanceOf, pick } from "../../../src/practice/chance.ts";
import { power } from "../../../src/practice/exact-math.ts";
import type { Model } from "../../../src/practice/models.ts";
import { countTokens } from "../../../src/practice/tokens.ts";

export type Kind = "sort" | "extract" | "judge";
export type Team = "claims" | "intake" | "board" | "archive";

export interface Request {
  id: string;
  /** Milliseconds from the beginning of the day. */
  at: number;
  team: Team;
  kind: Kind;
  text: string;
  /** The right answer. */
  truth: string;
  /** Of a script that has run wild. */
  isWild: boolean;
}

/** What each model did with last week's requests. */
export interface Past {
  kind: Kind;
  /** Of the text. */
  tokens: number;
  model: string;
  right: boolean;
  confidence: number;
  /** US dollars. */
  cost: number;
}

export const SHARES: Record<Team, number> = { claims: 0.55, intake: 0.15, board: 0.2, archive: 0.1 };
export const HOUR = 3_600_000;
export const DAY_HOURS = 10;
/** Extracts from longer texts are hard for small models. */
const LONG_TOKENS = 150;
const REQUESTS = 760;
const REPEATED_SHARE = 0.2;
const WILD = { from: 5 * HOUR, count: 260, gapMs: 400 };

export function dayOf(seed: number): Request[] {
  const random = chanceOf(seed, "day");
  const requests: Request[] = [];
  for (let at = 0; at < REQUESTS; at++) {
    const fresh = requestOf(at, hourOf(random) * HOUR, random);
    const isRepeated = requests.length > 20 && random() < REPEATED_SHARE;
    const earlier = pick(random, requests.length === 0 ? [fresh] : requests);
    requests.push(
      isRepeated
        ? { ...fresh, kind: earlier.kind, text: earlier.text, truth: earlier.truth, team: earlier.team }
        : fresh,
    );
  }
  const wild = Array.from({ length: WILD.count }, (_, at) => ({
    ...textOf("judge", `W${at + 1}`, random),
    id: `wild-${at + 1}`,
    at: WILD.from + at * WILD.gapMs,
    team: "archive" as const,
    isWild: true,
  }));
  return [...requests, ...wild].sort((a, b) => a.at - b.at);
}

export function pastOf(seed: number, models: readonly Model[]): Past[] {
  const random = chanceOf(seed, "last week");
  return Array.from({ length: 220 }, (_, at) => requestOf(at, 0, random)).flatMap((request) =>
    models.map((model) => {
      const said = answerOf(request, model, random);
      const tokens = countTokens(request.text);
      const out = countTokens(said.text);
      const cost = (tokens * model.inputPrice + out * model.outputPrice) / 1e6;
      const { right, confidence } = said;
      return { kind: request.kind, tokens, model: model.name, right, confidence, cost };
    }),
  );
}

/** The afternoon is busier than the morning. */
function hourOf(random: () => number): number {
  return random() < 0.35 ? 4 * random() : 4 + (DAY_HOURS - 4) * random();
}

function requestOf(serial: number, at: number, random: () => number): Request {
  const team = pickTeam(random());
  const kind = pickKind(team, random());
  return { ...textOf(kind, String(serial + 1), random), id: `r-${serial + 1}`, at, team, isWild: false };
}

function pickTeam(luck: number): Team {
  return luck < 0.42 ? "claims" : luck < 0.78 ? "intake" : luck < 0.92 ? "board" : "archive";
}

function pickKind(team: Team, luck: number): Kind {
  const [sorts, extracts] = {
    claims: [0.35, 0.7],
    intake: [0.8, 0.98],
    board: [0.3, 0.6],
    archive: [0.7, 1],
  }[team] as [number, number];
  return luck < sorts ? "sort" : luck < extracts ? "extract" : "judge";
}

function textOf(kind: Kind, serial: string, random: () => number): Pick<Request, "kind" | "text" | "truth"> {
  const sentences =
    kind === "sort" ? 2 : kind === "extract" ? 3 + Math.floor(random() * 12) : 6 + Math.floor(random() * 6);
  const body = Array.from({ length: sentences }, () => pick(random, SENTENCES)).join(" ");
  const truth = `${kind.slice(0, 1).toUpperCase()}${100 + Math.floor(random() * 900)}`;
  return { kind, truth, text: `${TASKS[kind]} Case ${serial}. ${body}` };
}

export function answerOf(
  { kind, text, truth }: Pick<Request, "kind" | "text" | "truth">,
  model: Model,
  random: () => number,
): { text: string; right: boolean; confidence: number } {
  const right = random() < rightChance(kind, text, model);
  const confidence = confidenceOf({ kind, right, model }, random);
  const answer = right ? truth : `${truth.slice(0, 1)}${100 + Math.floor(random() * 900)}`;
  const words = Array.from({ length: { sort: 1, extract: 2, judge: 6 }[kind] }, () => pick(random, REASONS));
  const json = JSON.stringify({ answer, confidence, because: words.join(" ") });
  return { text: json, right: right && answer === truth, confidence };
}

function rightChance(kind: Kind, text: string, { skill }: Model): number {
  const lack = 1 - skill;
  if (kind === "sort") return 1 - 0.12 * lack;
  if (kind === "extract") return 1 - (countTokens(text) > LONG_TOKENS ? 1.5 : 0.35) * lack;
  return 1 - 2 * power(lack, 0.95);
}

/** In extracts a model feels where it is unsure; in judgements it is sure of itself in any case. */
function confidenceOf(
  { kind, right, model }: { kind: Kind; right: boolean; model: Model },
  random: () => number,
): number {
  const isBlind = kind === "judge" && model.skill < 0.9;
  const low = right || isBlind ? 0.72 : 0.3;
  return Math.round(100 * (low + (right || isBlind ? 0.27 : 0.5) * random())) / 100;
}

const TASKS: Record<Kind, string> = {
  sort: "Which of our codes fits this message?",
  extract: "Find the code of the policy that this letter speaks of.",
  judge: "Does the policy cover this damage? Answer with the code of the clause that decides.",
};

const SENTENCES = [
  "The water came through the ceiling while the family was away for the weekend.",
  "Our neighbour had called the fire brigade before we knew of anything.",
  "The letter of the twelfth names another flat than the contract does.",
  "We have kept the receipts of the carpenter and of the painter.",
  "In the cellar stood two bicycles, a freezer and a box with winter clothes.",
  "Please tell us whether the hotel is paid for as well.",
];

const REASONS = [
  "The clause names the cause and leaves out what was known before.",
  "The dates in the letter agree with the contract.",
  "Damage by water that rises from below is treated apart.",
];
