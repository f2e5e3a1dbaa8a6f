// How much of what postings ask for a person holds, and what is missing most.
import type { Market } from "./market.ts";
import { type Gates, SKILLS_BIT } from "./reach.ts";

/** What merely helps counts half of what is required. */
const PREFERRED_WEIGHT = 0.5;

export interface SkillShare {
  skill: string;
  /** Part of these postings that asks for it. */
  share: number;
}

export interface Fit {
  /** Part of all asked-for skills, weighted by how many postings ask and how firmly, that is held; null without postings. */
  coverage: number | null;
  /** Postings whose text was read and that the limits other than skills let through. */
  n: number;
  /** Those most asked for that are not held, and those that are. */
  missing: SkillShare[];
  held: SkillShare[];
}

const MOST_LISTED = 12;

/** Whether a posting's skills count: its text was read and no limit but skills rules it out. */
export function isWithinLimits({ hasText }: Market, { fails }: Gates, posting: number): boolean {
  return hasText[posting] === 1 && (fails[posting]! & ~SKILLS_BIT) === 0;
}

export function fitOf(market: Market, gates: Gates, { held, path }: { held: Uint8Array; path: number }): Fit {
  const { skills } = market;
  const asked = new Float64Array(skills.length);
  const postings = new Uint32Array(skills.length);
  let n = 0;
  for (let i = 0; i < market.n; i++) {
    if (market.path[i] !== path || !isWithinLimits(market, gates, i)) continue;
    n++;
    for (let at = market.start[i]!; at < market.start[i + 1]!; at++) {
      const skill = market.skill[at]!;
      asked[skill]! += at < market.needEnd[i]! ? 1 : PREFERRED_WEIGHT;
      postings[skill]!++;
    }
  }
  let has = 0;
  let all = 0;
  for (let skill = 0; skill < asked.length; skill++) {
    all += asked[skill]!;
    has += asked[skill]! * held[skill]!;
  }
  const ranked = Array.from(asked.keys())
    .filter((skill) => asked[skill]! > 0)
    .sort((a, b) => asked[b]! - asked[a]! || a - b);
  const listed = (isHeld: number) =>
    ranked
      .filter((skill) => held[skill] === isHeld)
      .slice(0, MOST_LISTED)
      .map((skill) => ({
        skill: skills[skill]!,
        share: postings[skill]! / n,
      }));
  return { coverage: all === 0 ? null : has / all, n, missing: listed(0), held: listed(1) };
}

/** Weight of what one posting asks for, and of what of it is held. */
export function askedOf(market: Market, held: Uint8Array, posting: number): { has: number; all: number } {
  let has = 0;
  let all = 0;
  for (let at = market.start[posting]!; at < market.start[posting + 1]!; at++) {
    const weight = at < market.needEnd[posting]! ? 1 : PREFERRED_WEIGHT;
    all += weight;
    has += weight * held[market.skill[at]!]!;
  }
  return { has, all };
}
