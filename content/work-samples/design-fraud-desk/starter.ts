type Feature =
  | "euros"
  | "far"
  | "night"
  | "toEvent"
  | "accountAge"
  | "newDevice"
  | "reset"
  | "chargebacks"
  | "locked"
  | "cardTries"
  | "sharers"
  | "mailAge";

interface Design {
  features: Feature[];
  train: {
    /** Days of the past that it learns from, at most 150. */
    days: number;
    /** Days between two trainings, at least 3. */
    every: number;
    /** A payment without a charge-back counts as honest after so many days. */
    honestAfterDays: number;
    /** When a charge-back is learned from: as soon as it comes, or when its payment is `honestAfterDays` old. */
    chargebacks: "atOnce" | "whenOld";
    /** What a blocked payment teaches. */
    blocked: "nothing" | "fraud" | "honest";
    /** Whether all fraud together weighs as much as all honest payments together. */
    weights: "asTheyAre" | "balanced";
  };
  /** Part of the payments to be blocked that pass all the same, chosen at random. */
  explore: number;
}

interface Asked {
  /** `chance` of fraud, 0 to 1, as the model says. */
  payments: { chance: number; euros: number }[];
  /** Of today. */
  reviewsLeft: number;
  /** Until midnight: 24, 18, 12 or 6. */
  hoursLeft: number;
}
type Verdict = "pass" | "review" | "block";

/** The design that is there now. */
export function design(): Design {
  return {
    features: ["euros", "far", "night", "accountAge", "chargebacks", "locked", "cardTries", "mailAge"],
    train: {
      days: 60,
      every: 365,
      honestAfterDays: 0,
      chargebacks: "whenOld",
      blocked: "fraud",
      weights: "balanced",
    },
    explore: 0,
  };
}

/** Called every six hours with the payments of these hours. One verdict for each, in their order. */
export function decide({ payments, reviewsLeft, hoursLeft }: Asked): Verdict[] {
  if (hoursLeft === 24)
    console.log(payments.length, "payments,", reviewsLeft, "reviews, the first", payments[0]);
  return payments.map(({ chance }) => (chance > 0.5 ? "block" : "pass"));
}
