import { annualAmount, type Salary } from "./salary.ts";

/** The one yearly base range a posting enters salary tables with. */
export interface BaseRange {
  currency: string;
  low: number;
  high: number;
}

/** A range wider than this holds several jobs: it is shown where it is stated, but no figure averages it. */
const WIDEST = 3;

/**
 * The yearly base range of a posting that states one, or undefined. Only two-sided ranges (or single amounts)
 * of component base or unspecified count, whose upper end is at most three times the lower. A posting with several zones counts once, with the range whose
 * midpoint is the lower median, so that a long list of places does not stretch it.
 */
export function baseRange(salaries: readonly Salary[]): BaseRange | undefined {
  const stated = salaries.filter((salary) => salary.component === "base");
  const open = stated.length > 0 ? stated : salaries.filter((salary) => salary.component === "unspecified");
  const ranges = open.flatMap(({ min, max, currency, period }) =>
    min === null || max === null || max > WIDEST * min
      ? []
      : [{ currency, low: annualAmount(min, period), high: annualAmount(max, period) }],
  );
  const first = ranges[0];
  if (first === undefined) return undefined;
  const sameCurrency = ranges.filter((range) => range.currency === first.currency);
  sameCurrency.sort((a, b) => a.low + a.high - (b.low + b.high));
  return sameCurrency[(sameCurrency.length - 1) >> 1];
}
