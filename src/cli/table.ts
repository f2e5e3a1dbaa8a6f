// Answers on a terminal: a table whose columns fit the screen, figures with their interval and n.
import { stripVTControlCharacters, styleText } from "node:util";
import type { Answer } from "../domain/answer.ts";
import { Figure, heldWords } from "../domain/figure.ts";

const WIDEST_CELL = 48;

export function tableOf(answer: Answer, columns: readonly string[]): string {
  const figures = Object.entries(answer.figures).map(([name, figure]) => `${name}: ${figureText(figure)}`);
  const parts = [
    styleText("bold", answer.question),
    ...figures,
    answer.rows.length === 0 ? "No postings fit." : gridOf(answer.rows, columns),
    answer.next === null ? "" : `more: --after '${answer.next}'`,
    ...answer.notes.map((note) => styleText("dim", note)),
    styleText(
      "dim",
      `As of ${answer.asOf.lastObserved ?? "no data"}, snapshot ${answer.asOf.snapshot}, rules ${answer.asOf.rules}.`,
    ),
  ];
  return `${parts.filter((part) => part !== "").join("\n")}\n`;
}

/** Rows under a line of headings, each column as wide as its widest cell. */
export function gridOf(rows: readonly Record<string, unknown>[], columns: readonly string[]): string {
  const cells = [columns, ...rows.map((row) => columns.map((column) => cellText(row[column])))];
  const isNumeric = columns.map((column) => rows.every((row) => typeof row[column] === "number"));
  const widths = columns.map((_, index) => Math.max(...cells.map((line) => line[index]!.length)));
  return cells
    .map((line, at) => {
      const text = line.map((cell, index) =>
        isNumeric[index] ? cell.padStart(widths[index]!) : cell.padEnd(widths[index]!),
      );
      const joined = text.join("  ").trimEnd();
      return at === 0 ? styleText("underline", joined) : joined;
    })
    .join("\n");
}

function cellText(value: unknown): string {
  const figure = Figure.safeParse(value);
  if (figure.success) return figureText(figure.data);
  if (value === null || value === undefined || value === "") return "–";
  const text = Array.isArray(value) ? value.map(cellText).join(", ") : wordsOf(value);
  // Posting text could carry control characters that a terminal obeys.
  const plain = stripVTControlCharacters(text).replace(/[\p{Cc}\p{Cf}]+/gu, " ");
  return plain.length > WIDEST_CELL ? `${plain.slice(0, WIDEST_CELL - 1)}…` : plain;
}

function wordsOf(value: unknown): string {
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

function figureText(figure: Figure): string {
  const { value, low, high, unit, n, status } = figure;
  if (value === null) return `${heldWords(figure)} (n=${n})`;
  if (unit === "postings") return value.toLocaleString("en-US");
  const interval = low === null || high === null ? "" : ` [${amount(low, unit)}, ${amount(high, unit)}]`;
  return `${amount(value, unit)}${interval} n=${n}${status === "thin" ? " thin" : ""}`;
}

function amount(value: number, unit: string): string {
  if (unit === "share") return `${(value * 100).toFixed(1)}%`;
  if (unit === "times") return `${value.toFixed(2)}x`;
  if (unit === "days") return `${Math.round(value)} d`;
  return Math.abs(value) >= 10_000
    ? `${Math.round(value / 1000)}k`
    : Math.round(value).toLocaleString("en-US");
}
