// Answers as flat tables: a figure spreads over columns, so that a spreadsheet keeps its interval and receipt.
import type { Answer } from "../domain/answer.ts";
import { Figure } from "../domain/figure.ts";
import { receiptPath } from "../domain/receipt-path.ts";

export type Cell = string | number | boolean | null;

/** Rows with plain values: figure `median` becomes `median`, `median_low`, `median_high`, `median_n` … */
export function flatRows(answer: Answer, origin = ""): Record<string, Cell>[] {
  return answer.rows.map((row) =>
    Object.fromEntries(Object.entries(row).flatMap(([key, value]) => flatten(key, value, origin))),
  );
}

function flatten(key: string, value: unknown, origin: string): [string, Cell][] {
  const figure = Figure.safeParse(value);
  if (figure.success) {
    const { value: number, low, high, unit, n, employers, status, receipt } = figure.data;
    return [
      [key, number],
      [`${key}_low`, low],
      [`${key}_high`, high],
      [`${key}_unit`, unit],
      [`${key}_n`, n],
      [`${key}_employers`, employers],
      [`${key}_status`, status],
      [`${key}_receipt`, `${origin}${receiptPath(receipt)}`],
    ];
  }
  if (value === null || ["string", "number", "boolean"].includes(typeof value)) return [[key, value as Cell]];
  return [[key, JSON.stringify(value ?? null)]];
}
