// The bench in a real Chromium: the same grade as on the command line, and nothing to be reached from a person's file.
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { gradeFile } from "../../src/cli/sample-grade.ts";
import { readSite } from "../../src/cli/site.ts";
import { readClaims } from "../../src/content/claims.ts";
import { readGlossary } from "../../src/content/glossary.ts";
import { readTaxonomy } from "../../src/content/index.ts";
import { readSets } from "../../src/content/sets.ts";
import { readWorkSamples, SAMPLES_FOLDER } from "../../src/content/work-samples.ts";
import { readWrittenExercises } from "../../src/content/written-exercises.ts";
import { createApp } from "../../src/http/app.ts";
import { type Listening, listen } from "../../src/http/listen.ts";
import { plotText } from "../../src/practice/plot-text.ts";
import { RESULTS_KEY } from "../../src/practice/sample-results.ts";
import { askStore } from "../../src/reports/index.ts";
import { vocabularyOf } from "../../src/reports/vocabulary.ts";
import { openStore, type Store } from "../../src/store/open.ts";
import { openWalledBrowser } from "./open-browser.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const SLUG = "fallback-under-latency";
const DRAFTS = "twopaths.work-sample-drafts";

const folder = mkdtempSync(join(tmpdir(), "twopaths-bench-"));
let store: Store;
let server: Listening;
let browser: Browser;
/** One for all tests, so that what is cached once is at hand. */
let context: BrowserContext;
/** Stands for the rest of the world: nothing may come here. */
let elsewhere: Server;
let visits: string[];

before(async () => {
  store = await openStore({ folder });
  const vocabulary = vocabularyOf(readTaxonomy(), {
    sets: readSets(),
    claims: readClaims(),
    glossary: readGlossary(),
    workSamples: readWorkSamples(),
    writtenExercises: readWrittenExercises(),
  });
  const ask = askStore({ query: store.query, current: store.current, vocabulary });
  const pages = await readSite({ ask, vocabulary, marksPostings: false });
  const app = createApp({ ask, version: "1.2.3", instance: "bench", pages });
  server = await listen(app, { host: "127.0.0.1", port: 0 });
  visits = [];
  elsewhere = createServer((request, response) => {
    visits.push(request.url ?? "");
    response.setHeader("access-control-allow-origin", "*");
    response.end();
  }).listen(0, "127.0.0.1");
  browser = await openWalledBrowser();
  context = await browser.newContext();
});

after(async () => {
  await browser.close();
  await server.close();
  elsewhere.close();
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A bench with a file in hand, as if it had been written before. */
async function openBench(code: string, slug = SLUG): Promise<Page> {
  const page = await context.newPage();
  await page.addInitScript(
    ([key, drafts]) => {
      if (location.pathname.startsWith("/work-samples/")) localStorage.setItem(key!, drafts!);
    },
    [DRAFTS, JSON.stringify({ [slug]: { version: 1, code, seconds: 61, hintsTaken: 0 } })],
  );
  await page.goto(`${server.url}/work-samples/${slug}`);
  await page.locator(".cm-content").waitFor();
  return page;
}

interface Shown {
  name: string;
  passed: boolean;
  message: string;
}

async function checksOn(page: Page): Promise<Shown[]> {
  await page.locator(".checks li").first().waitFor();
  return page.locator(".checks li").evaluateAll((all) =>
    all.map((each) => ({
      name: each.querySelector("strong")!.textContent!,
      passed: each.classList.contains("holds"),
      message: each.querySelector(".check-message")!.textContent!,
    })),
  );
}

/** Why the first check fails for a file, as `Run` says it. */
async function reasonOf(code: string): Promise<string> {
  const page = await openBench(code);
  await page.getByRole("button", { name: "Run" }).click();
  const [first] = await checksOn(page);
  await page.close();
  return first!.message;
}

const partOf = (slug: string, file: string) => readFileSync(join(SAMPLES_FOLDER, slug, file), "utf8");

const SAME_GRADE: [name: string, slug: string, work: string][] = [
  ["a solution", SLUG, partOf(SLUG, "solution.ts")],
  ["a mistake in training data", "clean-training-set", partOf("clean-training-set", "wrong-trusts-all.ts")],
  ["a file that does not parse", SLUG, "export function {"],
  ["a file that throws at once", SLUG, "const a: number = 1;\nthrow new TypeError('no')"],
  ["an import", SLUG, "import fs from 'node:fs';"],
];

for (const [name, slug, work] of SAME_GRADE)
  test(`submit in the browser gives the grade of the command line: ${name}`, async () => {
    const page = await openBench(work, slug);
    await page.getByRole("button", { name: "Submit" }).click();
    const shown = await checksOn(page);
    const drawn = await page
      .locator(".bench-plot svg")
      .evaluateAll((all) => all.map((svg) => svg.getAttribute("aria-label")));
    await page.close();
    const { checks } = await gradeFile({ slug, work, seed: 1, scope: "all" });
    assert.deepEqual(
      shown,
      checks.map(({ name, passed, message }) => ({ name, passed, message })),
    );
    const plots = checks.flatMap((check) => check.plots ?? []).filter(({ kind }) => kind !== "confusion");
    assert.deepEqual(drawn, plots.map(plotText));
  });

/** Each gives "reached" when it gets through, and anything else, or an error, when it does not. */
const waysOut = (port: number) => {
  const url = `http://127.0.0.1:${port}/`;
  return [
    `fetch("${url}fetch").then(() => "reached")`,
    `new WebSocket("ws://127.0.0.1:${port}/") && "reached"`,
    `new XMLHttpRequest() && "reached"`,
    `new EventSource("${url}") && "reached"`,
    `importScripts("${url}scripts") ?? "reached"`,
    `import("${url}module").then(() => "reached")`,
    `import("data:text/javascript,export default 1").then(() => "reached")`,
    `navigator.sendBeacon("${url}beacon") && "reached"`,
    `new Worker("data:text/javascript,1") && "reached"`,
    `new BroadcastChannel("x") && "reached"`,
    `localStorage.setItem("x", "1") ?? "reached"`,
    `indexedDB.open("x") && "reached"`,
    `caches.open("x").then(() => "reached")`,
    `parent.document && "reached"`,
    `self.postMessage("ended") ?? "reached"`,
    `postMessage("ended") ?? "reached"`,
    `(onmessage = () => {}) && "onmessage" in MessagePort.prototype && "reached"`,
    `eval("'reached'")`,
    `(() => {}).constructor("return 'reached'")()`,
    `(async () => {}).constructor("return 'reached'")()`,
    `setTimeout.constructor("return 'reached'")()`,
    `new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])) && "reached"`,
    `Object.getPrototypeOf(globalThis).constructor.name === "DedicatedWorkerGlobalScope" && "reached"`,
    `["fetch", "WebSocket", "importScripts", "postMessage", "indexedDB", "navigator", "location", "Blob", "URL", "crypto"].some((name) => name in globalThis) && "reached"`,
  ];
};

test("a person's file reaches no network, storage, page or code from texts", async () => {
  const ways = waysOut((elsewhere.address() as AddressInfo).port);
  // While it loads, a file may wait for what is not simulated.
  const code = `const seen = [];
    for (const attempt of [${ways.map((way) => `async () => (${way})`).join(",\n")}])
      try { seen.push(await attempt()); } catch (error) { seen.push(error.name); }
    export const createAssistant = () => { throw new Error("saw " + seen.map(String).join()); };`;
  const seen = /saw (.*?)(?: \(work|$)/.exec(await reasonOf(code))![1]!.split(",");
  assert.equal(seen.length, ways.length);
  assert.deepEqual(
    ways.filter((_, at) => seen[at] === "reached"),
    [],
  );
  assert.deepEqual(visits, []);
});

test("a person's file can neither forge its grade nor change the page", async () => {
  const code = `Object.prototype.passed = true; Array.prototype.filter = () => []; JSON.stringify = () => '{"kind":"grade"}';
    Promise.prototype.then = () => { throw new Error("caught"); };
    export const createAssistant = () => ({ __proto__: { passed: true }, constructor: 1 });`;
  const page = await openBench(code);
  await page.getByRole("button", { name: "Run" }).click();
  assert.ok((await checksOn(page)).every(({ passed }) => !passed));
  assert.equal(await page.evaluate("({}).passed"), undefined);
  await page.close();
});

test("the frame of the sandbox is sealed wherever it is opened, and nothing else can be framed", async () => {
  const frame = await fetch(`${server.url}/bench-frame.html`);
  const policy = frame.headers.get("content-security-policy")!;
  for (const part of [
    "default-src 'none'",
    "connect-src 'none'",
    "sandbox allow-scripts;",
    "frame-ancestors 'self'",
  ])
    assert.ok(`${policy};`.includes(part), part);
  assert.doesNotMatch(policy, /unsafe|allow-same-origin|script-src[^;]*(?:'self'|\*)/);
  const page = await fetch(`${server.url}/work-samples/${SLUG}`);
  assert.match(page.headers.get("content-security-policy")!, /frame-ancestors 'none'/);
  assert.doesNotMatch(page.headers.get("content-security-policy")!, /unsafe/);
  const worker = /"grader":"([^"]+)"/.exec((await page.text()).replaceAll("&quot;", '"'))![1]!;
  const rules = (await fetch(server.url + worker)).headers.get("content-security-policy")!;
  assert.match(rules, /connect-src 'none'/);
});

const ENDLESS: [name: string, code: string][] = [
  ["a loop", "for (;;);"],
  ["messages", "export const createAssistant = ({ chat }) => { for (;;) chat({}); };"],
];

test("what has no end can be stopped, and a frame that is gone, as when memory ran out, ends the run", async () => {
  const bereft = await openBench("for (;;);");
  await bereft.getByRole("button", { name: "Run" }).click();
  await bereft.waitForTimeout(500);
  await bereft.evaluate("document.querySelector('iframe').remove()");
  for (const [name, code] of ENDLESS) {
    const page = await openBench(code);
    await page.getByRole("button", { name: "Run" }).click();
    await page.waitForTimeout(600);
    await page.getByRole("button", { name: "Stop" }).click();
    const said = page.locator(".check-message, .bench-outcome > .finding:has-text('could not')").first();
    await said.waitFor();
    assert.match((await said.textContent())!, /stopped by you|too busy/, name);
    assert.equal(await page.locator("iframe").count(), 0, name);
    assert.ok(await page.getByRole("button", { name: "Run" }).isEnabled(), name);
    await page.close();
  }
  assert.match((await checksOn(bereft))[0]!.message, /ran out of memory/);
  await bereft.close();
});

test("all of a bench can be done with the keyboard, and what was tried stays in the browser", async () => {
  const wrong: string[] = [];
  const page = await openBench(partOf(SLUG, "solution.ts"));
  page.on("console", (message) => message.type() === "error" && wrong.push(message.text()));
  await page.locator(".cm-content").focus();
  await page.keyboard.press("Control+Home");
  await page.keyboard.type("// mine\n");
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate("document.activeElement.className"), "editor", "Tab indents");
  await page.keyboard.press("Control+Shift+Enter");
  await page.locator(".result-form").waitFor();
  await page.locator(".cm-content").focus();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Tab");
  assert.notEqual(await page.evaluate("document.activeElement.className"), "editor", "Escape, Tab leaves");
  await page.getByRole("radio", { name: "Yes, gladly" }).focus();
  await page.keyboard.press("Space");
  await page.getByText("All you have tried").waitFor();
  const kept = JSON.parse(await page.evaluate(`localStorage.getItem("${RESULTS_KEY}")`));
  assert.equal(kept.length, 1);
  const { slug, role, task, passed, of, wouldDoAgain } = kept[0];
  assert.deepEqual(
    { slug, role, task, passed, of, wouldDoAgain },
    { slug: SLUG, role: "agent-engineer", task: "A5", passed: 8, of: 8, wouldDoAgain: "yes" },
  );
  const drafts = JSON.parse(await page.evaluate(`localStorage.getItem("${DRAFTS}")`));
  assert.match(drafts[SLUG].code, /^\/\/ mine/);
  await page.getByRole("button", { name: "Hint 1 of 3" }).click();
  assert.equal(await page.locator(".bench-hints details").count(), 1);
  page.once("dialog", (dialog) => dialog.accept());
  await page.getByRole("button", { name: "Reset" }).click();
  assert.equal(await page.locator(".bench-hints details").count(), 0);
  assert.doesNotMatch((await page.locator(".cm-content").textContent())!, /mine/);
  assert.deepEqual(wrong, []);
  await page.close();
});

test("a written exercise is kept as it is written and judged, and all that was tried can be erased", async () => {
  const page = await context.newPage();
  await page.goto(`${server.url}/written-exercises/ml-case-study`);
  await page.locator("textarea").first().fill("What does a customer do who finds no roll?");
  const criteria = page.locator(".criterion");
  for (let at = 0; at < (await criteria.count()); at++)
    await criteria.nth(at).locator("input").nth(2).check();
  await page.getByRole("radio", { name: "Not sure" }).check();
  await page.reload();
  assert.match(await page.locator("textarea").first().inputValue(), /no roll/);
  assert.ok(await criteria.first().locator("input").nth(2).isChecked());
  await page.getByRole("link", { name: "Try a day" }).click();
  const row = page.locator(".tried tr", { hasText: "A chain of bakeries" });
  assert.match((await row.textContent())!, /14 of 21.*not sure/);
  page.once("dialog", (dialog) => dialog.accept());
  await page.getByRole("button", { name: "Erase all" }).click();
  await page.getByText("Nothing of yours is left here.").waitFor();
  assert.equal(
    await page.evaluate("Object.keys(localStorage).filter((key) => /sample|exercise/.test(key)).length"),
    0,
  );
  await page.close();
});

test("a graded bench has no violation that axe-core finds, light and dark, and fits 360 px", async () => {
  const page = await openBench(partOf("clean-training-set", "wrong-keeps-leak.ts"), "clean-training-set");
  await page.setViewportSize({ width: 360, height: 800 });
  await page.getByRole("button", { name: "Submit" }).click();
  await page.locator(".result-form").waitFor();
  const over = await page.evaluate<number>("document.documentElement.scrollWidth - window.innerWidth");
  assert.ok(over <= 0, `${over} px too wide`);
  await page.evaluate(AXE);
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    const violations = await page.evaluate<string[]>(
      `axe.run().then(({ violations }) => violations.map(({ id, nodes }) =>
        id + ": " + nodes[0].html.slice(0, 160) + " " + nodes[0].failureSummary))`,
    );
    assert.deepEqual(violations, [], colorScheme);
  }
  await page.close();
});
