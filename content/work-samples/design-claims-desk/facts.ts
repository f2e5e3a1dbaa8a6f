// What is known about the claims desk before it is designed: claims, models, tools, people, and what goes wrong.
import { chanceOf, logNormalDraw } from "../../../src/practice/chance.ts";

export const STAGES = ["read", "check", "decide", "review", "pay", "write"] as const;
export type Stage = (typeof STAGES)[number];
export type ModelName = "finch-small" | "brook-medium" | "atlas-large";

export interface ModelFacts {
  /** Median seconds of one agent's work on one claim. */
  seconds: Record<"read" | "decide" | "review" | "write", number>;
  /** US dollars for a claim. */
  dollars: Record<"read" | "decide" | "review" | "write", number>;
  /** Share of claims it gets wrong; a reviewer overlooks so many of the wrong decisions. */
  wrong: Record<"read" | "decide" | "review", number>;
  /** How many agents may use it at once. */
  atOnce: number;
}

export const MODELS: Record<ModelName, ModelFacts> = {
  "finch-small": {
    seconds: { read: 25, decide: 30, review: 20, write: 20 },
    dollars: { read: 0.004, decide: 0.005, review: 0.003, write: 0.003 },
    wrong: { read: 0.08, decide: 0.13, review: 0.55 },
    atOnce: 30,
  },
  "brook-medium": {
    seconds: { read: 45, decide: 55, review: 35, write: 35 },
    dollars: { read: 0.016, decide: 0.02, review: 0.012, write: 0.012 },
    wrong: { read: 0.02, decide: 0.05, review: 0.2 },
    atOnce: 12,
  },
  "atlas-large": {
    seconds: { read: 80, decide: 100, review: 60, write: 60 },
    dollars: { read: 0.07, decide: 0.09, review: 0.055, write: 0.05 },
    wrong: { read: 0.008, decide: 0.015, review: 0.1 },
    atOnce: 6,
  },
};

export const FACTS = {
  models: MODELS,
  /** Seconds of the tools. */
  toolSeconds: { check: 10, pay: 5 },
  /** Claims an hour, from nine in the morning on. */
  claimsPerHour: [40, 40, 160, 160, 60, 50, 50, 40, 30, 20],
  people: 3,
  personSeconds: 360,
  workerDollarsPerHour: 0.12,
};

export interface Claim {
  id: number;
  /** Seconds from the beginning of the day. */
  at: number;
  euros: number;
}

export const HOUR = 3600;
/** At noon, in the busiest hour, this model is out. */
export const OUTAGE = { model: "brook-medium", from: 3 * HOUR, until: 3.25 * HOUR } as const;
export const CRASH_AT = 5 * HOUR;
export const MUST_ASK_ABOVE = 1000;

export function claimsOf(seed: number): Claim[] {
  const random = chanceOf(seed, "claims");
  const claims = FACTS.claimsPerHour.flatMap((count, hour) =>
    Array.from({ length: count }, () => (hour + random()) * HOUR),
  );
  return claims
    .sort((a, b) => a - b)
    .map((at, id) => ({ id, at, euros: Math.round(logNormalDraw(random, 300, 1)) }));
}
