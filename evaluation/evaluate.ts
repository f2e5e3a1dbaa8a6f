// `npm run evaluate`: reads the labelled postings, says how well each fact is read, fails below the floors.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { readTaxonomy } from "../src/content/index.ts";
import { RULES_VERSION } from "../src/domain/facts.ts";
import { postingEnricher } from "../src/enrichers/index.ts";
import { CHECKS, type FactCheck } from "./checks.ts";
import { disagreementsPage } from "./disagreements.ts";
import { brokenFloors, Floors } from "./floors.ts";
import { readLabels } from "./labels.ts";
import { casesByHalf, halfResults } from "./results.ts";
import { resultsPage, resultsTable } from "./results-text.ts";
import { type SpanScore, skillSpanScore } from "./skillspan.ts";

const { values: options } = parseArgs({
  options: {
    /** Only this fact, e.g. "salary". */
    fact: { type: "string" },
    json: { type: "boolean", default: false },
    /** Only hold the figures to their floors; write nothing. */
    check: { type: "boolean", default: false },
    labels: { type: "string", default: inRepository("../shared/data/labels/dev.jsonl") },
  },
});
process.exitCode = evaluate();

function evaluate(): number {
  const labelled = readLabels(options.labels);
  if (labelled === undefined) {
    console.log(`nothing evaluated, no labelled postings here: ${options.labels}`);
    return 0;
  }
  const checks = chosenChecks();
  if (checks.length === 0) {
    console.error(`unknown fact: ${options.fact} (one of ${CHECKS.map((check) => check.fact).join(", ")})`);
    return 2;
  }
  const enrich = postingEnricher(readTaxonomy());
  const cases = casesByHalf(labelled, enrich);
  const halves = halfResults(cases, checks);
  console.log(
    options.json
      ? JSON.stringify(
          halves.map(({ tables: _, ...half }) => half),
          null,
          2,
        )
      : resultsTable(halves),
  );
  if (!options.check) {
    mkdirSync(inRepository("build"), { recursive: true });
    writeFileSync(inRepository("build/disagreements.md"), disagreementsPage(cases.tuning, checks));
  }
  if (options.fact === undefined && !options.check) {
    const spans = skillSpanScore(inRepository("../shared/data/skillspan/dev.json.gz"), enrich);
    if (spans !== undefined && !options.json) console.log(spanLine(spans));
    const date = new Date().toISOString().slice(0, 10);
    writeFileSync(
      inRepository("evaluation/RESULTS.md"),
      resultsPage(halves, { date, rules: RULES_VERSION, spans: spans && spanLine(spans) }),
    );
  }
  const floors = Floors.parse(JSON.parse(readFileSync(inRepository("evaluation/floors.json"), "utf8")));
  const broken = brokenFloors(halves.find(({ half }) => half === "test")!.results, floors);
  for (const sentence of broken) console.error(sentence);
  return broken.length > 0 ? 1 : 0;
}

function spanLine({ precision, recall, f1, labelled, read }: SpanScore): string {
  return `SkillSpan dev, knowledge spans, strict: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}, F1 ${f1.toFixed(3)} (${labelled} spans labelled, ${read} read).`;
}

function chosenChecks(): readonly FactCheck[] {
  return options.fact === undefined ? CHECKS : CHECKS.filter((check) => check.fact === options.fact);
}

function inRepository(path: string): string {
  return fileURLToPath(new URL(`../${path}`, import.meta.url));
}
