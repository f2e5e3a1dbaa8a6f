// Reads JSON of which nothing is sure: every step gives a value or says there is none, and never throws.

export type Fields = Record<string, unknown>;

export function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** What stands at a path of keys, or undefined where the path ends early. */
export function at(value: unknown, ...path: readonly string[]): unknown {
  let here = value;
  for (const key of path) here = isFields(here) && Object.hasOwn(here, key) ? here[key] : undefined;
  return here;
}

/** The elements of an array, a single value as a list of one, nothing as an empty list. */
export function listOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  return value === undefined || value === null ? [] : [value];
}

/** Trimmed text that is not empty; numbers as they are written. */
export function textOf(value: unknown): string | null {
  if (typeof value === "number" && Number.isFinite(value)) return String(value);
  if (typeof value !== "string") return null;
  const text = value.trim();
  return text === "" ? null : text;
}

/** The first of several values that holds text. */
export function firstText(...values: readonly unknown[]): string | null {
  for (const value of values) {
    const text = textOf(value);
    if (text !== null) return text;
  }
  return null;
}

/** Different texts, in order, with `separator` between; null when there are none. */
export function joinedTexts(values: readonly unknown[], separator: string): string | null {
  const texts = values.map(textOf).filter((text) => text !== null);
  return texts.length === 0 ? null : [...new Set(texts)].join(separator);
}

/** An instant or date in ISO 8601: from seconds or milliseconds since 1970, "2026-01-02 10:00:00 UTC", or as it stands. */
export function instantOf(value: unknown): string | null {
  if (typeof value === "number") return epochInstant(value);
  const text = textOf(value);
  if (text === null) return null;
  if (/^\d{9,14}$/.test(text)) return epochInstant(Number(text));
  const spaced =
    /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}(?::\d{2})?)(?:\.\d{1,9})? ?(UTC|Z|[+-]\d{2}:?\d{2})?$/.exec(text);
  if (spaced === null) return text;
  const zone = spaced[3] === undefined || spaced[3] === "UTC" ? "Z" : spaced[3];
  return `${spaced[1]}T${spaced[2]}${zone}`;
}

/** Seconds since 1970 have ten digits in our time, milliseconds thirteen. */
function epochInstant(count: number): string | null {
  const milliseconds = count < 100_000_000_000 ? count * 1000 : count;
  const isHeld = Number.isFinite(count) && count > 0 && milliseconds < MOST_MILLISECONDS;
  return isHeld ? new Date(milliseconds).toISOString() : null;
}

const MOST_MILLISECONDS = Date.UTC(2200, 0, 1);
