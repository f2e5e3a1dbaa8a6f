// The pay figures of one group of postings, shared by the reports that show pay.
import type { Figure } from "../domain/figure.ts";
import type { PostingFilter } from "../domain/filter.ts";
import type { MeasureName } from "../domain/receipt-id.ts";
import { countsByEmployer } from "./employer-counts.ts";
import { type EmployerAmount, quantileFigures, shareFigure } from "./judge.ts";
import { QUANTILES } from "./measures.ts";
import { amountOf } from "./posted-amount.ts";

export interface PayRow {
  pay_observed: boolean;
  employer_key: string;
  base_currency: string;
  base_low: number | null;
  base_high: number | null;
}

/** The columns of a `PayRow`, as a SELECT names them. */
export const PAY_COLUMNS = "employer_key, pay_observed, base_currency, base_low, base_high";

export interface SalaryFigures {
  p25: Figure;
  median: Figure;
  p75: Figure;
  medianLow: Figure;
  medianHigh: Figure;
  disclosure: Figure;
}

/** Figures of the postings `rows`, which are all that fit `filter`, for pay stated in `currency`. */
export function salaryFigures(
  filter: PostingFilter,
  currency: string,
  rows: readonly PayRow[],
): SalaryFigures {
  const inCurrency = rows.filter(({ base_currency }) => base_currency === currency);
  const figuresOf = (names: readonly (keyof typeof QUANTILES)[]) =>
    quantileFigures(
      names.map((measure) => ({
        cell: { measure: measure as MeasureName, filter, of: currency },
        p: QUANTILES[measure].p,
      })),
      amountsOf(inCurrency, QUANTILES[names[0]!].bound),
      `${currency}/year`,
    );
  const [p25, median, p75] = figuresOf(["salary-p25", "salary-median", "salary-p75"]);
  const [medianLow] = figuresOf(["salary-median-low"]);
  const [medianHigh] = figuresOf(["salary-median-high"]);
  return {
    p25: p25!,
    median: median!,
    p75: p75!,
    medianLow: medianLow!,
    medianHigh: medianHigh!,
    disclosure: shareFigure(
      { measure: "salary-disclosure", filter: { ...filter, pay: "observed" } },
      countsByEmployer(
        rows.filter((row) => row.pay_observed),
        (row) => row.base_low !== null,
      ),
    ),
  };
}

function amountsOf(rows: readonly PayRow[], bound: "low" | "mid" | "high"): EmployerAmount[] {
  return rows.flatMap((row) => {
    const amount = amountOf(row, bound);
    return amount === null ? [] : [{ employer: row.employer_key, amount }];
  });
}
