// What would turn the answer round: the smallest change of each weight, limit and skill, found by trying them.
import { type Leanings, leaningsOf, leaningTotal } from "./criteria.ts";
import { BANDS, type Market } from "./market.ts";
import { CRITERIA, CRITERION_LABELS, MOST_WEIGHT, type Profile, type Weights } from "./profile.ts";
import { gatesOf } from "./reach.ts";

export interface Flip {
  kind: "weight" | "limit" | "skill";
  /** What is changed, e.g. "Posted base pay", "Pay floor"; of a skill its slug. */
  label: string;
  /** As it is, and as it would have to be. */
  from: string;
  to: string;
  /** How large the change is in the unit of what is changed; flips of one thing are compared by it. */
  size: number;
  /** The answer's total after the change. */
  total: number;
  /** Whether more postings may be open after it, on any path. */
  isRelaxing: boolean;
}

/** A change to try: flips of one `label` are tried from the smallest. */
export interface Change extends Omit<Flip, "total" | "isRelaxing"> {
  profile: Profile;
}

/** The smallest change of each weight, limit and skill that puts the other path ahead, smallest first by kind. */
export function flipsOf(market: Market, profile: Profile): Flip[] {
  const leanings = leaningsOf(market, profile);
  const total = leaningTotal(leanings, profile.weights);
  if (total === null || total === 0) return [];
  const flips = weightFlips(leanings, profile.weights, total);
  const tried = new Set<string>();
  const open = mayBeOpen(market, profile);
  for (const { profile: changed, ...change } of changesOf(market, profile)) {
    if (tried.has(change.label)) continue;
    const after = leaningTotal(leaningsOf(market, changed), changed.weights);
    if (after === null || after * total >= 0) continue;
    tried.add(change.label);
    flips.push({ ...change, total: after, isRelaxing: mayBeOpen(market, changed) > open });
  }
  return flips;
}

function mayBeOpen(market: Market, profile: Profile): number {
  return gatesOf(market, profile).fails.reduce((sum, bits) => sum + Number(bits === 0), 0);
}

/** A step beyond the weight at which both are level. */
const BEYOND = 1e-6;

/** The total is a ratio that is linear in each weight above the line, so the turning point has a formula. */
function weightFlips(leanings: Leanings, weights: Weights, total: number): Flip[] {
  return CRITERIA.flatMap((criterion): Flip[] => {
    const leaning = leanings[criterion];
    if (leaning === null || leaning === 0) return [];
    const rest = CRITERIA.reduce(
      (sum, other) => sum + (other === criterion ? 0 : weights[other] * (leanings[other] ?? 0)),
      0,
    );
    const level = -rest / leaning;
    const wanted = level + (level > weights[criterion] ? BEYOND : -BEYOND);
    if (wanted < 0 || wanted > MOST_WEIGHT) return [];
    const after = leaningTotal(leanings, { ...weights, [criterion]: wanted });
    if (after === null || after * total >= 0) return [];
    return [
      {
        kind: "weight",
        label: CRITERION_LABELS[criterion],
        from: weightText(weights[criterion]),
        to: weightText(wanted),
        size: Math.abs(wanted - weights[criterion]),
        total: after,
        isRelaxing: false,
      },
    ];
  }).sort((a, b) => a.size - b.size);
}

function weightText(weight: number): string {
  return String(Number(weight.toFixed(2)));
}

/** Every change of a limit or of one skill that is tried, for each thing from the smallest change on. */
export function changesOf(market: Market, profile: Profile): Change[] {
  return [
    ...placeChanges(market, profile),
    ...levelChanges(profile),
    ...yearsChanges(profile),
    ...visaChanges(profile),
    ...payChanges(profile),
    ...officeChanges(profile),
    ...degreeChanges(profile),
    ...openAtChanges(profile),
    ...skillChanges(market, profile),
  ];
}

type Limits = Profile["limits"];

function withLimits(profile: Profile, limits: Partial<Limits>): Profile {
  return { ...profile, limits: { ...profile.limits, ...limits } };
}

function limitChange(
  label: string,
  words: { from: string; to: string; size: number },
  profile: Profile,
): Change {
  return { kind: "limit", label, ...words, profile };
}

const MOST_COUNTRIES = 15;

function placeChanges({ place, places }: Market, profile: Profile): Change[] {
  const mine = profile.limits.countries;
  if (mine.length === 0) return [];
  const from = mine.join(", ");
  const change = (countries: string[], size: number, to: string) =>
    limitChange("Place", { from, to, size }, withLimits(profile, { countries }));
  const tally = new Map<string, number>();
  for (const each of place)
    for (const code of places[each]!.countries) tally.set(code, (tally.get(code) ?? 0) + 1);
  const others = [...tally]
    .filter(([code]) => !mine.includes(code))
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, MOST_COUNTRIES);
  const without = mine.length < 2 ? [] : mine;
  return [
    ...others.map(([code]) => change([...mine, code], 1, `also ${code}`)),
    ...without.map((code) =>
      change(
        mine.filter((other) => other !== code),
        1,
        `without ${code}`,
      ),
    ),
    change([], Number.POSITIVE_INFINITY, "anywhere"),
  ];
}

function levelChanges(profile: Profile): Change[] {
  const { bands } = profile;
  const text = (list: readonly string[]) => (list.length === 0 ? "any" : list.join(", "));
  const next = [
    ...(bands.length === 0
      ? []
      : BANDS.filter((band) => !bands.includes(band)).map((band) => [...bands, band])),
    ...(bands.length < 2 ? [] : bands.map((band) => bands.filter((other) => other !== band))),
    ...(bands.length === 0 ? BANDS.map((band) => [band]) : [[]]),
  ];
  return next.map((list) =>
    limitChange(
      "Level",
      { from: text(bands), to: text(list), size: Math.abs(list.length - bands.length) },
      { ...profile, bands: list },
    ),
  );
}

const MOST_YEARS = 15;

function yearsChanges(profile: Profile): Change[] {
  const { years } = profile;
  if (years === null) return [];
  const next = Array.from({ length: MOST_YEARS }, (_, index) => [years + index + 1, years - index - 1])
    .flat()
    .filter((each) => each >= 0);
  return next.map((each) =>
    limitChange(
      "Years of experience",
      { from: String(years), to: String(each), size: Math.abs(each - years) },
      { ...profile, years: each },
    ),
  );
}

function visaChanges(profile: Profile): Change[] {
  const { needsVisa } = profile.limits;
  const text = (needs: boolean) => (needs ? "needed" : "not needed");
  return [
    limitChange(
      "Visa sponsorship",
      { from: text(needsVisa), to: text(!needsVisa), size: 1 },
      withLimits(profile, { needsVisa: !needsVisa }),
    ),
  ];
}

/** Twentieths of the floor, up and down by at most half. */
const PAY_STEPS = 10;

function payChanges(profile: Profile): Change[] {
  const { payFloor } = profile.limits;
  if (payFloor === null) return [];
  const text = (amount: number) => `${Math.round(amount).toLocaleString("en-US")} ${payFloor.currency}`;
  const from = text(payFloor.amount);
  const steps = Array.from({ length: PAY_STEPS }, (_, index) => [-(index + 1), index + 1]).flat();
  return [
    ...steps.map((step) => {
      const amount = payFloor.amount * (1 + step / 20);
      return limitChange(
        "Pay floor",
        { from, to: text(amount), size: Math.abs(amount - payFloor.amount) },
        withLimits(profile, { payFloor: { ...payFloor, amount } }),
      );
    }),
    limitChange(
      "Pay floor",
      { from, to: "none", size: payFloor.amount },
      withLimits(profile, { payFloor: null }),
    ),
  ];
}

function officeChanges(profile: Profile): Change[] {
  const days = profile.limits.officeDays;
  const text = (each: number | null) => (each === null ? "any" : `at most ${each}`);
  const now = days ?? 5;
  return [0, 1, 2, 3, 4, 5]
    .filter((each) => each !== now)
    .sort((a, b) => Math.abs(a - now) - Math.abs(b - now) || b - a)
    .map((each) =>
      limitChange(
        "Days in the office",
        { from: text(days), to: text(each), size: Math.abs(each - now) },
        withLimits(profile, { officeDays: each }),
      ),
    );
}

const DEGREES = ["none", "bachelor", "master", "phd"] as const;

function degreeChanges(profile: Profile): Change[] {
  const { degree } = profile.limits;
  if (degree === null) return [];
  const now = DEGREES.indexOf(degree);
  return DEGREES.filter((each) => each !== degree)
    .map((each) => ({ each, size: Math.abs(DEGREES.indexOf(each) - now) }))
    .sort((a, b) => a.size - b.size)
    .map(({ each, size }) =>
      limitChange("Degree", { from: degree, to: each, size }, withLimits(profile, { degree: each })),
    );
}

function openAtChanges(profile: Profile): Change[] {
  const now = Math.round(profile.openAt * 20);
  const text = (twentieths: number) => `${twentieths * 5}%`;
  return Array.from({ length: 21 }, (_, each) => each)
    .filter((each) => each !== now)
    .sort((a, b) => Math.abs(a - now) - Math.abs(b - now) || a - b)
    .map((each) =>
      limitChange(
        "Part of the required skills that must be held",
        {
          from: `${Math.round(profile.openAt * 100)}%`,
          to: text(each),
          size: Math.abs(each / 20 - profile.openAt),
        },
        { ...profile, openAt: each / 20 },
      ),
    );
}

/** Of the skills that are not held, those most asked for; all that are held. */
const MOST_SKILLS = 60;

function skillChanges({ skills }: Market, profile: Profile): Change[] {
  const held = new Set(profile.skills.map(({ skill }) => skill));
  const missing = skills.filter((skill) => !held.has(skill)).slice(0, MOST_SKILLS);
  const known = skills.filter((skill) => held.has(skill));
  return [
    ...missing.map(
      (skill): Change => ({
        kind: "skill",
        label: skill,
        from: "not held",
        to: "held",
        size: 1,
        profile: { ...profile, skills: [...profile.skills, { skill }] },
      }),
    ),
    ...known.map(
      (skill): Change => ({
        kind: "skill",
        label: skill,
        from: "held",
        to: "not held",
        size: 1,
        profile: { ...profile, skills: profile.skills.filter((each) => each.skill !== skill) },
      }),
    ),
  ];
}
