// The measures of pay between two roles at the same employer.

import type { Cell } from "../domain/receipt-id.ts";
import { FEWEST_PAIRS } from "../statistics/matched-premium.ts";
import { pairsFigure, payPairs, premiumFigure } from "./judge-premium.ts";
import type { MeasuredRow } from "./measured-row.ts";
import type { Measure, Taken } from "./measures.ts";
import { amountOf } from "./posted-amount.ts";

const PAIRS =
  "A pair is one employer and one level band for which postings of both roles state base pay in the currency; each side is the median of the midpoints of its posted ranges.";

export const premiumMeasures: Record<"pay-pairs" | "pay-premium", Measure> = {
  "pay-pairs": {
    asks: () => "At how many employers and levels do postings of both roles state pay?",
    method: `${PAIRS} A count is never held back.`,
    evidence: () => "salary",
    take,
    judge: (cell, rows) => pairsFigure(cell, payPairs(rows.map(postingOf))),
  },
  "pay-premium": {
    asks: (cell, { roles }) =>
      `How many times the posted base pay of ${roles.get(cell.against ?? "") ?? cell.against} does the same employer offer at the same level?`,
    method: `${PAIRS} The figure is the geometric mean of first over second over the pairs, with the interval of paired differences in logarithms, which knows of employers with several pairs. Below ${FEWEST_PAIRS} pairs, or where one employer makes more than half of them, it is refused. Posted is not paid, and base is not total compensation.`,
    evidence: () => "salary",
    take,
    judge: (cell, rows) => premiumFigure(cell, payPairs(rows.map(postingOf))),
  },
};

function take(row: MeasuredRow, cell: Cell): Taken {
  const amount = row.base_currency === cell.of ? amountOf(row, "mid") : null;
  const isHit = amount !== null && row.level_band !== "";
  const whyNot = amount === null ? `states no base pay in ${cell.of}` : "neither level nor years place it";
  return {
    employer: row.employer_key,
    isHit,
    amount,
    isOther: row.family === cell.against,
    level: row.level_band,
    why: isHit ? "" : whyNot,
  };
}

function postingOf({ employer, level, amount, isOther }: Taken) {
  return { employer, band: level, amount, isOther };
}
