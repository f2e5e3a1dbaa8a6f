import { z } from "zod";

export const SalaryPeriod = z.enum(["year", "month", "week", "day", "hour"]);
export type SalaryPeriod = z.infer<typeof SalaryPeriod>;

export const SalaryComponent = z.enum(["base", "ote", "total", "bonus", "equity", "unspecified"]);
export type SalaryComponent = z.infer<typeof SalaryComponent>;

/** Amounts are in full units of `currency` per `period`; null bounds are open. */
export const SalaryAmounts = z.strictObject({
  min: z.number().nonnegative().nullable(),
  max: z.number().nonnegative().nullable(),
  /** ISO 4217, e.g. "USD". */
  currency: z.string(),
  period: SalaryPeriod,
});
export type SalaryAmounts = z.infer<typeof SalaryAmounts>;

/** Pay a posting states for its role: what is offered in writing, not what is paid. */
export const Salary = SalaryAmounts.extend({
  component: SalaryComponent,
  /** The place or band the range holds for, verbatim, e.g. "San Francisco". */
  zone: z.string().nullable(),
  from: z.enum(["field", "text"]),
  /** Where in the posting it stands; null when a structured field gave it. */
  span: z.strictObject({ field: z.string(), start: z.int(), end: z.int(), text: z.string() }).nullable(),
});
export type Salary = z.infer<typeof Salary>;

/** Working hours of a full-time year: 52 weeks of 40 hours. */
const UNITS_PER_YEAR: Record<SalaryPeriod, number> = { year: 1, month: 12, week: 52, day: 260, hour: 2080 };

/** Yearly equivalent of an amount, by 52 weeks of five days of eight hours. */
export function annualAmount(amount: number, period: SalaryPeriod): number {
  return amount * UNITS_PER_YEAR[period];
}
