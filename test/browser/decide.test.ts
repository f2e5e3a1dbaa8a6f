// Three made-up people use /decide in a real browser; nothing about them may leave it.
import assert from "node:assert/strict";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { brotliCompressSync, constants } from "node:zlib";
import type { Browser, BrowserContext, Locator, Page } from "playwright-core";
import type { DecisionRow } from "../../src/decision/decision-row.ts";
import { ALL_ROWS } from "../../src/decision/market-row.ts";
import { RESULTS_KEY, type SampleResult } from "../../src/practice/sample-results.ts";
import { type RunningServer, startServer } from "../contracts/running-server.ts";
import { openBrowser } from "./open-browser.ts";

const AXE = readFileSync(new URL("../../node_modules/axe-core/axe.min.js", import.meta.url), "utf8");

let server: RunningServer;
let browser: Browser;

before(async () => {
  server = await startServer();
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  await server.stop();
});

/** A visit that remembers every request: its address and what it carries. */
async function visit(path = "/decide"): Promise<{ page: Page; context: BrowserContext; sent: string[] }> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const sent: string[] = [];
  page.on("request", (request) =>
    sent.push(`${request.method()} ${request.url()} ${request.postData() ?? ""}`),
  );
  page.on("pageerror", (error) => assert.fail(error.message));
  await page.goto(server.url + path);
  await page.getByText("It stays in this browser").waitFor();
  return { page, context, sent };
}

const wordsOf = async (place: Locator) => (await place.textContent()) ?? "";
const answerOf = (page: Page) => wordsOf(page.locator("#answer"));

async function giveFile(page: Page, name: string, content: string | Buffer): Promise<void> {
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name, mimeType: "text/plain", buffer: Buffer.from(content) });
  await page
    .getByRole("status")
    .filter({ hasText: /skills were read|is set/ })
    .first()
    .waitFor();
}

/** A text as a PDF file. */
async function printed(text: string): Promise<Buffer> {
  const page = await browser.newPage();
  await page.setContent(`<pre>${text}</pre>`);
  const pdf = await page.pdf({ format: "A4" });
  await page.close();
  return pdf;
}

async function heldSkills(page: Page): Promise<string[]> {
  return page
    .locator('.held-skills input[name="skill"]')
    .evaluateAll((all) => all.map((each) => each.getAttribute("value")!));
}

/** Nothing of the person is in any request, neither as typed nor encoded. */
function assertKeptHere(sent: readonly string[], words: readonly string[]): void {
  const carried = sent.map((each) => decodeURIComponent(each.replaceAll("+", " ")).toLowerCase());
  for (const request of carried) {
    assert.match(
      request,
      /^get http:\/\/[^/?#]+(?:\/assets\/[\w.-]+|\/decide|\/api\/market\?limit=\d+) $/,
      request,
    );
    for (const word of words) assert.ok(!request.includes(word.toLowerCase()), request);
  }
}

/** Saves the profile as the page gives it and asks the command about it. */
async function byCommand(page: Page): Promise<DecisionRow[]> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Save as a file" }).click(),
  ]);
  const path = join(server.folder, "profile.json");
  writeFileSync(path, readFileSync(await download.path()));
  const { stdout, stderr, code } = await server.command(["decide", path, "--json"]);
  rmSync(path);
  assert.equal(code, 0, stderr);
  return (JSON.parse(stdout) as { data: DecisionRow[] }).data;
}

async function assertSameNumbers(page: Page): Promise<void> {
  await page.locator(".bridge-steps, .bridges").first().waitFor();
  const rows = await byCommand(page);
  assert.equal(await answerOf(page), rows.find(({ topic }) => topic === "answer")!.label);
  const counts = await page
    .locator(".reach-bounds")
    .evaluateAll((all) => all.map((each) => each.textContent!.match(/[\d,]+(?= )/g)));
  const reach = rows.filter(({ topic, item }) => topic === "reach" && item === "open");
  assert.deepEqual(
    counts.map((found) => found!.map((each) => Number(each.replaceAll(",", "")))),
    reach.map(({ low, high }) => (low === high ? [low] : [low, high])),
  );
  const bridges = await page.locator(".bridge-steps > li > span:first-child").allTextContents();
  const steps = rows.filter(({ topic, item }) => topic === "bridge" && item !== "now");
  assert.deepEqual(
    bridges.map((each) => each.toLowerCase()),
    steps.map(({ label }) => label.toLowerCase()),
  );
}

const BACKEND_CV = `Ada Beispiel
Backend developer

I build REST APIs in Python and TypeScript, packed with Docker and run on Kubernetes at AWS.
Data lives in PostgreSQL and Redis. Lately I put an LLM behind a support form with LangChain.`;

test("a backend developer reads a CV, sets limits, moves a weight; nothing is sent, the command says the same", async () => {
  const { page, context, sent } = await visit();
  await giveFile(page, "cv.pdf", await printed(BACKEND_CV));
  const held = await heldSkills(page);
  for (const skill of ["python", "docker", "kubernetes", "postgresql", "langchain"])
    assert.ok(held.includes(skill), skill);
  await page.locator(".skill-words", { hasText: "packed with Docker" }).first().waitFor();
  await page.getByRole("button", { name: "Remove Redis" }).click();
  assert.ok(!(await heldSkills(page)).includes("redis"));
  await page.getByLabel("Countries I may work in").fill("United States, DE");
  await page.getByLabel("Years of experience").fill("6");
  await page.getByLabel("Least yearly base").fill("120000");
  const before = await wordsOf(page.locator(".answer-strip"));
  await page.getByText("What counts for me").click();
  await page.locator('input[name="weight:fit"]').focus();
  for (let press = 0; press < 8; press++) await page.keyboard.press("ArrowRight");
  assert.notEqual(await wordsOf(page.locator(".answer-strip")), before);
  await assertSameNumbers(page);
  assertKeptHere(sent, ["beispiel", "langchain", "120000"]);
  await page.reload();
  await page.getByText("It stays in this browser").waitFor();
  assert.equal(await page.getByLabel("Least yearly base").inputValue(), "120000");
  await context.close();
});

const RESUME = {
  basics: { name: "Bo Muster", email: "bo@example.org", summary: "Data scientist" },
  work: [
    {
      position: "Data scientist",
      highlights: ["Trained models in PyTorch and scikit-learn", "Ran A/B testing with SQL and Python"],
    },
  ],
  skills: [{ name: "Statistics", keywords: ["pandas", "NumPy", "MLflow"] }],
};

test("a data scientist brings a JSON Resume and tried work samples; a link carries it all in its fragment", async () => {
  const { page, context, sent } = await visit();
  const done: SampleResult[] = (
    ["agent-engineer", "agent-engineer", "ml-engineer", "ml-engineer"] as const
  ).map((role, at) => ({
    slug: `tried-${at}`,
    role,
    version: 1,
    passed: role === "ml-engineer" ? 6 : 2,
    of: 6,
    seconds: 1800,
    wouldDoAgain: role === "ml-engineer" ? "yes" : "no",
    finishedOn: "2026-11-26",
  }));
  await page.evaluate(
    ([key, value]) => localStorage.setItem(key!, value!),
    [RESULTS_KEY, JSON.stringify(done)],
  );
  await page.reload();
  await page.getByText("It stays in this browser").waitFor();
  await giveFile(page, "resume.json", JSON.stringify(RESUME));
  const held = await heldSkills(page);
  for (const skill of ["pytorch", "scikit-learn", "pandas", "mlflow"]) assert.ok(held.includes(skill), skill);
  assert.match(await wordsOf(page.locator("#samples").locator("xpath=..")), /100%/);
  assert.match(await answerOf(page), /ML engineering is ahead/);
  await assertSameNumbers(page);
  await page.getByRole("button", { name: "Copy a link" }).click();
  const link = page.url();
  assert.match(link, /#.*skill=/);
  assertKeptHere(sent, ["muster", "pytorch", "tried"]);
  const said = await answerOf(page);
  await context.close();
  const other = await visit(link.slice(server.url.length));
  assert.equal(await answerOf(other.page), said);
  assertKeptHere(other.sent, ["pytorch"]);
  assert.equal(
    await other.page.evaluate("localStorage.getItem('twopaths.profile')"),
    null,
    "a link is not kept unasked",
  );
  await other.context.close();
});

test("made-up people to begin with each give an answer, which prints on one page", async () => {
  const { page, context, sent } = await visit();
  for (const name of ["a backend developer", "a data scientist", "a student"]) {
    await page.goto(`${server.url}/decide`);
    await page.getByRole("link", { name }).click();
    await page.locator(".held-skills").waitFor();
    assert.doesNotMatch(await answerOf(page), /nothing yet/);
  }
  await page.locator(".bridge-steps").first().waitFor();
  const margin = { top: "10mm", bottom: "10mm", left: "12mm", right: "12mm" };
  const pdf = (await page.pdf({ format: "A4", margin })).toString("latin1");
  assert.equal(pdf.match(/\/Type\s*\/Page\b/g)?.length, 1);
  assertKeptHere(sent, ["python"]);
  await context.close();
});

test("the facts that every reader fetches are at most 400 KB, packed", async () => {
  const response = await fetch(`${server.url}/api/market?limit=${ALL_ROWS}`, {
    headers: { "accept-encoding": "identity" },
  });
  const packed = brotliCompressSync(new Uint8Array(await response.arrayBuffer()), {
    params: { [constants.BROTLI_PARAM_QUALITY]: 4 },
  });
  assert.ok(packed.length <= 400 * 1024, `${packed.length} bytes`);
});

test("a student picks skills by keyboard, lists postings, keeps scenarios, erases all", async () => {
  const { page, context, sent } = await visit();
  await giveFile(page, "Skills.csv", 'Name\nPython\n"Machine Learning"\n');
  await page.getByLabel("Add a skill by name").focus();
  await page.keyboard.type("PyTorch");
  await page.keyboard.press("Enter");
  await page.locator('.held-skills input[value="pytorch"]').waitFor({ state: "attached" });
  await page.locator('input[name="band"][value="junior"]').check();
  const count = page.locator(".reach-bounds .counted").last();
  const shown = ((await count.textContent()) ?? "").match(/^[\d,]+/)![0];
  await count.focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog");
  assert.match(await wordsOf(dialog), new RegExp(`${shown} posting`));
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "hidden" });
  await page.getByRole("button", { name: "Keep", exact: true }).click();
  await page.locator('input[name="band"][value="mid"]').check();
  await page.getByRole("button", { name: "Keep", exact: true }).click();
  assert.equal(await page.locator(".scenario-table thead th").count(), 2);
  await page.getByRole("button", { name: "Set Scenario 1" }).click();
  assert.equal(await page.locator('input[name="band"][value="mid"]').isChecked(), false);
  await assertSameNumbers(page);
  await page.emulateMedia({ media: "print" });
  assert.equal(await page.locator("form.you").isVisible(), false);
  await page.emulateMedia({ media: "screen" });
  await page.getByRole("button", { name: "Erase" }).click();
  assert.deepEqual(await heldSkills(page), []);
  await page.reload();
  await page.getByText("It stays in this browser").waitFor();
  assert.match(await answerOf(page), /You have said nothing yet/);
  assertKeptHere(sent, ["pytorch", "junior"]);
  await context.close();
});

test("without script the form is a plain one, whose answer no cache keeps", async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${server.url}/decide`);
  await page.getByLabel("Names, with commas").fill("Python, Docker");
  const [response] = await Promise.all([
    page.waitForResponse((each) => each.url().includes("/decide?") && each.status() === 200),
    page.getByRole("button", { name: "Show" }).click(),
  ]);
  assert.equal(response.headers()["cache-control"], "no-store");
  assert.match(await answerOf(page), /engineering/);
  await page.locator(".reach-bounds a").last().click();
  await page.locator(".posting-list a").first().waitFor();
  await context.close();
});

test("axe-core finds no violation once a person is read, and nothing scrolls sideways", async () => {
  for (const colorScheme of ["light", "dark"] as const) {
    const context = await browser.newContext({
      bypassCSP: true,
      colorScheme,
      viewport: { width: 360, height: 740 },
    });
    const page = await context.newPage();
    await page.goto(
      `${server.url}/decide#skill=python,docker,pytorch&years=5&country=US&agree=agent-users:2`,
    );
    await page.locator(".bridge-steps").first().waitFor();
    await page.evaluate("for (const group of document.querySelectorAll('details')) group.open = true");
    await page.evaluate(AXE);
    const violations = await page.evaluate<string[]>(
      `axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ": " + nodes[0].html.slice(0, 200) + nodes[0].failureSummary))`,
    );
    assert.deepEqual(violations, []);
    for (const width of [360, 768, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      const over = await page.evaluate<number>("document.documentElement.scrollWidth - window.innerWidth");
      assert.ok(over <= 0, `${over} px too wide at ${width}`);
    }
    await context.close();
  }
});
