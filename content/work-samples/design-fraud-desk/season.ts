// Lets a design live through a season: it learns from what is known by then, scores, decides, and finds out weeks later.
import { chanceOf } from "../../../src/practice/chance.ts";
import type { Design } from "./design.ts";
import { type Example, learn } from "./learn.ts";
import { FEATURES, type Feature, type Payment, paymentsOf, type Season } from "./payments.ts";

export type Verdict = "pass" | "review" | "block";
export interface Scored {
  chance: number;
  euros: number;
}
/** Says what happens to the payments of a few hours; `reviewsLeft` today. */
export type Decide = (asked: {
  payments: Scored[];
  reviewsLeft: number;
  hoursLeft: number;
}) => Promise<Verdict[]>;

/** What became of a payment: `left` wanted a review when nobody had time, `explored` was to be blocked. */
export type Fate = "passed" | "reviewed" | "blocked" | "left" | "explored";
export interface Handled extends Payment {
  fate: Fate;
  chance: number;
}

export interface Played {
  handled: Handled[];
  /** Of all days of the season, by `COSTS`. */
  euros: number;
}

export const REVIEWS_A_DAY = 5;
/** Euros. A charge-back costs the amount and a fee, an honest customer sent away the commission and some trust. */
export const COSTS = { chargebackFee: 20, commission: 0.1, trust: 15, review: 4 } as const;
/** Days before the season in which nothing was blocked. */
export const BEFORE = 90;

const PARTS_OF_A_DAY = 4;
/** A payment that was let through against the verdict stands for others, but for so many at most. */
const STANDS_FOR_AT_MOST = 10;
const NAMES = Object.keys(FEATURES) as Feature[];
const [CHARGEBACKS, LOCKED] = [NAMES.indexOf("chargebacks"), NAMES.indexOf("locked")];

export async function playSeason(
  design: Design,
  { seed, season, decide }: { seed: number; season: Season; decide: Decide },
): Promise<Played> {
  const past = pastOf(seed, season.name);
  const handled: Handled[] = [];
  const columns = columnsOf(design);
  const random = chanceOf(seed, "explore", season.name);
  let score = (_values: readonly number[]) => 0;
  for (let day = 0; day < season.days; day++) {
    if (day % design.train.every === 0) score = trained([...past, ...handled], design, day);
    const today = paymentsOf(seed, season, day);
    let reviewsLeft = REVIEWS_A_DAY;
    for (let part = 0; part < PARTS_OF_A_DAY; part++) {
      const size = Math.ceil(today.length / PARTS_OF_A_DAY);
      const now = today
        .slice(part * size, (part + 1) * size)
        .map((payment) => ({ ...payment, chance: score(chosen(payment.values, columns)) }));
      const hoursLeft = 24 - (24 / PARTS_OF_A_DAY) * part;
      const verdicts = await decide({ payments: now.map(scoredOf), reviewsLeft, hoursLeft });
      for (const [at, payment] of now.entries()) {
        const fate = fateOf(verdicts[at]!, { reviewsLeft, isExplored: random() < design.explore });
        if (fate === "reviewed") reviewsLeft -= 1;
        handled.push({ ...payment, fate });
      }
    }
  }
  return { handled, euros: handled.reduce((sum, each) => sum + costOf(each), 0) };
}

/** Fraud that took money. */
export function isLost({ isFraud, fate }: Handled): boolean {
  return isFraud && (fate === "passed" || fate === "explored");
}

/** Sent away, though honest. */
export function isWronged({ isFraud, fate }: Handled): boolean {
  return !isFraud && (fate === "blocked" || fate === "left");
}

export function costOf(payment: Handled): number {
  if (isLost(payment)) return payment.euros + COSTS.chargebackFee;
  if (isWronged(payment)) return COSTS.commission * payment.euros + COSTS.trust;
  return payment.fate === "reviewed" ? COSTS.review : 0;
}

function pastOf(seed: number, name: string): Handled[] {
  const season = { name: `before ${name}`, days: BEFORE };
  return Array.from({ length: BEFORE }, (_, at) => paymentsOf(seed, season, at - BEFORE))
    .flat()
    .map((payment) => ({ ...payment, fate: "passed", chance: 0 }));
}

function fateOf(
  verdict: Verdict,
  { reviewsLeft, isExplored }: { reviewsLeft: number; isExplored: boolean },
): Fate {
  if (verdict === "pass") return "passed";
  if (verdict === "block") return isExplored ? "explored" : "blocked";
  return reviewsLeft > 0 ? "reviewed" : "left";
}

function scoredOf({ chance, euros }: Handled | Scored): Scored {
  // Six digits, so that no verdict hangs on the last one.
  return { chance: Math.round(chance * 1e6) / 1e6, euros: Math.round(euros * 100) / 100 };
}

function trained(all: readonly Handled[], design: Design, day: number) {
  const examples: Example[] = [];
  const columns = columnsOf(design);
  for (const payment of all) {
    if (day - payment.day > design.train.days) continue;
    const label = labelOf(payment, design, day);
    if (label === undefined) continue;
    const weight = payment.fate === "explored" ? Math.min(STANDS_FOR_AT_MOST, 1 / design.explore) : 1;
    examples.push({ values: chosen(asItStands(payment, day), columns), isFraud: label, weight });
  }
  return learn(design.train.weights === "balanced" ? balanced(examples) : examples, design.features.length);
}

/** What the payment teaches on that day, if anything. */
function labelOf(payment: Handled, { train }: Design, day: number): boolean | undefined {
  const age = day - payment.day;
  if (payment.fate === "reviewed") return payment.isFraud;
  if (payment.fate === "left") return undefined;
  if (payment.fate === "blocked") return train.blocked === "nothing" ? undefined : train.blocked === "fraud";
  const isReported = payment.isFraud && payment.reportedAfter <= age;
  if (isReported && train.chargebacks === "atOnce") return true;
  return age >= train.honestAfterDays ? isReported : undefined;
}

/** The values as the tables hold them on that day: some columns of the account have changed since. */
function asItStands(
  { values, isFraud, reportedAfter, fate, day }: Handled,
  today: number,
): readonly number[] {
  const isFound =
    isFraud &&
    (fate === "reviewed" || (isLost({ isFraud, fate } as Handled) && reportedAfter <= today - day));
  if (!isFound) return values;
  return values.map((value, at) =>
    at === LOCKED || (at === CHARGEBACKS && fate !== "reviewed") ? 1 : value,
  );
}

function columnsOf({ features }: Design): number[] {
  return features.map((feature) => NAMES.indexOf(feature));
}

function chosen(values: readonly number[], columns: readonly number[]): number[] {
  return columns.map((column) => values[column]!);
}

function balanced(examples: readonly Example[]): Example[] {
  const sum = (isFraud: boolean) =>
    examples.reduce((total, each) => total + (each.isFraud === isFraud ? each.weight : 0), 0);
  const factor = sum(false) / Math.max(1, sum(true));
  return examples.map((each) => (each.isFraud ? { ...each, weight: each.weight * factor } : each));
}
