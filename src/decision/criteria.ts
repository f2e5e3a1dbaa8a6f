// Each criterion as one number from -1 (ML engineering) to 1 (agent engineering), or null where it can't tell.
import { agreements, FEWEST_SAMPLES, meanOf, sampleScore, samplesOf, statementsRated } from "./evidence.ts";
import { askedOf, isWithinLimits } from "./fit.ts";
import { type Market, pathIndex } from "./market.ts";
import { medianPay, payCurrency } from "./pay.ts";
import { CRITERIA, type Criterion, type Profile, type Weights } from "./profile.ts";
import { boundsOf, gatesOf, heldSkills } from "./reach.ts";

export type Leanings = Record<Criterion, number | null>;

export const AGENT = pathIndex("agent-engineer");
export const ML = pathIndex("ml-engineer");

/** Pay that is half as much again decides its criterion in full. */
const FULL_PAY_RATIO = 1.5;

/** The middle of what is known and what may be: what the answer takes where a posting leaves something unsaid. */
export const UNSAID_PART = 0.5;

/** All criteria without resampling; what a change of the profile does to the answer is read off this. */
export function leaningsOf(market: Market, profile: Profile): Leanings {
  const gates = gatesOf(market, profile);
  const held = heldSkills(market, profile);
  const currency = payCurrency(market, profile);
  const openings = [AGENT, ML].map((path) => {
    const { lower, upper } = boundsOf(market, gates, path);
    return lower + UNSAID_PART * (upper - lower);
  });
  const coverage = [AGENT, ML].map((path) => {
    let has = 0;
    let all = 0;
    for (let i = 0; i < market.n; i++) {
      if (market.path[i] !== path || !isWithinLimits(market, gates, i)) continue;
      const asked = askedOf(market, held, i);
      has += asked.has;
      all += asked.all;
    }
    return all === 0 ? Number.NaN : has / all;
  });
  const [agentPay, mlPay] = [AGENT, ML].map((path) => medianPay(market, gates, { path, currency }));
  return {
    openings: contrast(openings[0]!, openings[1]!),
    fit: contrast(coverage[0]!, coverage[1]!),
    pay: payLeaning(agentPay!, mlPay!),
    preferences: preferenceLeaning(profile),
    samples: sampleLeaning(profile),
  };
}

/** Difference over sum: -1 to 1, unmoved by the unit; null where there is nothing on either side. */
export function contrast(agent: number, ml: number): number | null {
  const sum = agent + ml;
  return sum > 0 ? (agent - ml) / sum : null;
}

/** Logarithm of the ratio, in full at half as much again. */
export function payLeaning(agent: number, ml: number): number | null {
  if (!(agent > 0) || !(ml > 0)) return null;
  return Math.max(-1, Math.min(1, Math.log(agent / ml) / Math.log(FULL_PAY_RATIO)));
}

/** Difference of the mean agreements over the widest there can be. */
export function preferenceLeaning(profile: Profile): number | null {
  if (statementsRated(profile) === 0) return null;
  const [agent, ml] = [agreements(profile, "agent-engineer"), agreements(profile, "ml-engineer")];
  return (meanOf(agent)! - meanOf(ml)!) / 4;
}

export function sampleLeaning(profile: Profile): number | null {
  const agent = samplesOf(profile, "agent-engineer").map(sampleScore);
  const ml = samplesOf(profile, "ml-engineer").map(sampleScore);
  if (agent.length < FEWEST_SAMPLES || ml.length < FEWEST_SAMPLES) return null;
  return meanOf(agent)! - meanOf(ml)!;
}

/** The leanings by their weights, those that can't tell left out; null where nothing can. */
export function leaningTotal(leanings: Leanings, weights: Weights): number | null {
  let sum = 0;
  let weight = 0;
  for (const criterion of CRITERIA) {
    const leaning = leanings[criterion];
    if (leaning === null) continue;
    sum += weights[criterion] * leaning;
    weight += weights[criterion];
  }
  return weight === 0 ? null : sum / weight;
}
