// What one role is offered above the other by the same employer at the same level.
import type { Figure } from "../domain/figure.ts";
import type { Cell } from "../domain/receipt-id.ts";
import { FEWEST_PAIRS, type MatchedPair, matchedPremium } from "../statistics/matched-premium.ts";
import { cellStatus } from "../statistics/suppression.ts";
import { countFigure, SUPPRESSION } from "./judge.ts";

export interface PremiumPosting {
  employer: string;
  band: string;
  /** Midpoint of the posted base range, a year. */
  amount: number | null;
  /** Whether it is of the second role. */
  isOther: boolean;
}

/** A pair with the number of postings on both sides. */
export interface PayPair extends MatchedPair {
  band: string;
  postings: number;
}

/** One pair per employer and band that posts pay for both roles, the median of either side; in a fixed order. */
export function payPairs(postings: readonly PremiumPosting[]): PayPair[] {
  const cells = Map.groupBy(
    postings.filter(({ amount, band }) => amount !== null && band !== ""),
    ({ employer, band }) => `${employer}\n${band}`,
  );
  return [...cells]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, here]) => {
      const first = here.filter(({ isOther }) => !isOther).map(({ amount }) => amount!);
      const second = here.filter(({ isOther }) => isOther).map(({ amount }) => amount!);
      if (first.length === 0 || second.length === 0) return [];
      const { employer, band } = here[0]!;
      return [
        { cluster: employer, band, first: medianOf(first), second: medianOf(second), postings: here.length },
      ];
    });
}

/** How many pairs there are: a count, never held back. */
export function pairsFigure(cell: Cell, pairs: readonly PayPair[]): Figure {
  const count = countFigure(cell, pairs.length, pairsOfEmployers(pairs).length);
  return { ...count, unit: "pairs", n: postingsOf(pairs) };
}

/**
 * How many times the second role's pay the first is offered. Held back below `FEWEST_PAIRS` pairs, and where one
 * employer makes more than half of them.
 */
export function premiumFigure(cell: Cell, pairs: readonly PayPair[]): Figure {
  const sizes = pairsOfEmployers(pairs);
  const premium = matchedPremium(pairs, FEWEST_PAIRS);
  const isHeld = premium === undefined || cellStatus(sizes, SUPPRESSION) === "suppressed";
  const base = { ...countFigure(cell, postingsOf(pairs), sizes.length), unit: "times" };
  if (isHeld) return { ...base, value: null, status: "suppressed" };
  const { value, low, high } = premium.ratio;
  return { ...base, value: 1 + value, low: 1 + low, high: 1 + high };
}

function postingsOf(pairs: readonly PayPair[]): number {
  return pairs.reduce((sum, { postings }) => sum + postings, 0);
}

/** Pairs of each employer. */
function pairsOfEmployers(pairs: readonly PayPair[]): number[] {
  return [...Map.groupBy(pairs, ({ cluster }) => cluster).values()].map(({ length }) => length);
}

function medianOf(amounts: readonly number[]): number {
  const sorted = amounts.toSorted((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}
