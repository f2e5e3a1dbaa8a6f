// Joins amounts into quantities: "$120-150k" is one range, "up to $200k" an open one, "$30" a single figure.
import type { CurrencyHint } from "./currencies.ts";
import type { Amount } from "./salary-amounts.ts";

export interface Quantity {
  start: number;
  end: number;
  min: number | null;
  max: number | null;
  currency: CurrencyHint | null;
  isRange: boolean;
  /** Multiplied, or written with thousands separators: it looks like money even without a sign. */
  looksLikeMoney: boolean;
  /** Largest multiplier: millions and more are never one person's pay in most currencies. */
  scale: number;
}

export function readQuantities(text: string, amounts: readonly Amount[]): Quantity[] {
  const quantities: Quantity[] = [];
  for (let index = 0; index < amounts.length; index++) {
    const low = amounts[index]!;
    const high = amounts[index + 1];
    const range = high === undefined ? undefined : rangeOf(text, low, high);
    if (range !== undefined) index++;
    quantities.push(range ?? single(text, low));
  }
  return quantities;
}

/** Bounds may carry their own period: "$18.00 hourly - $37.15 hourly", "Minimum … /Hr. Maximum salary …". */
const BETWEEN =
  /^\s{0,3}(?:(?:\/|\\|per|an?)?\s?(?:hr|hour|hourly|h|year|yr|annum|annually|month|monthly|day|week)\b\.?)?\s{0,3}(?:-{1,2}|[–—−‒‐~〜～～至]|&[mn]dash;|&#821[12];|to|and|through|thru|until|bis|até|à|a|do)\s{0,3}(?:up to|as high as|a maximum of)?\s{0,3}$/i;
const TO_MAXIMUM = /^[^\d]{0,12}\s(?:max|maximum)\.?(?: [a-z]{2,12}){0,2}\s{0,2}:?\s{0,3}$/i;
/** "$129,300/year in our lowest geographic market up to $223,600/year in our highest". */
const LOWEST_TO_HIGHEST =
  /^(?:\s?(?:\/|per |an? )\s?(?:year|yr|hour|hr|annum))?,? (?:in|for) (?:our|the) lowest[a-z -]{0,30} (?:up to|to|and|through) (?:up to )?$/i;
const MOST_BETWEEN = 90;
const WIDEST = 3;

function rangeOf(text: string, low: Amount, high: Amount): Quantity | undefined {
  if (high.start - low.end > MOST_BETWEEN || !(isMoney(low) || isMoney(high))) return undefined;
  const between = text.slice(low.end, high.start);
  const isSaid =
    BETWEEN.test(between) ||
    TO_MAXIMUM.test(between) ||
    LOWEST_TO_HIGHEST.test(between) ||
    isDashLost(low, high, between);
  if (!isSaid) return undefined;
  if (/^\s*and\s*$/i.test(between) && !BEFORE_AND.test(text.slice(Math.max(0, low.start - 40), low.start))) {
    return undefined;
  }
  const [min, max] = sameScale(low, high);
  if (low.currency === null && high.currency !== null && (max > WIDEST * min || isCalendarYear(low))) {
    return undefined;
  }
  const scale = Math.max(low.scale, high.scale);
  // A text cut off inside its last number ("$337,700 to $4") gives only the lower bound.
  const isCut = high.end === text.length && max < min;
  return {
    start: low.start,
    end: high.end,
    min,
    max: isCut ? null : max,
    currency: preferred(low.currency, high.currency),
    isRange: true,
    looksLikeMoney: scale > 1 || low.isGrouped || high.isGrouped,
    scale,
  };
}

function isMoney({ currency, scale, isGrouped }: Amount): boolean {
  return currency !== null || scale > 1 || isGrouped;
}

/** Flattened pages lose the dash: "$175,000 $225,000". */
function isDashLost(low: Amount, high: Amount, between: string): boolean {
  const areSigned = low.currency !== null && high.currency !== null && low.isGrouped && high.isGrouped;
  return areSigned && /^\s{1,3}$/.test(between) && low.value < high.value && high.value <= WIDEST * low.value;
}

const BEFORE_AND = /\b(?:between|from|range)\b/i;

/** A k, lakh or 万 after the second bound counts for both: "$120-150k", "$120 - 150,000". */
function sameScale(low: Amount, high: Amount): [number, number] {
  const isShort = low.scale === 1 && !low.isGrouped && low.value < 1000;
  if (isShort && high.scale > 1) return [low.value * high.scale, high.value];
  if (high.scale === 1 && low.scale > 1 && high.value < 1000) return [low.value, high.value * low.scale];
  const isThousands = isShort && high.isGrouped && low.value * 1000 <= high.value;
  if (isThousands && low.value * 1000 * WIDEST >= high.value) return [low.value * 1000, high.value];
  return [low.value, high.value];
}

function isCalendarYear(amount: Amount): boolean {
  return amount.scale === 1 && !amount.isGrouped && amount.value >= 1990 && amount.value <= 2100;
}

/** A code beats a sign: in "$120,000 - $150,000 CAD" both are Canadian. */
function preferred(low: CurrencyHint | null, high: CurrencyHint | null): CurrencyHint | null {
  if (high !== null && "code" in high) return high;
  return low ?? high;
}

const UP_TO =
  /(?:\bup to|\bmax(?:imum)?(?: of|:)?|\bas much as|\bbis zu|\bjusqu['’]à|\bhasta|<=?|\bto a maximum of)\s{0,2}$/i;
const STARTING =
  /(?:\bfrom|\bstart(?:s|ing)?(?: salary)? (?:at|from)|\bmin(?:imum)?(?: of|:)?|\bat least|\babove|\bover|\bab|\bdesde|>=?)\s{0,2}$/i;
/** "$150k+" is open; "$150k+bonus" and "$150k + bonus" are not. */
const PLUS = /^\+(?!\s{0,2}(?:bonus|equity|stock|super|commission|benefits|ote|[a-z]))/i;
const PLUS_SPACED = /^\+(?:\s|$|[,.;)/])(?!\s{0,2}(?:bonus|equity|stock|super|commission|benefits))/i;

function single(text: string, amount: Amount): Quantity {
  if (
    /^\s{0,3}(?:[-–—]|to)\s{0,3}$/.test(text.slice(amount.end, amount.end + 9)) &&
    amount.end + 9 > text.length
  )
    return lowerBound(amount);
  if (!isMoney(amount)) return closed(amount);
  const before = text.slice(Math.max(0, amount.start - 32), amount.start);
  const after = text.slice(amount.end, amount.end + 16);
  const isUpTo = UP_TO.test(before);
  const isOpen = !isUpTo && (STARTING.test(before) || PLUS.test(after) || PLUS_SPACED.test(after));
  return {
    ...closed(amount),
    min: isUpTo ? null : amount.value,
    max: isOpen ? null : amount.value,
  };
}

/** "The range is $260,000 -" at the end of a cut text. */
function lowerBound(amount: Amount): Quantity {
  return { ...closed(amount), max: null };
}

function closed({ start, end, value, currency, scale, isGrouped }: Amount): Quantity {
  return {
    start,
    end,
    min: value,
    max: value,
    currency,
    isRange: false,
    looksLikeMoney: scale > 1 || isGrouped,
    scale,
  };
}
