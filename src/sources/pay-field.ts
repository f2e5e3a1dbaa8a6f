// Structured pay in our own form, from the numbers and words that sources use.
import type { SalaryField } from "../domain/posting.ts";
import type { SalaryComponent, SalaryPeriod } from "../domain/salary.ts";
import { textOf } from "./json-value.ts";

export interface StatedPay {
  min: unknown;
  max: unknown;
  currency: unknown;
  /** In the source's own words: "per-year-salary", "1 YEAR", "HOUR". */
  period: unknown;
  component?: SalaryComponent | undefined;
  zone?: string | null | undefined;
}

export type PayField = SalaryField & { component?: SalaryComponent; zone?: string };

/** The amounts that are there; undefined when there is none, so that "states no pay" can be told. */
export function payField(stated: readonly StatedPay[]): PayField[] | undefined {
  const fields = stated.flatMap(({ min, max, currency, period, component, zone }) => {
    const amounts = { min: amountOf(min), max: amountOf(max) };
    if (amounts.min === null && amounts.max === null) return [];
    const code = currencyOf(currency);
    const unit = periodOf(period);
    return [
      {
        ...amounts,
        ...(code === undefined ? {} : { currency: code }),
        ...(unit === undefined ? {} : { period: unit }),
        ...(component === undefined ? {} : { component }),
        ...(zone ? { zone } : {}),
      },
    ];
  });
  return fields.length === 0 ? undefined : fields;
}

/**
 * An amount above 0, from a number or from text with separators: "52.000,00" and "52,000.00" are the same; null
 * where there is none.
 */
export function amountOf(value: unknown): number | null {
  if (typeof value === "number") return Number.isFinite(value) && value > 0 ? value : null;
  if (typeof value !== "string" || value.length > 40) return null;
  const match = /^[^\d-]{0,8}(\d[\d.,'\u00a0 ]{0,20})\s?(k)?[^\d]{0,12}$/i.exec(value.trim());
  if (match === null) return null;
  const digits = match[1]!.replace(/['\u00a0 ]/g, "");
  const amount = Number(plainNumber(digits)) * (match[2] === undefined ? 1 : 1000);
  return Number.isFinite(amount) && amount > 0 ? amount : null;
}

/** A separator before one or two last digits is a decimal one; every other groups thousands. */
function plainNumber(digits: string): string {
  const decimal = /[.,](\d{1,2})$/.exec(digits);
  const whole = decimal === null ? digits : digits.slice(0, decimal.index);
  return `${whole.replace(/[.,]/g, "")}${decimal === null ? "" : `.${decimal[1]}`}`;
}

const CURRENCY_SIGNS: Readonly<Record<string, string>> = {
  "€": "EUR",
  "£": "GBP",
  "¥": "JPY",
  "₹": "INR",
  zł: "PLN",
};

function currencyOf(value: unknown): string | undefined {
  const text = textOf(value);
  if (text === null) return undefined;
  return CURRENCY_SIGNS[text] ?? (/^[A-Za-z]{3}$/.test(text) ? text.toUpperCase() : undefined);
}

const PERIOD_WORDS: readonly [SalaryPeriod, RegExp][] = [
  ["hour", /hour|^hr$/i],
  ["day", /\bday|daily/i],
  // Twice a week, twice a month and every two weeks are no period of ours.
  ["week", /^(?!.*\b(?:bi|semi|2|two)[ -]?).*week/i],
  ["month", /^(?!.*\b(?:bi|semi|2|two)[ -]?).*month/i],
  ["year", /year|annu|^yr$|p\.?a\.?$/i],
];

export function periodOf(unit: unknown): SalaryPeriod | undefined {
  const text = textOf(unit)?.slice(0, 60);
  return text === undefined ? undefined : PERIOD_WORDS.find(([, pattern]) => pattern.test(text))?.[0];
}
