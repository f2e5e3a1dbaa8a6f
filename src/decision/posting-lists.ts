// The postings behind each count of a decision, by a name that says which: the receipt of a number that is about one
// person, and so can't be kept at an address that the number alone would give.
import { PATHS, type Path } from "../domain/role.ts";
import { UserError } from "../errors.ts";
import { bridgeTo } from "./bridge.ts";
import { isWithinLimits } from "./fit.ts";
import { type Market, pathIndex } from "./market.ts";
import { payCurrency, payPostings } from "./pay.ts";
import type { Profile } from "./profile.ts";
import { type Gates, gatesOf, heldSkills, LIMITS, type LimitName, neededSkills } from "./reach.ts";

export interface Listed {
  /** Place of the posting among the market's rows. */
  posting: number;
  /** Limits that rule it out, and those it leaves unsaid. */
  fails: LimitName[];
  unsaid: LimitName[];
}

/**
 * The postings that a list's name stands for, e.g. "agent-engineer.open", "ml-engineer.place.alone",
 * "hybrid.skill.pytorch"; throws a `UserError` for a name that is none.
 */
export function postingsListed(market: Market, profile: Profile, name: string): Listed[] {
  const [role = "", ...rest] = name.split(".");
  const path = PATHS.indexOf(role as Path);
  const what = rest.join(".");
  const gates = gatesOf(market, profile);
  const test = path === -1 ? undefined : testOf({ market, profile, gates, path }, what);
  if (test === undefined) {
    throw new UserError(`decide: no such list: ${name.slice(0, 80)}`, {
      hint: "lists are named in the column `list`, e.g. agent-engineer.open",
    });
  }
  return Array.from({ length: market.n }, (_, posting) => posting)
    .filter((posting) => market.path[posting] === path && test(posting))
    .map((posting) => ({
      posting,
      fails: limitsIn(gates.fails[posting]!),
      unsaid: limitsIn(gates.unsaid[posting]!),
    }));
}

interface Basis {
  market: Market;
  profile: Profile;
  gates: Gates;
  path: number;
}
type Test = (posting: number) => boolean;

function testOf(basis: Basis, what: string): Test | undefined {
  const { market, profile, gates, path } = basis;
  const { fails, unsaid } = gates;
  if (what === "all") return () => true;
  if (what === "open") return (i) => fails[i] === 0 && unsaid[i] === 0;
  if (what === "perhaps") return (i) => fails[i] === 0;
  if (what === "fit") return (i) => isWithinLimits(market, gates, i);
  if (what === "observed") return (i) => fails[i] === 0 && market.payObserved[i] === 1;
  if (what === "pay") {
    const paid = new Set(payPostings(market, gates, { path, currency: payCurrency(market, profile) }));
    return (i) => paid.has(i);
  }
  const [kind = "", item = ""] = what.split(".", 2);
  if (kind === "skill") return skillTest(basis, item);
  if (kind === "bridge") return bridgeTest(basis, Number(item));
  return limitTest(gates, kind, item);
}

function limitTest({ fails, unsaid }: Gates, limit: string, part: string): Test | undefined {
  const index = LIMITS.indexOf(limit as LimitName);
  if (index === -1) return undefined;
  const bit = 1 << index;
  if (part === "") return (i) => (fails[i]! & bit) !== 0;
  if (part === "alone") return (i) => fails[i] === bit;
  return part === "unsaid" ? (i) => fails[i] === 0 && (unsaid[i]! & bit) !== 0 : undefined;
}

/** Of the postings that fit is judged by, those that ask for the skill. */
function skillTest({ market, gates }: Basis, slug: string): Test | undefined {
  const skill = market.skillIndex.get(slug);
  if (skill === undefined) return undefined;
  return (i) =>
    isWithinLimits(market, gates, i) &&
    market.skill.subarray(market.start[i]!, market.start[i + 1]!).includes(skill);
}

/** The postings that one step of a bridge opens; step 0 stands for those that are open before the first. */
function bridgeTest({ market, profile, gates, path }: Basis, step: number): Test | undefined {
  const { steps } = bridgeTo(market, profile, PATHS[path]!);
  if (!Number.isInteger(step) || step < 0 || step > steps.length) return undefined;
  const heldAfter = (count: number) =>
    heldSkills(market, {
      ...profile,
      skills: [...profile.skills, ...steps.slice(0, count).map(({ skill }) => ({ skill }))],
    });
  const isOpen = (held: Uint8Array, i: number) => {
    const need = market.skill.subarray(market.start[i]!, market.needEnd[i]!);
    const has = need.reduce((sum, skill) => sum + held[skill]!, 0);
    return has >= neededSkills(market, i, profile.openAt);
  };
  const after = heldAfter(step);
  const before = step === 0 ? undefined : heldAfter(step - 1);
  return (i) =>
    isWithinLimits(market, gates, i) && isOpen(after, i) && (before === undefined || !isOpen(before, i));
}

function limitsIn(bits: number): LimitName[] {
  return LIMITS.filter((_, index) => (bits & (1 << index)) !== 0);
}

/** The name of a list, e.g. listName("hybrid", "place", "alone"). */
export function listName(path: Path, ...what: string[]): string {
  return [PATHS[pathIndex(path)], ...what].join(".");
}
