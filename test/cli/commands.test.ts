import assert from "node:assert/strict";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { gzipSync } from "node:zlib";
import { Figure } from "../../src/domain/figure.ts";
import { type CommandResult, dataFolder, endOf, runCommand, startCommand } from "./run-command.ts";

const FOLDER = dataFolder();
const FILES = join(FOLDER, "files");
after(() => rmSync(FOLDER, { recursive: true, force: true }));

/** Mistakes that are told before any store is opened. */
const MISTAKES: [args: string[], says: RegExp][] = [
  [["openngs"], /^twopaths: unknown command 'openngs' \(did you mean openings\?\)\n$/],
  [["salary", "--rolle", "hybrid"], /^twopaths: unknown option '--rolle' \(did you mean --role\?\)\n$/],
  [["ingest", "greenhose", "acme"], /^twopaths: unknown source: greenhose \(did you mean greenhouse\?\)\n$/],
  [["ingest", "file"], /missing required argument 'boards'/],
  [["serve", "--port", "many"], /^twopaths: not a port: many \(a port is a number from 0 to 65535\)\n$/],
  [["decide", "nowhere.json"], /^twopaths: can't read nowhere\.json: ENOENT \(name a JSON file, or - for/],
  [["decide", "package.json"], /^twopaths: package\.json: version: unknown name: version \(/],
  [["enrich", "--workers", "0"], /^twopaths: not a number of workers: 0 \(a number from 1 to 64\)\n$/],
];
for (const [args, says] of MISTAKES) {
  test(`twopaths ${args.join(" ")} says what is wrong and exits with 1`, async () => {
    const { code, stdout, stderr } = await runCommand(FOLDER, args);
    assert.deepEqual({ code, stdout }, { code: 1, stdout: "" });
    assert.match(stderr, says);
    assert.doesNotMatch(stderr, /^ {4}at /m);
  });
}

test("twopaths --version and --help end well", async () => {
  const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
  const [shown, help] = await Promise.all(
    [["--version"], ["--help"]].map((args) => runCommand(FOLDER, args)),
  );
  assert.deepEqual(shown, { code: 0, stdout: `${version}\n`, stderr: "" });
  assert.equal(help!.code, 0);
  for (const name of ["serve", "ingest", "rebuild", "enrich", "salary", "receipt"]) {
    assert.match(help!.stdout, new RegExp(`^  ${name} `, "m"));
  }
});

let ingested: CommandResult;
before(async () => {
  mkdirSync(FILES);
  const postings = [
    {
      id: "cli:1",
      title: "Senior AI Agent Engineer",
      location: "Oslo",
      description: "Build agents for <b>parcels</b>.",
    },
    { id: "cli:2", title: "ML Engineer", location: "Oslo", description: "Train models that read labels." },
  ].map((posting) => ({
    ...posting,
    employer: "Parcel O'Clock",
    lastSeen: "2026-07-20",
    firstSeen: "2026-07-20",
  }));
  saved("good.jsonl", `${postings.map((posting) => JSON.stringify(posting)).join("\n")}\nnot a line\n`);
  saved("bad.jsonl", "{}\n[]\n");
  saved("page.jsonl", "<!doctype html><title>Moved</title>");
  saved("packed.jsonl", gzipSync("{}"));
  saved("empty.jsonl", "");
  ingested = await runCommand(FOLDER, ["ingest", "file", path("good.jsonl")]);
});

test("ingest of a file stores its postings and names each line it can't read", () => {
  const { code, stdout, stderr } = ingested;
  assert.deepEqual({ code, stdout }, { code: 0, stdout: "" });
  assert.match(stderr, /^good\.jsonl line 3: not a JSON object: not a line$/m);
  assert.match(stderr, /^file \(.*good\.jsonl\): 2 postings, 1 problem$/m);
});

test("ingest of the same file again says that nothing is new", async () => {
  const { code, stderr } = await runCommand(FOLDER, ["ingest", "file", path("good.jsonl")]);
  assert.equal(code, 0);
  assert.match(stderr, /: 0 postings, 0 problems, nothing new\n$/);
});

test("ingest goes on after a file that can't be read, says why in a sentence each, and exits with 1", async () => {
  const names = ["bad.jsonl", "page.jsonl", "packed.jsonl", "empty.jsonl", "nowhere.jsonl", "good.jsonl"];
  const { code, stderr } = await runCommand(FOLDER, ["ingest", "file", ...names.map(path), FILES]);
  assert.equal(code, 1);
  const told = stderr.split("\n").filter((line) => line.startsWith("twopaths: "));
  assert.deepEqual(
    told.map((line) => line.replaceAll(FILES, "F").replace(/ \([^()]*\)$/, "")),
    [
      "twopaths: file (F/bad.jsonl): no posting could be read: 2 problems",
      "twopaths: the file is not what its name says: F/page.jsonl is a web page",
      "twopaths: the file is not what its name says: F/packed.jsonl is gzip",
      "twopaths: the file is empty: F/empty.jsonl",
      "twopaths: no such file: F/nowhere.jsonl",
      "twopaths: not a file: F",
    ],
  );
  assert.match(stderr, /good\.jsonl\): 0 postings, 0 problems, nothing new/);
  assert.doesNotMatch(stderr, /^ {4}at /m);
});

test("openings finds what was ingested, its receipt names the postings, and posting shows one", async () => {
  const openings = await json(["openings", "--employer", "parcel o'clock", "--json"]);
  assert.deepEqual(openings.data.map(({ posting }) => posting).sort(), ["cli:1", "cli:2"]);
  const figure = Figure.parse(openings.meta.figures.postings);
  assert.equal(figure.value, 2);
  const receipt = await json(["receipt", figure.receipt, "--json"]);
  assert.deepEqual(receipt.data.map(({ posting }) => posting).sort(), ["cli:1", "cli:2"]);
  const { stdout } = await runCommand(FOLDER, ["posting", "cli:1"]);
  const posting = JSON.parse(stdout);
  assert.equal(posting.description, "Build agents for parcels.");
  assert.equal(posting.level, "senior");
});

test("openings on a terminal, as CSV and as JSON hold the same postings", async () => {
  const args = ["openings", "--employer", "Parcel O'Clock"];
  const [table, csv] = [await runCommand(FOLDER, args), await runCommand(FOLDER, [...args, "--csv"])];
  for (const { code, stdout } of [table, csv]) {
    assert.equal(code, 0);
    for (const words of ["Senior AI Agent Engineer", "ML Engineer"]) assert.match(stdout, new RegExp(words));
  }
  assert.equal(csv.stdout.trimEnd().split(/\r?\n/).length, 3);
});

test("a report that a parameter does not fit says what would", async () => {
  const { code, stderr } = await runCommand(FOLDER, ["salary", "--role", "ml-enginer"]);
  assert.equal(code, 1);
  assert.match(stderr, /^twopaths: salary: role can't be "ml-enginer" \(did you mean ml-engineer\?\)\n$/);
});

test("a report ends without an error when its reader has seen enough", async () => {
  const child = startCommand(FOLDER, ["openings", "--limit", "100", "--json"]);
  child.stdout.once("data", () => child.stdout.destroy());
  let stderr = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
  });
  const code = await new Promise((resolve) => child.once("exit", resolve));
  assert.deepEqual({ code, stderr }, { code: 0, stderr: "" });
});

test("rebuild reads the stored payloads again and keeps what was found", async () => {
  const { code, stderr } = await runCommand(FOLDER, ["rebuild"]);
  assert.equal(code, 0);
  assert.match(stderr, /^rebuilding: 2 postings of 1 payload\n/);
  const { data } = await json(["openings", "--employer", "Parcel O'Clock", "--json"]);
  assert.deepEqual(data.map(({ posting }) => posting).sort(), ["cli:1", "cli:2"]);
});

test("a command whose data folder is a file says so and exits with 1", async () => {
  const { code, stdout, stderr } = await runCommand(path("good.jsonl"), ["coverage"]);
  assert.deepEqual({ code, stdout }, { code: 1, stdout: "" });
  assert.match(stderr, /^twopaths: the store folder is not a folder: .*\n$/);
});

test("a command beside one that holds the store says who holds it", async () => {
  const holder = startCommand(FOLDER, ["mcp"]);
  const end = endOf(holder);
  await waitUntilHeld();
  const { code, stderr } = await runCommand(FOLDER, ["coverage"]);
  assert.equal(code, 1);
  assert.match(stderr, /^twopaths: the store is held by another process: .* \(stop that process, or .*\)\n$/);
  holder.kill("SIGKILL");
  await end;
});

async function waitUntilHeld(): Promise<void> {
  const status = join(FOLDER, "store", "status");
  for (let attempt = 0; attempt < 200; attempt++) {
    try {
      const pid = /^PID: (\d+)/.exec(readFileSync(status, "utf8"))![1]!;
      if (readFileSync("/proc/locks", "utf8").includes(` ${pid} `)) return;
    } catch {}
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  assert.fail("the store was never held");
}

interface Printed {
  data: Record<string, unknown>[];
  meta: { figures: Record<string, unknown> };
}

async function json(args: readonly string[]): Promise<Printed> {
  const { code, stdout, stderr } = await runCommand(FOLDER, args);
  assert.equal(code, 0, stderr);
  return JSON.parse(stdout);
}

function path(name: string): string {
  return join(FILES, name);
}

function saved(name: string, bytes: string | Uint8Array): void {
  writeFileSync(path(name), bytes);
}
