// The form of a design, and what is said of one that can't be built.
import { WorkError } from "../../../src/practice/bench.ts";
import { FEATURES, type Feature } from "./payments.ts";

export interface Design {
  features: Feature[];
  train: {
    /** Days of the past that it learns from. */
    days: number;
    /** Days between two trainings. */
    every: number;
    /** A payment without a charge-back counts as honest after so many days. */
    honestAfterDays: number;
    /** When a charge-back is learned from: as soon as it comes, or when its payment is `honestAfterDays` old. */
    chargebacks: "atOnce" | "whenOld";
    /** What a blocked payment teaches. */
    blocked: "nothing" | "fraud" | "honest";
    /** Whether fraud weighs as much as all honest payments together. */
    weights: "asTheyAre" | "balanced";
  };
  /** Part of the payments to be blocked that pass all the same, chosen at random. */
  explore: number;
}

/** Throws a `WorkError` that says what is missing or can't be. */
export function designOf(given: unknown): Design {
  const { features, train, explore } = (given ?? {}) as Partial<Design>;
  const isKnown = Array.isArray(features) && features.every((feature) => Object.hasOwn(FEATURES, feature));
  mustBe(
    isKnown && features.length > 0 && new Set(features).size === features.length,
    `features must be a list without repeats of ${Object.keys(FEATURES).join(", ")}`,
  );
  const { days, every, honestAfterDays, chargebacks, blocked, weights } = train ?? {};
  mustBe(isWhole(days, 1, 150), "train.days must be a whole number from 1 to 150");
  mustBe(isWhole(every, 3, 365), "train.every must be a whole number from 3 to 365");
  mustBe(isWhole(honestAfterDays, 0, 150), "train.honestAfterDays must be a whole number from 0 to 150");
  mustBe(["atOnce", "whenOld"].includes(chargebacks!), 'train.chargebacks must be "atOnce" or "whenOld"');
  mustBe(
    ["nothing", "fraud", "honest"].includes(blocked!),
    'train.blocked must be "nothing", "fraud" or "honest"',
  );
  mustBe(["asTheyAre", "balanced"].includes(weights!), 'train.weights must be "asTheyAre" or "balanced"');
  mustBe(typeof explore === "number" && explore >= 0 && explore <= 1, "explore must be a number from 0 to 1");
  return given as Design;
}

function isWhole(value: unknown, low: number, high: number): boolean {
  return Number.isInteger(value) && (value as number) >= low && (value as number) <= high;
}

function mustBe(holds: boolean, what: string): void {
  if (!holds) throw new WorkError(what);
}
