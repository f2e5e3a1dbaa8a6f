// Writes docs/reference/ from the registries; `--check` says whether it is fresh.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { readTaxonomy } from "../src/content/index.ts";
import { readSets } from "../src/content/sets.ts";
import { FAMILY_LABELS } from "../src/domain/role.ts";
import { SKILL_AREA_LABELS } from "../src/domain/skill.ts";
import { reports } from "../src/reports/index.ts";
import { measures } from "../src/reports/measures.ts";
import type { Report } from "../src/reports/report.ts";
import { STATED_FACTS } from "../src/reports/stated-facts.ts";
import { sources } from "../src/sources/index.ts";

const FOLDER = fileURLToPath(new URL("../docs/reference/", import.meta.url));
const NOTICE = "<!-- Written by `npm run reference`; edit the registries, not this file. -->";

/** File name to text of every page of the reference. */
export function referencePages(): Record<string, string> {
  return {
    "reports.md": page("Reports", reports.map(reportSection)),
    "measures.md": page("Measures", [
      MEASURES_INTRO,
      ...Object.entries(measures).map(measureSection),
      statedFacts(),
    ]),
    "sources.md": page("Sources", sources.map(sourceSection)),
    "vocabulary.md": page("Vocabulary", [families(), areas(), tasks(), sets()]),
  };
}

function page(title: string, sections: readonly string[]): string {
  return `# ${title}\n\n${NOTICE}\n\n${sections.join("\n\n")}\n`;
}

interface Property {
  description?: string;
  type?: string;
  enum?: string[];
  items?: { enum?: string[]; type?: string };
  default?: unknown;
}

function reportSection(report: Report): string {
  const schema = z.toJSONSchema(report.params, { io: "input" }) as { properties?: Record<string, Property> };
  const rows = Object.entries(schema.properties ?? {}).map(([name, property]) =>
    tableRow([`\`${name}\``, property.description ?? "", valuesOf(property), fallbackOf(property)]),
  );
  const example = Object.entries(report.example as Record<string, unknown>);
  const query = example
    .map(([name, value]) => `${name}=${encodeURIComponent(String(value)).replaceAll("%2C", ",")}`)
    .join("&");
  return [
    `## ${report.name}`,
    report.question,
    [
      tableRow(["parameter", "meaning", "values", "default"]),
      tableRow(["---", "---", "---", "---"]),
      ...rows,
    ].join("\n"),
    `Columns: ${Object.keys(report.row.shape)
      .map((name) => `\`${name}\``)
      .join(", ")}.`,
    `Example: \`GET /api/${report.name}?${query}\``,
  ].join("\n\n");
}

function valuesOf({ enum: values, items, type }: Property): string {
  const options = values ?? items?.enum;
  const kind = type === "array" ? "list" : (type ?? "text");
  return options === undefined ? kind : `${type === "array" ? "list of " : ""}${options.join(", ")}`;
}

function fallbackOf(property: Property): string {
  return property.default === undefined ? "" : [property.default].flat().join(", ");
}

const MEASURES_INTRO =
  "A number is a measure of the postings that fit a filter. Its receipt's address spells both: `<measure>;<key>=<values>;…`, with the keys of `openings` and `of` (what is counted) and `against` (the other role).";

function measureSection([name, measure]: [string, (typeof measures)[keyof typeof measures]]): string {
  return `## ${name}\n\n${measure.method}`;
}

function statedFacts(): string {
  const rows = Object.entries(STATED_FACTS).map(([fact, { label }]) => tableRow([`\`${fact}\``, label]));
  return `## Facts of stated-share\n\n${[tableRow(["of", "what is stated"]), tableRow(["---", "---"]), ...rows].join("\n")}`;
}

function sourceSection({ name, documentation, boardIs, readsWholeBoards }: (typeof sources)[number]): string {
  const whole = readsWholeBoards
    ? "Answers hold every open posting of a board."
    : "What is not in it has not closed.";
  return `## ${name}\n\nA board is: ${boardIs}. ${whole} Documentation: <${documentation}>.`;
}

function families(): string {
  const rows = Object.entries(FAMILY_LABELS).map(([family, label]) => tableRow([`\`${family}\``, label]));
  const archetypes = readTaxonomy().archetypes.map(({ archetype, preferredLabel, family, definition }) =>
    tableRow([`\`${archetype}\``, preferredLabel, `\`${family}\``, definition.replace(/\s+/g, " ").trim()]),
  );
  return [
    "## Roles",
    [tableRow(["family", "label"]), tableRow(["---", "---"]), ...rows].join("\n"),
    [
      tableRow(["finer role", "label", "family", "what it is"]),
      tableRow(["---", "---", "---", "---"]),
      ...archetypes,
    ].join("\n"),
  ].join("\n\n");
}

function areas(): string {
  const { skills } = readTaxonomy();
  const rows = Object.entries(SKILL_AREA_LABELS).map(([area, label]) =>
    tableRow([label, skills.filter((skill) => skill.area === area).length.toString()]),
  );
  return `## Skills\n\n${skills.length} skills, by area:\n\n${[tableRow(["area", "skills"]), tableRow(["---", "---:"]), ...rows].join("\n")}`;
}

function tasks(): string {
  const rows = readTaxonomy().tasks.map(({ task, label, bullet }) => tableRow([task, label, bullet]));
  return `## Tasks\n\n${[tableRow(["task", "label", "the guide's example"]), tableRow(["---", "---", "---"]), ...rows].join("\n")}`;
}

function sets(): string {
  const rows = readSets().map((set) => tableRow([`\`${set.name}\``, set.title, set.licence, set.knownBias]));
  return `## Sets of the bundled snapshot\n\n${[tableRow(["set", "what", "licence", "known bias"]), tableRow(["---", "---", "---", "---"]), ...rows].join("\n")}`;
}

function tableRow(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll("|", "\\|").replace(/\s+/g, " ")).join(" | ")} |`;
}

if (import.meta.main) {
  const pages = referencePages();
  for (const [name, text] of Object.entries(pages)) {
    const path = join(FOLDER, name);
    mkdirSync(dirname(path), { recursive: true });
    if (process.argv.includes("--check")) {
      if (readFileSync(path, "utf8") !== text) process.exitCode = 1;
    } else {
      writeFileSync(path, text);
    }
  }
  if (process.exitCode === 1) console.log("docs/reference is stale: run npm run reference");
}
