// One command per report, derived from its schema: flags, help and output forms are the same for all.
import type { Command } from "commander";
import { z } from "zod";
import type { Config } from "../config.ts";
import type { DecisionRow } from "../decision/decision-row.ts";
import { receiptPath } from "../domain/receipt-path.ts";
import { toCsv } from "../http/csv.ts";
import { flatRows } from "../http/flat.ts";
import { kindOf, readParams } from "../reports/read-params.ts";
import type { Report } from "../reports/report.ts";
import { decideText } from "./decide-text.ts";
import { flagName } from "./flag-name.ts";
import { openPage, pageAddress } from "./open-page.ts";
import { tableOf } from "./table.ts";

/** Columns a table on a terminal shows; the other forms give all. */
const TABLE_COLUMNS: Record<string, readonly string[]> = {
  compare: ["topic", "label", "role", "against", "hybrid"],
  openings: [
    "title",
    "employer",
    "location",
    "role",
    "level",
    "payMin",
    "payMax",
    "payCurrency",
    "lastSeen",
    "posting",
  ],
  salary: ["role", "band", "p25", "median", "p75", "disclosure"],
  premium: ["role", "against", "premium", "pairs"],
  skills: ["label", "area", "share", "againstShare", "lift", "required", "againstRequired"],
  demand: [
    "topic",
    "seriesLabel",
    "period",
    "role",
    "postings",
    "share",
    "countGrowth",
    "panelGrowth",
    "shareGrowth",
  ],
  tasks: ["task", "label", "role", "against", "hybrid"],
  ladder: ["role", "level", "postings", "share", "years", "climbing"],
  interviews: ["label", "role", "against", "hybrid"],
  duration: ["setLabel", "role", "postings", "median", "open30", "open90", "renewed"],
  hybrid: ["topic", "label", "figure"],
  roles: ["label", "family", "postings", "census", "median", "disclosure"],
  employers: ["employer", "postings", "agent", "ml", "hybrid", "levels"],
  claims: ["topic", "says", "verdict", "figure", "than", "why"],
  freshness: ["setLabel", "role", "lastObserved", "postings", "dated", "age", "older30", "older90"],
  market: ["title", "employer", "role", "band", "payMin", "payMax", "payCurrency", "posting"],
  coverage: ["groupLabel", "label", "share"],
  glossary: ["label", "definition", "agent", "ml"],
  resolve: ["text", "parameter", "value", "label", "fit", "postings"],
  bridge: ["from", "to", "step", "label", "covered", "share", "ownShare"],
  history: ["at", "event", "changed", "from"],
  receipt: ["counts", "title", "employer", "amount", "rule", "quote", "why", "posting"],
};

/** Reports whose one parameter is what they are about: `twopaths receipt <id>`. */
const WITH_ID = new Set(["receipt", "posting", "history"]);

/** The report that takes a file about a person: `twopaths decide profile.json`. */
const WITH_PROFILE = "decide";

export function addReportCommand(program: Command, report: Report, config: () => Config): void {
  const command = program.command(report.name).description(report.question);
  const json = z.toJSONSchema(report.params, { io: "input" }) as { properties?: Record<string, Property> };
  if (WITH_ID.has(report.name)) command.argument("<id>", json.properties?.id?.description);
  if (report.name === WITH_PROFILE)
    command.argument("[profile]", "JSON file about you, - for standard input; flags outweigh it");
  for (const [name, property] of Object.entries(json.properties ?? {})) {
    if (WITH_ID.has(report.name) && name === "id") continue;
    command.option(flagOf(name, kindOf(report.params.shape[name])), helpOf(property));
  }
  command
    .option("--json", "print the whole answer as JSON")
    .option("--csv", "print the rows as CSV")
    .option("--open", "show the page of the running server in a browser")
    .addHelpText("after", `\nExample:\n  twopaths ${report.name} ${exampleFlags(report)}`)
    .action(async (...given: unknown[]) => {
      const id = WITH_ID.has(report.name) ? [String(given[0])] : undefined;
      const profile = report.name === WITH_PROFILE ? (given[0] as string | undefined) : undefined;
      const options = given.at(-2) as Record<string, string | boolean | undefined>;
      await answer(report, { options, id, profile, config: config() });
    });
}

interface Given {
  options: Record<string, string | boolean | undefined>;
  id: string[] | undefined;
  profile: string | undefined;
  config: Config;
}

async function answer(report: Report, { options, id, profile, config }: Given): Promise<void> {
  const { json, csv, open, ...flags } = options;
  const text = Object.fromEntries(Object.entries(flags).map(([name, value]) => [name, [String(value)]]));
  const given = readParams(report.params, id === undefined ? text : { ...text, id });
  const params = profile === undefined ? given : { ...(await profileParams(profile)), ...given };
  // The engine is large: help and mistakes must not wait for it.
  const { withData } = await import("./data.ts");
  await withData(config, async (data) => {
    const found = await data.ask(report.name, params);
    if (open === true) {
      // Whoever holds the engine is this command itself, which answers no browser.
      const origin = data.engine === undefined ? data.origin : undefined;
      await openPage(origin, pageAddress(report.name, params));
    } else if (json === true) {
      const { rows, ...meta } = found;
      process.stdout.write(`${JSON.stringify({ data: rows, meta }, null, 2)}\n`);
    } else if (csv === true) {
      process.stdout.write(toCsv(flatRows(found, data.origin)));
    } else if (report.name === "posting") {
      process.stdout.write(`${JSON.stringify(found.rows[0], null, 2)}\n`);
    } else if (report.name === WITH_PROFILE) {
      process.stdout.write(decideText(found.rows as unknown as DecisionRow[]));
    } else {
      process.stdout.write(tableOf(found, TABLE_COLUMNS[report.name] ?? Object.keys(found.rows[0] ?? {})));
      if (report.name !== "receipt")
        process.stderr.write(`receipts: --json names them; open ${data.origin}${receiptPath("")}…\n`);
    }
  });
}

/** The words of content/ are many: only a profile needs them. */
async function profileParams(path: string): Promise<Record<string, unknown>> {
  const { readProfile } = await import("./read-profile.ts");
  return readProfile(path);
}

interface Property {
  description?: string;
  enum?: string[];
  items?: { enum?: string[] };
  default?: unknown;
}

function flagOf(name: string, kind: string): string {
  const flag = flagName(name);
  if (kind === "boolean") return flag;
  return kind === "array" ? `${flag} <values>` : `${flag} <value>`;
}

function helpOf({ description, enum: values, items, default: fallback }: Property): string {
  const options = values ?? items?.enum;
  return [
    description ?? "",
    options === undefined ? "" : `(${options.join(", ")})`,
    fallback === undefined ? "" : `[${[fallback].flat().join(",")}]`,
  ]
    .filter((part) => part !== "")
    .join(" ");
}

function exampleFlags(report: Report): string {
  return Object.entries(report.example as Record<string, unknown>)
    .map(([name, value]) => {
      if (value === true) return flagOf(name, "boolean");
      const text = [value].flat().join(",");
      const quoted = /[^\w.,:-]/.test(text) ? `'${text}'` : text;
      return WITH_ID.has(report.name) && name === "id" ? quoted : `${flagOf(name, "boolean")} ${quoted}`;
    })
    .join(" ");
}
