// Which postings are open to a person: what rules each one out, what it does not state, and what each limit costs.
import { BANDS, type Market, OTHER_LEVEL, type Place, SOME_DAYS } from "./market.ts";
import type { Profile } from "./profile.ts";

export const LIMITS = ["place", "level", "years", "visa", "pay", "office", "degree", "skills"] as const;
export type LimitName = (typeof LIMITS)[number];

export const LIMIT_LABELS: Record<LimitName, string> = {
  place: "Place",
  level: "Level",
  years: "Years of experience",
  visa: "Visa sponsorship",
  pay: "Pay floor",
  office: "Days in the office",
  degree: "Degree",
  skills: "Required skills",
};

export const SKILLS_BIT = 1 << LIMITS.indexOf("skills");

/** For each posting one bit a limit, in the order of `LIMITS`: what rules it out, and what it leaves unsaid. */
export interface Gates {
  fails: Uint8Array;
  unsaid: Uint8Array;
}

export interface Bounds {
  /** Known to be open; and those too that leave something unsaid. */
  lower: number;
  upper: number;
}

export interface LimitCost {
  limit: LimitName;
  /** Ruled out by this limit, alone or with others; and by this one alone. */
  rulesOut: number;
  alone: number;
  /** Of the postings that nothing rules out, those that do not state what this limit asks. */
  unsaid: number;
}

/** What the person's limits make of each posting; `skip` leaves one limit out. */
export function gatesOf(market: Market, profile: Profile, skip?: LimitName): Gates {
  const gates = { fails: new Uint8Array(market.n), unsaid: new Uint8Array(market.n) };
  const tests: Record<LimitName, Test | undefined> = {
    place: placeTest(market, profile),
    level: levelTest(market, profile),
    years: yearsTest(market, profile),
    visa: visaTest(market, profile),
    pay: payTest(market, profile),
    office: officeTest(market, profile),
    degree: degreeTest(market, profile),
    skills: skillsTest(market, profile),
  };
  for (const [index, limit] of LIMITS.entries()) {
    const test = tests[limit];
    if (test === undefined || limit === skip) continue;
    const bit = 1 << index;
    for (let i = 0; i < market.n; i++) {
      const verdict = test(i);
      if (verdict === FAILS) gates.fails[i]! |= bit;
      else if (verdict === UNSAID) gates.unsaid[i]! |= bit;
    }
  }
  return gates;
}

/** Reachable postings of one path. */
export function boundsOf(market: Market, { fails, unsaid }: Gates, path: number): Bounds {
  let lower = 0;
  let upper = 0;
  for (let i = 0; i < market.n; i++) {
    if (market.path[i] !== path || fails[i] !== 0) continue;
    upper++;
    if (unsaid[i] === 0) lower++;
  }
  return { lower, upper };
}

/** What each limit costs on one path; limits that rule out nothing and leave nothing open are left out. */
export function limitCosts(market: Market, { fails, unsaid }: Gates, path: number): LimitCost[] {
  return LIMITS.map((limit, index) => {
    const bit = 1 << index;
    const cost = { limit, rulesOut: 0, alone: 0, unsaid: 0 };
    for (let i = 0; i < market.n; i++) {
      if (market.path[i] !== path) continue;
      if ((fails[i]! & bit) !== 0) cost.rulesOut++;
      if (fails[i] === bit) cost.alone++;
      if (fails[i] === 0 && (unsaid[i]! & bit) !== 0) cost.unsaid++;
    }
    return cost;
  }).filter(({ rulesOut, unsaid: silent }) => rulesOut + silent > 0);
}

/** 1 for each skill of the market that the person holds. */
export function heldSkills(market: Market, profile: Profile): Uint8Array {
  const held = new Uint8Array(market.skills.length);
  for (const { skill } of profile.skills) {
    const index = market.skillIndex.get(skill);
    if (index !== undefined) held[index] = 1;
  }
  return held;
}

/** How many skills of a posting must be held for it to be open, of those it does not merely prefer. */
export function neededSkills(market: Market, posting: number, openAt: number): number {
  return Math.ceil((market.needEnd[posting]! - market.start[posting]!) * openAt - 1e-9);
}

const PASSES = 0;
const FAILS = 1;
const UNSAID = 2;
type Verdict = typeof PASSES | typeof FAILS | typeof UNSAID;
type Test = (posting: number) => Verdict;

function placeTest({ places, place }: Market, { limits: { countries } }: Profile): Test | undefined {
  if (countries.length === 0) return undefined;
  const mine = new Set(countries);
  const verdicts = places.map((stated) => placeVerdict(stated, mine));
  return (i) => verdicts[place[i]!]!;
}

/** A remote job whose scope is not stated may or may not be done from elsewhere. */
function placeVerdict({ countries, scope, isRemote }: Place, mine: ReadonlySet<string>): Verdict {
  if (countries.some((code) => mine.has(code))) return PASSES;
  if (scope.some((code) => code === "WORLDWIDE" || mine.has(code))) return PASSES;
  if (scope.length > 0) return FAILS;
  return countries.length === 0 || isRemote ? UNSAID : FAILS;
}

function levelTest({ band }: Market, { bands }: Profile): Test | undefined {
  if (bands.length === 0) return undefined;
  const sought = new Set(bands.map((name) => BANDS.indexOf(name) + 1));
  return (i) => {
    const stated = band[i]!;
    if (stated === 0) return UNSAID;
    return stated !== OTHER_LEVEL && sought.has(stated) ? PASSES : FAILS;
  };
}

function yearsTest({ years }: Market, { years: mine }: Profile): Test | undefined {
  if (mine === null) return undefined;
  return (i) => (years[i]! < 0 ? UNSAID : years[i]! <= mine ? PASSES : FAILS);
}

function visaTest({ visa }: Market, { limits: { needsVisa } }: Profile): Test | undefined {
  if (!needsVisa) return undefined;
  return (i) => (visa[i] === 0 ? UNSAID : visa[i] === 1 ? PASSES : FAILS);
}

/** Pay in another currency can't be compared, so it leaves the question open. */
function payTest(market: Market, { limits: { payFloor } }: Profile): Test | undefined {
  if (payFloor === null) return undefined;
  const wanted = market.currencies.indexOf(payFloor.currency);
  const { currency, payHigh } = market;
  return (i) => {
    if (currency[i]! < 0 || currency[i] !== wanted) return UNSAID;
    return payHigh[i]! >= payFloor.amount ? PASSES : FAILS;
  };
}

const WHOLE_WEEK = 5;

function officeTest({ office }: Market, { limits: { officeDays } }: Profile): Test | undefined {
  if (officeDays === null || officeDays >= WHOLE_WEEK) return undefined;
  return (i) => {
    const days = office[i]!;
    if (days < 0) return UNSAID;
    if (days === SOME_DAYS) return officeDays === 0 ? FAILS : UNSAID;
    return days <= officeDays ? PASSES : FAILS;
  };
}

const DEGREES = ["none", "bachelor", "master", "phd"];

function degreeTest({ degree }: Market, { limits }: Profile): Test | undefined {
  if (limits.degree === null) return undefined;
  const mine = DEGREES.indexOf(limits.degree) + 1;
  return (i) => (degree[i] === 0 ? UNSAID : degree[i]! <= mine ? PASSES : FAILS);
}

function skillsTest(market: Market, profile: Profile): Test | undefined {
  if (profile.openAt === 0) return undefined;
  const held = heldSkills(market, profile);
  const { start, needEnd, skill, hasText } = market;
  return (i) => {
    if (hasText[i] === 0) return UNSAID;
    let missing = neededSkills(market, i, profile.openAt);
    for (let at = start[i]!; at < needEnd[i]! && missing > 0; at++) missing -= held[skill[at]!]!;
    return missing <= 0 ? PASSES : FAILS;
  };
}
