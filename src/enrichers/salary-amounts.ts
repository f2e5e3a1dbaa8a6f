// Reads the amounts of a text: every number with its currency, its multiplier and where it stands.
import { type CurrencyHint, currencyHint, SIGN_AFTER, SIGN_BEFORE } from "./currencies.ts";

export interface Amount {
  /** Of the whole amount, sign and multiplier included. */
  start: number;
  end: number;
  /** In full units: "120k" is 120000. */
  value: number;
  currency: CurrencyHint | null;
  /** What the written number was multiplied by, e.g. 1000 for k. */
  scale: number;
  /** Written with thousands separators, e.g. "120,000". */
  isGrouped: boolean;
}

/** A posting that names more amounts than this is a price list, not pay. */
const MOST_AMOUNTS = 400;

/** Amounts from left to right; one pass, each character looked at a bounded number of times. */
export function readAmounts(text: string): Amount[] {
  const amounts: Amount[] = [];
  let index = nextDigit(text, 0);
  while (index !== -1 && amounts.length < MOST_AMOUNTS) {
    const number = readNumber(text, index);
    if (number === undefined || isPartOfWord(text, index)) {
      index = nextDigit(text, skipDigits(text, index));
      continue;
    }
    const amount = withMoney(text, index, number);
    amounts.push(amount);
    index = nextDigit(text, amount.end);
  }
  return amounts;
}

const DIGIT = /[0-9]/g;

/** The pattern finds the next digit several times faster than a loop over the text. */
function nextDigit(text: string, from: number): number {
  DIGIT.lastIndex = from;
  return DIGIT.test(text) ? DIGIT.lastIndex - 1 : -1;
}

interface WrittenNumber {
  end: number;
  value: number;
  isGrouped: boolean;
}

const MOST_DIGITS = 9;

/**
 * A number in any of the usual notations: 120,000.00 · 1.234,56 · 120 000 · 120'000 · 12,00,000.
 * Three digits after a separator are thousands; one or two after the last are decimals.
 */
function readNumber(text: string, start: number): WrittenNumber | undefined {
  let end = skipDigits(text, start);
  if (end - start > MOST_DIGITS) return undefined;
  let digits = text.slice(start, end);
  let isGrouped = false;
  if (end - start <= 3) {
    let next = groupEnd(text, end);
    while (next !== undefined && digits.length < MOST_DIGITS + 3) {
      digits += text.slice(end + 1, next);
      end = next;
      isGrouped = true;
      next = groupEnd(text, end);
    }
  }
  const decimals = DECIMALS.exec(text.slice(end, end + 4))?.[1];
  if (decimals === undefined) return { end, value: Number(digits), isGrouped };
  return { end: end + 1 + decimals.length, value: Number(`${digits}.${decimals}`), isGrouped };
}

const DECIMALS = /^[.,](\d{1,2})(?!\d)/;
const SEPARATORS = ",.'’    ";

/** End of a group of three digits (or two before more groups, as in India) after a separator. */
function groupEnd(text: string, at: number): number | undefined {
  const separator = text[at];
  if (separator === undefined || !SEPARATORS.includes(separator)) return undefined;
  const end = skipDigits(text, at + 1);
  const length = end - at - 1;
  if (length === 3) return end;
  const isIndian =
    length === 2 && separator === "," && text[end] === "," && isDigit(text.charCodeAt(end + 1));
  return isIndian ? end : undefined;
}

/** A letter or digit glued to the front makes it a name: "GPT4", "H100", "v2". */
function isPartOfWord(text: string, start: number): boolean {
  if (start === 0 || !/[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}_#]/u.test(text[start - 1]!))
    return false;
  return !SIGN_BEFORE.test(text.slice(Math.max(0, start - 6), start));
}

const SCALES: readonly [RegExp, number][] = [
  [/\s?[kK](?![\p{L}\d])/uy, 1e3],
  [/\s?tys(?:\.|\b)/y, 1e3],
  [/\s?(?:LPA|lpa|[lL]akhs?|[lL]a[ck]s?|L(?![\p{L}\d]))(?:\s{0,2}(?:per annum|PA|p\.a\.?))?/uy, 1e5],
  [/\s?(?:万|萬|만)/y, 1e4],
  [/\s?(?:crores?|Cr)\b/iy, 1e7],
  [/\s?(?:M|MM|mm|m|mn|mio\.?|million|Million|millions)(?![\p{L}\d])/uy, 1e6],
  [/\s?(?:B|bn|b|billion|Billion|billions|mrd\.?)(?![\p{L}\d])/uy, 1e9],
  [/\s?(?:T|tn|trillion|Trillion|trillions)(?![\p{L}\d])/uy, 1e12],
];
const SCALE_START = /\s?[kKtlLc万萬만CmMbBT]/y;

function withMoney(text: string, start: number, number: WrittenNumber): Amount {
  const before = signBefore(text, start);
  let { end, value } = number;
  let scale = 1;
  SCALE_START.lastIndex = end;
  if (SCALE_START.test(text)) {
    const found = SCALES.find(([pattern]) => {
      pattern.lastIndex = number.end;
      return pattern.test(text);
    });
    // "$160,000-230,000K": the thousands are written out already.
    const isDoubled = number.isGrouped && found?.[1] === 1e3;
    if (isDoubled) end = found[0].lastIndex;
    if (found !== undefined && !isDoubled) {
      scale = found[1];
      value = Math.round(value * scale * 100) / 100;
      end = found[0].lastIndex;
    }
  }
  SIGN_AFTER.lastIndex = end;
  const after = NEVER_STARTS_SIGN.has(nextLetter(text, end)) ? null : SIGN_AFTER.exec(text);
  const written = after?.[1] ?? after?.[2] ?? after?.[3];
  if (after !== null) end = SIGN_AFTER.lastIndex;
  const currency = chosen(before?.currency, written === undefined ? undefined : currencyHint(written), scale);
  return { start: before?.start ?? start, end, value, currency, scale, isGrouped: number.isGrouped };
}

/** A code says more than a sign: in "$120,000 CAD" the dollar is Canadian. Lakhs are rupees. */
function chosen(before: CurrencyHint | undefined, after: CurrencyHint | undefined, scale: number) {
  if (after !== undefined && "code" in after) return after;
  if (before !== undefined) return before;
  if (after !== undefined) return after;
  return scale === 1e5 || scale === 1e7 ? { code: "INR" } : null;
}

function signBefore(text: string, start: number): { currency: CurrencyHint; start: number } | undefined {
  if (start === 0 || NEVER_ENDS_SIGN.has(lastLetter(text, start))) return undefined;
  const from = Math.max(0, start - 7);
  const match = SIGN_BEFORE.exec(text.slice(from, start));
  if (match === null) return undefined;
  return { currency: currencyHint(match[1]!), start: from + match.index };
}

/** Most numbers follow an ordinary word or a stop, and are no money: no pattern is tried on them. */
const NEVER_ENDS_SIGN = new Set("abcdefghijklmnopqrtuvwxyz0123456789,;:!?()/+-–—•*\n\"'");
const NEVER_STARTS_SIGN = new Set("abcfghijlmnoqstuvwxy0123456789.,;:!?()/+-–—•*\n\"'%");

/** The letter before `at`, past at most two spaces. */
function lastLetter(text: string, at: number): string {
  const letter = text[at - 1] ?? "";
  if (letter !== " ") return letter;
  return text[at - 2] === " " ? (text[at - 3] ?? "") : (text[at - 2] ?? "");
}

/** The letter at `at`, past at most two spaces. */
function nextLetter(text: string, at: number): string {
  const letter = text[at] ?? "";
  if (letter !== " ") return letter;
  return text[at + 1] === " " ? (text[at + 2] ?? "") : (text[at + 1] ?? "");
}

function skipDigits(text: string, start: number): number {
  let index = start;
  while (isDigit(text.charCodeAt(index))) index++;
  return index;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
