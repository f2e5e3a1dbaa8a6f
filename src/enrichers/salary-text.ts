// Reads every amount that a text states as pay for its role.
import type { Salary } from "../domain/salary.ts";
import { currencyOf } from "./currencies.ts";
import { readAmounts } from "./salary-amounts.ts";
import { componentOf, type Surroundings, statedPeriod, surroundings, verdict } from "./salary-context.ts";
import { implausibility, impliedPeriod, isUsual } from "./salary-plausibility.ts";
import { type Quantity, readQuantities } from "./salary-ranges.ts";
import { zoneOf } from "./salary-zone.ts";

export interface PayText {
  text: string;
  field: "description" | "title" | "salary";
  /** Where the job is, for signs such as $ that several countries use. */
  place: string;
}

/** Pay in the order it stands; implausible amounts are left out (see `implausibility`). */
export function textSalaries(source: PayText): Salary[] {
  const found: Salary[] = [];
  let previousEnd = 0;
  for (const quantity of readQuantities(source.text, readAmounts(source.text))) {
    const looksLikePay = isMoney(quantity);
    const salary = looksLikePay
      ? readSalary(source, quantity, { previousEnd, previous: found.at(-1) })
      : undefined;
    if (salary !== undefined) found.push(salary);
    if (looksLikePay) previousEnd = quantity.end;
  }
  return withoutRepeats(found);
}

/** Millions and more are nobody's pay (10 million yen are written with 万 or in full; a crore may be). */
function isMoney({ currency, looksLikeMoney, scale }: Quantity): boolean {
  return (currency !== null || looksLikeMoney) && (scale < 1e6 || scale === 1e7);
}

interface Earlier {
  previousEnd: number;
  previous: Salary | undefined;
}

/** One more range of a list ("…, Colorado: $90k-$110k") keeps what the first one said. */
const MOST_BETWEEN_LISTED = 140;

function readSalary(source: PayText, quantity: Quantity, earlier: Earlier): Salary | undefined {
  const around = surroundings(source.text, quantity, earlier.previousEnd);
  const listed = isListed(source.text, quantity, earlier) ? earlier.previous : undefined;
  if (!isPay(source, quantity, { around, listed })) return undefined;
  const amounts = paidAmounts(source, quantity, { around, listed });
  if (amounts === undefined) return undefined;
  const component = componentOf(around);
  const salary: Salary = {
    ...amounts,
    component: component === "unspecified" && listed !== undefined ? listed.component : component,
    zone: source.field === "title" ? null : zoneOf(around),
    from: "text",
    span: {
      field: source.field,
      start: quantity.start,
      end: quantity.end,
      text: source.text.slice(quantity.start, quantity.end),
    },
  };
  return isPart(salary) || implausibility(salary) === undefined ? salary : undefined;
}

/** Bonus and equity are parts of pay, too small to be judged as a year's. */
function isPart({ component, min, max }: Salary): boolean {
  return (component === "bonus" || component === "equity") && (min ?? 0) <= (max ?? Number.POSITIVE_INFINITY);
}

function isListed(text: string, quantity: Quantity, { previous, previousEnd }: Earlier): boolean {
  if (previous?.span?.end !== previousEnd || quantity.start - previousEnd > MOST_BETWEEN_LISTED) return false;
  return !/\n\s*\n[^\n]*\n/.test(text.slice(previousEnd, quantity.start));
}

function isPay(source: PayText, quantity: Quantity, { around, listed }: Reading): boolean {
  if (isCutOff(source.text, quantity, around)) return false;
  const said = verdict(around, quantity);
  if (said === "not-pay") return false;
  if (quantity.currency === null && PENSION_PLANS.has(quantity.max ?? 0)) return false;
  if (said === "pay") return quantity.currency !== null || quantity.isRange || quantity.scale === 1e3;
  if (isSetOff(around) && quantity.scale === 1e3) return true;
  return quantity.currency !== null && (quantity.isRange || listed !== undefined);
}

/** A field of its own in a line such as "Engineer | Berlin | 80-100k | Onsite". */
function isSetOff({ before, after }: Surroundings): boolean {
  return (
    (before === "" || /(?:[|•]|^)\s{0,2}(?:up to|from)?\s{0,2}$/i.test(before)) &&
    /^\s{0,2}(?:[|•\n+)]|$)/.test(after)
  );
}

/** 401k, 403b and their kind, read as thousands. */
const PENSION_PLANS = new Set([401_000, 403_000, 457_000]);

/** A small number at the very end of a text is the start of a longer one: "the range is $250". */
function isCutOff(
  text: string,
  { end, isRange, looksLikeMoney }: Quantity,
  { before }: Surroundings,
): boolean {
  return end === text.length && !isRange && !looksLikeMoney && /\brange\b/i.test(before);
}

interface Reading {
  around: Surroundings;
  listed: Salary | undefined;
}

function paidAmounts(source: PayText, quantity: Quantity, { around, listed }: Reading) {
  const { min, max } = quantity;
  const currency = currencyFor(source, quantity, { around, listed });
  const inside = source.text.slice(quantity.start, quantity.end);
  const stated = statedPeriod(inside, around);
  const implied = impliedPeriod(max ?? min ?? 0, currency);
  const isBelievable = (period: Salary["period"]) =>
    implausibility({ min, max, currency, period }) === undefined;
  if (stated?.isExact) return { min, max, currency, period: stated.period };
  if (
    stated !== undefined &&
    isBelievable(stated.period) &&
    isUsual(max ?? min ?? 0, currency, stated.period)
  )
    return { min, max, currency, period: stated.period };
  if (listed !== undefined && isBelievable(listed.period))
    return { min, max, currency, period: listed.period };
  if (implied === "hour" && !quantity.isRange && !isLabelled(around)) return undefined;
  return implied === undefined ? undefined : { min, max, currency, period: implied };
}

/** "Pay rate: $22", "starting pay is $22": nothing but an hour's pay is so small; "we pay $300 for …" may be. */
function isLabelled({ before, after }: Surroundings): boolean {
  return /(?:[:–—-]|\bis|\bof|\bat)\s{0,2}$/.test(before) && !/^\s{0,2}(?:for|in|towards?)\b/.test(after);
}

/** The words around come first ("for Canada-based applicants: $…"), then the posting's own place. */
function currencyFor(source: PayText, quantity: Quantity, { around, listed }: Reading): string {
  if (quantity.currency === null) return listed?.currency ?? currencyOf({ sign: "$" }, source.place);
  if ("code" in quantity.currency) return quantity.currency.code;
  const code = /^[\s(,]{0,3}(USD|CAD|AUD|SGD|NZD|HKD)\b|^[^.\n\d]{0,24}\b(USD|CAD|AUD|SGD|NZD|HKD)\b/.exec(
    around.after,
  );
  const near =
    code?.[1] ?? code?.[2] ?? /\b(USD|CAD|AUD|SGD|NZD|HKD)\b[^.\n]{0,20}$/.exec(around.before)?.[1];
  return near ?? currencyOf(quantity.currency, `${around.before}\n${source.place}`);
}

/** The same pay said twice counts once; the reading that names its place or kind is kept. */
function withoutRepeats(found: readonly Salary[]): Salary[] {
  const kept: Salary[] = [];
  for (const salary of found) {
    const index = kept.findIndex((other) => isSamePay(salary, other));
    if (index === -1) kept.push(salary);
    else kept[index] = moreTelling(kept[index]!, salary);
  }
  return kept;
}

function isSamePay(a: Salary, b: Salary): boolean {
  const isSameAmount =
    a.min === b.min && a.max === b.max && a.currency === b.currency && a.period === b.period;
  return isSameAmount && (a.zone === b.zone || a.zone === null || b.zone === null);
}

function moreTelling(a: Salary, b: Salary): Salary {
  const zone = a.zone ?? b.zone;
  const best = a.component === "unspecified" && b.component !== "unspecified" ? b : a;
  return { ...best, zone };
}
