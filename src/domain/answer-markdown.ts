// Answers as Markdown, for assistants and notes: a table in which every figure carries its receipt.
import type { Answer } from "./answer.ts";
import { Figure, heldWords } from "./figure.ts";

/** Rows beyond this are named, not listed: an assistant's context is short. */
const MOST_ROWS = 60;

export function answerMarkdown(
  answer: Answer,
  receiptUrl: (id: string) => string,
  mostRows = MOST_ROWS,
): string {
  const columns = [...new Set(answer.rows.flatMap((row) => Object.keys(row)))];
  const rows = answer.rows.slice(0, mostRows);
  const figures = Object.entries(answer.figures).map(
    ([name, figure]) => `${name}: ${figureText(figure, receiptUrl)}`,
  );
  const more = answer.rows.length - rows.length;
  const parts = [
    `**${answer.question}**`,
    figures.join("\n"),
    rows.length === 0 ? "No rows." : table(columns, rows, receiptUrl),
    more > 0 ? `… and ${more} more rows; narrow the parameters to see them.` : "",
    answer.next === null ? "" : `More with \`after\`: \`${answer.next}\``,
    answer.notes.map((note) => `- ${note}`).join("\n"),
    `As of ${answer.asOf.lastObserved ?? "no data"}, snapshot ${answer.asOf.snapshot}, rules ${answer.asOf.rules}.`,
  ];
  return parts.filter((part) => part !== "").join("\n\n");
}

function table(columns: readonly string[], rows: Answer["rows"], receiptUrl: (id: string) => string): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [
    line(columns),
    line(columns.map(() => "---")),
    ...rows.map((row) => line(columns.map((column) => cellText(row[column], receiptUrl)))),
  ].join("\n");
}

function cellText(value: unknown, receiptUrl: (id: string) => string): string {
  const figure = Figure.safeParse(value);
  if (figure.success) return figureText(figure.data, receiptUrl);
  if (value === null || value === undefined) return "not stated";
  return escaped(typeof value === "object" ? JSON.stringify(value) : String(value));
}

function figureText(figure: Figure, receiptUrl: (id: string) => string): string {
  const { value, low, high, unit, n, status, receipt } = figure;
  const link = `[receipt](${receiptUrl(receipt)})`;
  if (value === null) return `${heldWords(figure)} (n=${n}, ${link})`;
  const interval = low === null || high === null ? "" : ` [${rounded(low, unit)}-${rounded(high, unit)}]`;
  return `${rounded(value, unit)}${interval} ${unit} (n=${n}${status === "thin" ? ", thin" : ""}, ${link})`;
}

function rounded(value: number, unit: string): string {
  if (unit === "share" || unit === "times") return value.toFixed(3);
  return Math.round(value).toLocaleString("en-US");
}

/** Posting text must stay inside its cell. */
function escaped(text: string): string {
  return text.replace(/\s+/g, " ").replace(/[|\\`[\]<>]/g, (mark) => `\\${mark}`);
}
