// Calendar dates as ISO 8601 text, e.g. "2026-05-21", which sort as they stand.

export function earlierDate(a: string, b: string): string {
  return a < b ? a : b;
}

export function laterDate(a: string, b: string): string {
  return a > b ? a : b;
}
