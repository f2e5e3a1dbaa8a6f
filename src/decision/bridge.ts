// The fewest skills that would open a path: a greedy cover of the postings within the limits.

import type { Path } from "../domain/role.ts";
import { type CoverProblem, greedyCover, openSets } from "../statistics/greedy-cover.ts";
import { isWithinLimits } from "./fit.ts";
import { type Market, pathIndex } from "./market.ts";
import type { Profile } from "./profile.ts";
import { type Gates, gatesOf, heldSkills, neededSkills } from "./reach.ts";

export interface BridgeStep {
  skill: string;
  effort: number;
  /** Postings that this skill opens, and the part of all that is open then. */
  opens: number;
  share: number;
}

export interface Bridge {
  /** Postings within the limits whose text was read, those open now, and how many should be. */
  n: number;
  open: number;
  target: number;
  steps: BridgeStep[];
  /** Whether the steps reach the target. */
  isReached: boolean;
}

const MOST_STEPS = 25;

/** The bridge to one path; slower than reach and fit, so asked for apart. */
export function bridgeTo(market: Market, profile: Profile, path: Path): Bridge {
  const held = heldSkills(market, profile);
  return bridgeOf(market, gatesOf(market, profile), { profile, held, path: pathIndex(path) });
}

function bridgeOf(
  market: Market,
  gates: Gates,
  { profile, held, path }: { profile: Profile; held: Uint8Array; path: number },
): Bridge {
  const problem = coverProblem(market, gates, { profile, held, path });
  const n = problem.need.length;
  const open = openSets(problem);
  const target = Math.ceil(n * profile.bridge.share - 1e-9);
  const { skills } = market;
  const cost = new Float64Array(skills.length).fill(1);
  for (const [skill, effort] of Object.entries(profile.bridge.effort)) {
    const index = market.skillIndex.get(skill);
    if (index !== undefined) cost[index] = effort;
  }
  const steps = greedyCover(problem, { target, most: MOST_STEPS, cost }).map((step) => ({
    skill: skills[step.member]!,
    effort: cost[step.member]!,
    opens: step.opens,
    share: step.open / n,
  }));
  const reached = (steps.at(-1)?.share ?? open / n) * n;
  return { n, open, target, steps, isReached: n > 0 && reached >= target - 1e-6 };
}

function coverProblem(
  market: Market,
  gates: Gates,
  { profile, held, path }: { profile: Profile; held: Uint8Array; path: number },
): CoverProblem {
  const postings: number[] = [];
  for (let i = 0; i < market.n; i++) {
    if (market.path[i] === path && isWithinLimits(market, gates, i)) postings.push(i);
  }
  const start = new Uint32Array(postings.length + 1);
  for (const [set, posting] of postings.entries())
    start[set + 1] = start[set]! + market.needEnd[posting]! - market.start[posting]!;
  const member = new Uint16Array(start[postings.length]!);
  for (const [set, posting] of postings.entries())
    member.set(market.skill.subarray(market.start[posting]!, market.needEnd[posting]!), start[set]!);
  return {
    start,
    member,
    need: Uint16Array.from(postings, (posting) => neededSkills(market, posting, profile.openAt)),
    members: market.skills.length,
    held,
  };
}
