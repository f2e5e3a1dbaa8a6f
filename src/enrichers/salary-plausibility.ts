// Tells pay from nonsense: amounts no one is paid are left out, never averaged in.
import { annualAmount, type SalaryAmounts, type SalaryPeriod } from "../domain/salary.ts";
import { roughDollars } from "./currencies.ts";

/** Yearly pay outside these, in rough dollars, is a slip of the pen or not pay at all. */
const LEAST_YEARLY = 5_000;
const MOST_YEARLY = 3_000_000;
/** Bounds further apart than this are two numbers that do not belong together. */
const WIDEST = 8;

/**
 * Why stated pay is set aside, or undefined where it is plausible. Bounds in the wrong order, a range whose
 * upper bound is more than eight times the lower, and yearly equivalents (2,080 hours, 260 days, 52 weeks, 12
 * months) below 5,000 or above 3,000,000 dollars' worth are set aside.
 */
export function implausibility({ min, max, currency, period }: SalaryAmounts): string | undefined {
  if (min === null && max === null) return "no amount";
  if (min !== null && max !== null && min > max) return "lower bound above upper bound";
  if (min !== null && max !== null && max > WIDEST * min) return "upper bound over eight times the lower";
  const yearly = (amount: number) => roughDollars(annualAmount(amount, period), currency);
  if (yearly(max ?? min ?? 0) < LEAST_YEARLY) return `too little for a ${period}`;
  if (yearly(max ?? min ?? 0) > MOST_YEARLY) return `too much for a ${period}`;
  return undefined;
}

const MOST_HOURLY = 400;
const LEAST_MONTHLY = 1_200;
const MOST_MONTHLY = 12_000;
const PAID_BY_MONTH = new Set([
  "PLN",
  "CZK",
  "HUF",
  "RON",
  "BGN",
  "UAH",
  "RUB",
  "CNY",
  "ILS",
  "BRL",
  "TRY",
  "TWD",
]);
/** Where a month's pay is usual, a year's is above this in rough dollars. */
const MOST_MONTHLY_WHERE_USUAL = 14_000;

/** The period an amount can only mean when none is written: nobody is paid $42 a year or $120,000 an hour. */
export function impliedPeriod(amount: number, currency: string): SalaryPeriod | undefined {
  const dollars = roughDollars(amount, currency);
  const isMonthly = PAID_BY_MONTH.has(currency) && dollars >= 300 && dollars <= MOST_MONTHLY_WHERE_USUAL;
  if (isMonthly) return "month";
  if (dollars < MOST_HOURLY) return "hour";
  if (dollars > MOST_MONTHLY) return "year";
  return dollars >= LEAST_MONTHLY && currency !== "USD" && currency !== "INR" ? "month" : undefined;
}

const MOST_YEARLY_UNLESS_SAID = 700_000;

/** Whether a period said of the pay in general fits this amount: "monthly" beside 200,000 speaks of something else. */
export function isUsual(amount: number, currency: string, period: SalaryPeriod): boolean {
  return period === "year" || roughDollars(annualAmount(amount, period), currency) <= MOST_YEARLY_UNLESS_SAID;
}
