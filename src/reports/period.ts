// Spans of days by which new postings are counted.

export interface Period {
  /** e.g. "2025 Q1" or "2025-03". */
  name: string;
  /** Calendar dates, both included. */
  from: string;
  to: string;
}

export type PeriodKind = "quarter" | "month";

const MONTHS = { quarter: 3, month: 1 } as const;

/** The periods that hold days from `first` to `last`, in order. */
export function periodsBetween(first: string, last: string, kind: PeriodKind): Period[] {
  const periods: Period[] = [];
  let [year, month] = [Number(first.slice(0, 4)), Number(first.slice(5, 7)) - 1];
  month -= month % MONTHS[kind];
  for (;;) {
    const from = isoDate(year, month, 1);
    if (from > last) return periods;
    const to = isoDate(year, month + MONTHS[kind], 0);
    const name = kind === "month" ? from.slice(0, 7) : `${from.slice(0, 4)} Q${month / 3 + 1}`;
    periods.push({ name, from, to });
    month += MONTHS[kind];
    if (month === 12) [year, month] = [year + 1, 0];
  }
}

/** e.g. "2025-01-01..2025-03-31" as its two days; undefined for anything else. */
export function periodOf(text: string): { from: string; to: string } | undefined {
  const match = /^(\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2})$/.exec(text);
  return match === null ? undefined : { from: match[1]!, to: match[2]! };
}

export function periodText({ from, to }: { from: string; to: string }): string {
  return `${from}..${to}`;
}

function isoDate(year: number, month: number, day: number): string {
  return new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10);
}
