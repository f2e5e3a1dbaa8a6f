// What is not documented does not exist: every report, command, setting, source and measure, and every link.
import assert from "node:assert/strict";
import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { referencePages } from "../../scripts/reference.ts";
import { EVIDENCED } from "../../src/domain/facts.ts";
import { MEASURES } from "../../src/domain/receipt-id.ts";
import { reports } from "../../src/reports/index.ts";
import { sources } from "../../src/sources/index.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const read = (path: string) => readFileSync(join(ROOT, path), "utf8");
const README = read("README.md");
const METHODOLOGY = read("docs/methodology.md");

test("the README names every report and every source", () => {
  for (const { name } of reports) assert.match(README, new RegExp(`npx twopaths ${name}\\b`));
  for (const { name } of sources) assert.ok(README.includes(`\`${name}\``), name);
});

test("the README names every command and every setting", () => {
  const commands = [...read("src/cli/main.ts").matchAll(/program\s*\.command\("([a-z]+)"\)/g)].map(
    (match) => match[1]!,
  );
  assert.ok(commands.length >= 5);
  for (const command of commands.filter((name) => name !== "serve")) {
    assert.match(README, new RegExp(`npx twopaths ${command}\\b`), command);
  }
  const settings = [...read("src/config.ts").matchAll(/environment\.([A-Z_]+)/g)].map((match) => match[1]!);
  for (const setting of settings.filter((name) => name !== "XDG_DATA_HOME")) {
    assert.ok(README.includes(`\`${setting}\``), setting);
  }
});

test("the README is at most a hundred lines, ARCHITECTURE at most a hundred and fifty", () => {
  assert.ok(README.trimEnd().split("\n").length <= 100);
  assert.ok(read("ARCHITECTURE.md").trimEnd().split("\n").length <= 150);
});

test("the methodology says how every measure and every evidenced fact is made", () => {
  for (const measure of MEASURES) assert.ok(METHODOLOGY.includes(measure), measure);
  const words: Record<string, string> = { visaSponsorship: "visa", interviewStages: "interview" };
  for (const fact of EVIDENCED) assert.match(METHODOLOGY, new RegExp(words[fact] ?? fact, "i"), fact);
});

test("docs/reference is fresh", () => {
  for (const [name, text] of Object.entries(referencePages())) {
    assert.equal(read(`docs/reference/${name}`), text, `run npm run reference: ${name}`);
  }
});

test("every link between documents resolves", () => {
  const documents = ["*.md", "docs/**/*.md", "test/fixtures/README.md"].flatMap((pattern) =>
    globSync(pattern, { cwd: ROOT }),
  );
  const broken = documents.flatMap((path) =>
    [...read(path).matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)]
      .map((match) => match[1]!)
      .filter((link) => !/^[a-z]+:/.test(link))
      .filter((link) => !existsSync(join(ROOT, dirname(path), link)))
      .map((link) => `${path} → ${link}`),
  );
  assert.deepEqual(broken, []);
});
