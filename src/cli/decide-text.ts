// A decision as a person reads it on a terminal: the sentence, why, the three paths side by side, what would change it.
import { stripVTControlCharacters, styleText } from "node:util";
import type { DecisionRow } from "../decision/decision-row.ts";
import { FAMILY_LABELS, PATHS, type Path } from "../domain/role.ts";

export function decideText(rows: readonly DecisionRow[]): string {
  const of = (topic: DecisionRow["topic"]) => rows.filter((row) => row.topic === topic);
  if (of("posting").length > 0 || rows.length === 0) return postingsText(of("posting"));
  const sections = [
    `${of("answer")[0]?.label ?? ""}\n`,
    section("Why", [["criterion", "leaning", "weight", "adds"], ...of("criterion").map(criterionLine)]),
    section("The paths", [["", ...PATHS.map((path) => FAMILY_LABELS[path])], ...pathLines(rows)]),
    section(
      "Missing most",
      PATHS.map((path) => [FAMILY_LABELS[path], skillList(rows, "missing", path)]),
    ),
    section(
      "Skills to add, each with the part of the path's postings open then",
      PATHS.map((path) => [FAMILY_LABELS[path], bridgeText(rows, path)]),
    ),
    section(
      "In both bridges",
      of("overlap").length === 0
        ? []
        : [
            [
              of("overlap")
                .map(({ label }) => label)
                .join(", "),
            ],
          ],
    ),
    section(
      "What would turn it round",
      of("flip").map(({ label, from, to }) => [label, `${from} → ${to}`]),
    ),
    section(
      "What to find out next",
      of("find-out")
        .filter(({ status, item }) => status === "next" || item === "verify-skill" || item === "relax-limit")
        .slice(0, MOST_NAMED)
        .map(({ label }) => [label]),
    ),
  ];
  return `${sections.filter((text) => text !== "").join("\n")}\n`;
}

function section(title: string, lines: readonly (readonly string[])[]): string {
  if (lines.length === 0) return "";
  const widths = lines[0]!.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  const text = lines.map((line) =>
    line
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join("  ")
      .trimEnd(),
  );
  return `${styleText("bold", title)}\n${text.map((line) => `  ${line}`).join("\n")}\n`;
}

function criterionLine({ label, value, weight, adds }: DecisionRow): string[] {
  if (value === null) return [label, "can't tell", "–", "–"];
  return [label, signed(value), percent(weight ?? 0), signed(adds ?? 0)];
}

function pathLines(rows: readonly DecisionRow[]): string[][] {
  const found = (path: Path, topic: DecisionRow["topic"], item: string) =>
    rows.find((row) => row.role === path && row.topic === topic && row.item === item);
  const line = (label: string, cell: (path: Path) => string) => [label, ...PATHS.map(cell)];
  const limits = [
    ...new Map(rows.filter(({ topic }) => topic === "limit").map(({ item, label }) => [item, label])),
  ];
  return [
    line("active postings", (path) => count(found(path, "reach", "all")?.value)),
    line("open to me", (path) => {
      const open = found(path, "reach", "open");
      return `${count(open?.low)} to ${count(open?.high)}`;
    }),
    ...limits.map(([item, label]) =>
      line(`  ruled out by ${label.toLowerCase()}`, (path) => {
        const limit = found(path, "limit", item);
        return limit === undefined
          ? "0"
          : `${count(limit.value)} (${count(limit.alone)} alone, ${count(limit.unsaid)} unsaid)`;
      }),
    ),
    line("fit of my skills", (path) => {
      const fit = found(path, "fit", "coverage");
      return fit?.value == null ? "can't tell" : `${percent(fit.value)} (n=${count(fit.n)})`;
    }),
    line("posted base, median", (path) => payText(found(path, "pay", "median"))),
    line("  middle half", (path) => {
      const [low, high] = [found(path, "pay", "p25"), found(path, "pay", "p75")];
      return low?.value == null || high?.value == null
        ? "–"
        : `${thousands(low.value)} to ${thousands(high.value)}`;
    }),
    line("  state base pay", (path) => {
      const stated = found(path, "pay", "disclosure");
      return stated?.value == null ? "–" : `${percent(stated.value)} (n=${count(stated.n)})`;
    }),
    line("work samples", (path) => {
      const done = found(path, "sample", "done");
      if (done === undefined) return "–";
      return `${count(done.value)}${done.status === "too-early" ? ", too early to tell" : ""}`;
    }),
  ];
}

function payText(median: DecisionRow | undefined): string {
  if (median?.value == null) return `too few (n=${count(median?.n)})`;
  const thin = median.status === "thin" ? " thin" : "";
  const interval =
    median.low === null || median.high === null
      ? ""
      : ` [${thousands(median.low)}, ${thousands(median.high)}]`;
  return `${thousands(median.value)} ${median.unit}${interval} n=${count(median.n)}${thin}`;
}

const MOST_NAMED = 6;

function skillList(rows: readonly DecisionRow[], topic: "missing", path: Path): string {
  const found = rows.filter((row) => row.topic === topic && row.role === path).slice(0, MOST_NAMED);
  if (found.length === 0) return "nothing, or no text was read";
  return found.map(({ label, value }) => `${label} ${percent(value ?? 0)}`).join(", ");
}

function bridgeText(rows: readonly DecisionRow[], path: Path): string {
  const [now, ...steps] = rows.filter((row) => row.topic === "bridge" && row.role === path);
  if (now === undefined || now.n === 0) return "no posting within my limits whose text was read";
  const start = `${count(now.value)} of ${count(now.n)} open now, ${count(now.high)} wanted`;
  const skills = steps.map(({ label, share }) => `${label} ${percent(share ?? 0)}`).join(", ");
  const end = now.status === "reached" ? "" : "; not reached";
  return skills === "" ? `${start}${end}` : `${start}: ${skills}${end}`;
}

function postingsText(rows: readonly DecisionRow[]): string {
  if (rows.length === 0) return "no postings\n";
  const lines = rows.map(({ item, label, from, to, unit, status }) => {
    const why =
      to !== "" && to !== null ? `ruled out by ${to}` : unit !== "" ? `leaves unsaid: ${unit}` : status;
    return `${plain(label)} · ${plain(from ?? "")} · ${why} · ${plain(item)}`;
  });
  return `${lines.join("\n")}\n`;
}

/** Posting text could carry control characters that a terminal obeys. */
function plain(text: string): string {
  return stripVTControlCharacters(text).replace(/[\p{Cc}\p{Cf}]+/gu, " ");
}

function signed(value: number): string {
  return `${value > 0 ? "+" : ""}${value.toFixed(2)}`;
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}

function thousands(amount: number): string {
  return `${Math.round(amount / 1000).toLocaleString("en-US")}k`;
}

function count(value: number | null | undefined): string {
  return (value ?? 0).toLocaleString("en-US");
}
