// Calendar dates as ISO 8601 text, e.g. "2026-05-21", which sort as they stand.

/**
 * The calendar date of an ISO 8601 date or instant, e.g. "2026-05-21", or undefined where it is neither, where
 * there is no such day, or where the year is none that a store holds.
 */
export function calendarDate(value: string | null | undefined): string | undefined {
  const date = /^\d{4}-\d{2}-\d{2}(?!\d)/.exec(value ?? "")?.[0];
  if (date === undefined || date < "1970-01-01" || date >= "2200-01-01") return undefined;
  const time = Date.parse(date);
  // The 30th of February reads as the 2nd of March.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date) ? date : undefined;
}

export function earlierDate(a: string, b: string): string {
  return a < b ? a : b;
}

export function laterDate(a: string, b: string): string {
  return a > b ? a : b;
}
