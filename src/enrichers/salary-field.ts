// Reads the structured pay that sources give: schema.org, our own form, Ashby, Lever, Greenhouse, or a plain string.
import type { Salary, SalaryComponent, SalaryPeriod } from "../domain/salary.ts";
import { implausibility, impliedPeriod } from "./salary-plausibility.ts";
import { textSalaries } from "./salary-text.ts";

/** Plausible pay of a structured field; [] when its form is unknown or it says nothing. */
export function fieldSalaries(field: unknown, place: string): Salary[] {
  if (typeof field === "string")
    return textSalaries({ text: `Salary: ${field.slice(0, MOST_LETTERS)}`, field: "salary", place }).map(
      fromField,
    );
  if (Array.isArray(field))
    return field.slice(0, MOST_ENTRIES).flatMap((entry) => fieldSalaries(entry, place));
  if (!isRecord(field)) return [];
  if (Array.isArray(field.compensationTiers)) return ashbySalaries(field, place);
  const amounts = amountsOf(field);
  return amounts === undefined ? [] : plausible(amounts);
}

const MOST_LETTERS = 2_000;
const MOST_ENTRIES = 50;

type Fields = Record<string, unknown>;

function isRecord(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The string stands in the field, not in the posting's text, so there is no span to show. */
function fromField(salary: Salary): Salary {
  return { ...salary, from: "field", span: null };
}

interface Written {
  min: number | null;
  max: number | null;
  currency: string;
  unit: unknown;
  component: SalaryComponent;
  zone: string | null;
}

/** schema.org `{currency, value: {minValue, maxValue, unitText}}`, Lever `{min, max, currency, interval}`, and ours. */
function amountsOf(field: Fields): Written | undefined {
  const value = isRecord(field.value) ? field.value : field;
  const exact = number(value.value) ?? number(field.value);
  const cents = 100;
  const min = number(value.minValue) ?? number(value.min) ?? scaled(value.min_cents, cents) ?? exact;
  const max = number(value.maxValue) ?? number(value.max) ?? scaled(value.max_cents, cents) ?? exact;
  const currency =
    text(field.currency) ?? text(value.currency) ?? text(field.currency_type) ?? text(field.currencyCode);
  if (currency === undefined || (min === null && max === null)) return undefined;
  return {
    min,
    max,
    currency: currency.toUpperCase(),
    unit: value.unitText ?? field.unitText ?? field.period ?? field.interval,
    component:
      COMPONENTS.get(String(field.component)) ??
      (field["@type"] === "MonetaryAmount" ? "base" : "unspecified"),
    zone: text(field.zone) ?? text(field.title) ?? null,
  };
}

const COMPONENTS = new Map<string, SalaryComponent>(
  (["base", "ote", "total", "bonus", "equity"] as const).map((component) => [component, component]),
);

/** Ashby: tiers (zones or levels) of components; percentages of equity are not amounts. */
function ashbySalaries(field: Fields, place: string): Salary[] {
  const tiers = (field.compensationTiers as unknown[]).filter(isRecord).slice(0, MOST_ENTRIES);
  const found = tiers.flatMap((tier) =>
    tierSalaries(tier, tiers.length > 1 ? (text(tier.title) ?? null) : null),
  );
  if (found.length > 0) return found;
  const summary = text(field.compensationTierSummary) ?? text(field.scrapeableCompensationSalarySummary);
  return summary === undefined ? [] : fieldSalaries(summary, place);
}

function tierSalaries(tier: Fields, zone: string | null): Salary[] {
  const components = Array.isArray(tier.components) ? tier.components : [];
  return components.filter(isRecord).flatMap((part) => {
    const component = ASHBY_COMPONENTS.get(String(part.compensationType));
    const currency = text(part.currencyCode);
    const min = number(part.minValue);
    const max = number(part.maxValue);
    if (component === undefined || currency === undefined || (min === null && max === null)) return [];
    return plausible({ min, max, currency, unit: part.interval, component, zone });
  });
}

const ASHBY_COMPONENTS = new Map<string, SalaryComponent>([
  ["Salary", "base"],
  ["OTE", "ote"],
  ["OnTargetEarnings", "ote"],
  ["Bonus", "bonus"],
  ["EquityCashValue", "equity"],
]);

function plausible({ unit, ...written }: Written): Salary[] {
  const period = periodOf(unit) ?? impliedPeriod(written.max ?? written.min ?? 0, written.currency);
  if (period === undefined) return [];
  const salary: Salary = { ...written, period, from: "field", span: null };
  return isPay(salary) ? [salary] : [];
}

/** Bonus and equity are parts of pay: small ones are real. */
function isPay(salary: Salary): boolean {
  if (salary.component === "bonus" || salary.component === "equity")
    return (salary.max ?? salary.min ?? 0) > 0;
  return implausibility(salary) === undefined;
}

const UNITS: readonly [SalaryPeriod, RegExp][] = [
  ["hour", /hour|^hr$/i],
  ["day", /day|daily/i],
  ["week", /week/i],
  ["month", /month/i],
  ["year", /year|annu|^yr$/i],
];

/** "YEAR", "per-year-salary", "1 YEAR", "annually". */
function periodOf(unit: unknown): SalaryPeriod | undefined {
  return typeof unit === "string" ? UNITS.find(([, pattern]) => pattern.test(unit))?.[0] : undefined;
}

function number(value: unknown): number | null {
  if (typeof value === "string" && /^\d{1,12}(?:\.\d{1,4})?$/.test(value.trim()))
    return number(Number(value));
  return typeof value === "number" && Number.isFinite(value) && value > 0 ? value : null;
}

function scaled(value: unknown, divisor: number): number | null {
  const amount = number(value);
  return amount === null ? null : amount / divisor;
}

function text(value: unknown): string | undefined {
  return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
}
