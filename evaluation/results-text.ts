// The results as a table for the terminal and as the committed Markdown page.
import type { Pair } from "./measures.ts";
import type { ReliabilityBin } from "./reliability.ts";
import type { ClassTable, HalfResults, Result } from "./results.ts";

export interface Heading {
  /** Calendar date, e.g. "2026-11-25". */
  date: string;
  rules: string;
  /** The figure on a foreign set of spans, in a sentence. */
  spans?: string | undefined;
}

export function resultsTable(halves: readonly HalfResults[]): string {
  const head = ["fact", "measure", ...halves.map(halfTitle)];
  const rows = resultRows(halves);
  const widths = head.map((cell, column) => Math.max(cell.length, ...rows.map((row) => row[column]!.length)));
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join("  ")
      .trimEnd();
  return [head, widths.map((width) => "-".repeat(width)), ...rows].map(line).join("\n");
}

export function resultsPage(halves: readonly HalfResults[], { date, rules, spans }: Heading): string {
  return [
    "# How well postings are read",
    `${date}, rules ${rules}. Made by \`npm run evaluate\`; the labels and what they mean are described in its data folder.`,
    "Rules are tuned on the tuning half only; the test half holds other employers. Intervals are 95%, by resampling employers.",
    markdownTable(["fact", "measure", ...halves.map(halfTitle)], resultRows(halves)),
    ...(spans === undefined
      ? []
      : [
          `${spans} Its spans are phrases of any trade, ours names of a technical taxonomy, and our labels count a mention right when one text contains the other: the figure is no measure of either.`,
        ]),
    "## Reliability of the role scores",
    "Postings by score, and the share of them labelled core: a calibrated score equals that share.",
    ...reliabilitySections(halves),
    ...halves.flatMap(({ half, tables }) => [
      `## Classes on the ${half} half`,
      ...tables.flatMap(classSection),
    ]),
    "",
  ].join("\n\n");
}

function halfTitle({ half, postings, employers }: HalfResults): string {
  return `${half} half (${postings} postings, ${employers} employers)`;
}

function resultRows(halves: readonly HalfResults[]): string[][] {
  return halves[0]!.results.map(({ fact, measure }, index) => [
    fact,
    measure,
    ...halves.map((half) => shown(half.results[index]!)),
  ]);
}

function shown({ value, interval, n }: Result): string {
  if (value === null) return `– (n ${n})`;
  const range = interval === null ? "" : ` [${interval[0].toFixed(3)}, ${interval[1].toFixed(3)}]`;
  return `${value.toFixed(3)}${range} (n ${n})`;
}

function reliabilitySections(halves: readonly HalfResults[]): string[] {
  return halves[0]!.reliabilities.flatMap(({ score, bins }, index) => [
    `### ${score}: ${halves.map((half) => `Brier score ${half.reliabilities[index]!.brier.toFixed(3)} on the ${half.half} half`).join(", ")}`,
    markdownTable(
      ["score", ...halves.flatMap(({ half }) => [`n, ${half} half`, "mean score", "labelled core"])],
      bins.map(({ from }, bin) => [
        `${from.toFixed(1)} to ${(from + 0.1).toFixed(1)}`,
        ...halves.flatMap((half) => binCells(half.reliabilities[index]!.bins[bin]!)),
      ]),
    ),
  ]);
}

function binCells({ n, mean, core }: ReliabilityBin): string[] {
  return [String(n), mean?.toFixed(2) ?? "–", core?.toFixed(2) ?? "–"];
}

function classSection({ fact, scores, pairs }: ClassTable): string[] {
  const rows = scores.map((score) => [
    score.name,
    String(score.labelled),
    String(score.read),
    score.precision.toFixed(3),
    score.recall.toFixed(3),
    score.f1.toFixed(3),
  ]);
  return [
    `### ${fact}`,
    markdownTable(["class", "labelled", "read", "precision", "recall", "F1"], rows),
    "Labelled in rows, read in columns:",
    confusionMatrix(
      scores.map((score) => score.name),
      pairs,
    ),
  ];
}

function confusionMatrix(names: readonly string[], pairs: readonly Pair[]): string {
  const count = (label: string, read: string) =>
    pairs.filter((pair) => pair.label === label && pair.read === read).length;
  const rows = names.map((label) => [label, ...names.map((read) => String(count(label, read) || "."))]);
  return markdownTable(["", ...names], rows);
}

function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}
