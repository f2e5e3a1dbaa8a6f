// Numbers in words: one way to write an amount, a share, a count, an interval and a date.
import { counted } from "../src/domain/counted.ts";
import type { Figure } from "../src/domain/figure.ts";

/** e.g. "$185K", "£92.5K", "CHF 140K". */
export function money(amount: number, currency: string): string {
  const sign = CURRENCY_SIGNS[currency] ?? `${currency} `;
  if (amount < 1000) return `${sign}${Math.round(amount)}`;
  if (amount >= 1e6) return `${sign}${round(amount / 1e6, 2)}M`;
  return `${sign}${round(amount / 1000, amount < 100_000 ? 1 : 0)}K`;
}

/** e.g. "62%", "0.4%". */
export function percent(share: number): string {
  const value = share * 100;
  if (value === 0 || value === 100) return `${value}%`;
  return `${value < 1 || (value > 99 && value < 100) ? value.toFixed(1) : Math.round(value)}%`;
}

/** e.g. "12,345". */
export function count(value: number): string {
  return Math.round(value).toLocaleString("en-US");
}

export { counted };

/** e.g. "3.4×", "0.12×"; near one, where a tenth is much, "1.07×". */
export function times(value: number): string {
  if (value > 0.8 && value < 1.25) return `${value.toFixed(2)}×`;
  if (value > 0 && value < 1) return `${Number(value.toPrecision(2))}×`;
  return `${value >= 10 ? Math.round(value) : value.toFixed(1)}×`;
}

/** The value of a figure in its own unit; undefined when it is held back or nothing states it. */
export function figureText(figure: Figure): string | undefined {
  return figure.value === null ? undefined : inUnit(figure.value, figure.unit);
}

/** e.g. "95% interval $178K to $193K". */
export function intervalText({ low, high, unit }: Figure): string | undefined {
  if (low === null || high === null) return undefined;
  return `95% interval ${inUnit(low, unit)} to ${inUnit(high, unit)}`;
}

/** What a figure rests on, e.g. "n = 214 postings of 87 employers". */
export function basisText({ n, employers }: Figure): string {
  return `n = ${counted(n, "posting")} of ${counted(employers, "employer")}`;
}

/** e.g. "21 May 2026". */
export function dateText(date: string | null | undefined): string | undefined {
  if (date === null || date === undefined || Number.isNaN(Date.parse(date))) return undefined;
  return new Date(date).toLocaleDateString("en-GB", {
    day: "numeric",
    month: "short",
    year: "numeric",
    timeZone: "UTC",
  });
}

/** A value of a closed list in words, e.g. "full_time" as "full time". */
export function words(value: string): string {
  return value.replaceAll("_", " ");
}

/** The first letter large, as names of skills start a line; what has its own case keeps it. */
export function capital(text: string): string {
  return /^\S*[A-Z]/.test(text) ? text : text.charAt(0).toUpperCase() + text.slice(1);
}

/** Names of countries by code, e.g. "United States"; a code that is none stays as it is. */
export function countryNames(codes: readonly string[]): string {
  return listed(codes.map(countryName), "or");
}

function countryName(code: string): string {
  if (!/^[A-Z]{2}$/.test(code)) return code === "WORLDWIDE" ? "worldwide" : code;
  return REGIONS.of(code) ?? code;
}

const REGIONS = new Intl.DisplayNames("en", { type: "region", fallback: "code" });

/** e.g. "LangChain, RAG and Python". */
export function listed(items: readonly string[], last = "and"): string {
  if (items.length < 2) return items.join("");
  return `${items.slice(0, -1).join(", ")} ${last} ${items.at(-1)}`;
}

const CURRENCY_SIGNS: Record<string, string> = { USD: "$", EUR: "€", GBP: "£", INR: "₹", JPY: "¥" };

function inUnit(value: number, unit: string): string {
  if (unit === "share") return percent(value);
  if (unit === "times") return times(value);
  if (unit === "days") return counted(value, "day");
  if (unit.endsWith("/year")) return money(value, unit.slice(0, -"/year".length));
  return count(value);
}

function round(value: number, digits: number): string {
  return value.toFixed(digits).replace(/\.0+$/, "");
}
