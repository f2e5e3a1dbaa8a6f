// The measures of how old live postings are, by the date they claim or the day they were first seen.
import type { Figure } from "../domain/figure.ts";
import type { Cell } from "../domain/receipt-id.ts";
import { countsByEmployer } from "./employer-counts.ts";
import { EMPLOYER_CAP, quantileFigures, shareFigure } from "./judge.ts";
import type { MeasuredRow } from "./measured-row.ts";
import type { Measure, Taken } from "./measures.ts";
import { daysBetween } from "./posting-spell.ts";

/** By which of its two dates a posting's age is counted. */
export type Clock = "claimed" | "seen";

type AgeDates = Pick<MeasuredRow, "date_posted" | "first_seen" | "last_observed">;

const ageMedian: Measure = {
  asks: (cell) => `How many days old are live postings in the median, by ${clockWords(cell)}?`,
  method: `The median of days from that date to the day the set was last observed; postings without the date are left out. Each employer weighs at most ${EMPLOYER_CAP} postings. The interval is Woodruff's, on the variance between employers.`,
  evidence: () => "role",
  take: (row, cell) => {
    const amount = ageOf(row, clockOf(cell));
    return taken(row, { isHit: amount !== null, amount, why: amount === null ? "gives no date" : "" });
  },
  judge: (cell, rows) => ageFigure(cell, rows),
};

const olderShare: Measure = {
  asks: (cell) => `What part of live postings is older than ${limitOf(cell)} days, by ${clockWords(cell)}?`,
  method:
    "The share of live postings of more days than that, from that date to the day the set was last observed; postings without the date are left out. The interval is Wilson's on the effective n, which discounts postings of one employer.",
  evidence: () => "role",
  take: (row, cell) => {
    const amount = ageOf(row, clockOf(cell));
    const isHit = amount !== null && amount > limitOf(cell);
    return taken(row, {
      isHit,
      amount,
      why: isHit ? "" : amount === null ? "gives no date" : "is not older",
    });
  },
  judge: (cell, rows) => olderFigure(cell, rows),
};

export const ageMeasures: Record<"age-median" | "older-share", Measure> = {
  "age-median": ageMedian,
  "older-share": olderShare,
};

/** Age in days when its set was last observed; null without the date, or with one that is still to come. */
export function ageOf({ date_posted, first_seen, last_observed }: AgeDates, clock: Clock): number | null {
  const start = clock === "claimed" ? date_posted : first_seen;
  if (start === null) return null;
  const age = daysBetween(start, last_observed);
  return age < 0 ? null : age;
}

interface Aged {
  employer: string;
  amount: number | null;
}

/** The median age of those that have one. */
export function ageFigure(cell: Cell, postings: readonly Aged[]): Figure {
  const amounts = postings.flatMap(({ employer, amount }) => (amount === null ? [] : [{ employer, amount }]));
  return quantileFigures([{ cell, p: 0.5 }], amounts, "days")[0]!;
}

/** The share of older ones among those that have an age; the cell names the limit, e.g. "claimed-30". */
export function olderFigure(cell: Cell, postings: readonly Aged[]): Figure {
  const aged = postings.flatMap(({ employer, amount }) =>
    amount === null ? [] : [{ employer_key: employer, amount }],
  );
  return shareFigure(
    cell,
    countsByEmployer(aged, ({ amount }) => amount > limitOf(cell)),
  );
}

/** "claimed-30" names a clock and a limit. */
function clockOf({ of = "" }: Cell): Clock {
  return of.startsWith("claimed") ? "claimed" : "seen";
}

function limitOf({ of = "" }: Cell): number {
  return Number(of.slice(of.indexOf("-") + 1));
}

function clockWords(cell: Cell): string {
  return clockOf(cell) === "claimed" ? "the date they claim" : "the day they were first seen";
}

function taken(row: MeasuredRow, has: Pick<Taken, "isHit" | "amount" | "why">): Taken {
  return { employer: row.employer_key, isOther: false, level: "", ...has };
}
