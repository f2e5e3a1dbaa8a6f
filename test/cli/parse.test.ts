import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { PostingInput } from "../../src/domain/posting.ts";
import { dataFolder, runCommand } from "./run-command.ts";

const FOLDER = dataFolder();
const SAVED = mkdtempSync(join(tmpdir(), "twopaths-saved-"));
after(() => {
  rmSync(FOLDER, { recursive: true, force: true });
  rmSync(SAVED, { recursive: true, force: true });
});

const fixture = (path: string) => fileURLToPath(new URL(`../fixtures/${path}`, import.meta.url));
const linesOf = (stdout: string) =>
  stdout
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Record<string, unknown>);

const KEYS = [
  "id",
  "title",
  "employer",
  "location",
  "description",
  "url",
  "datePosted",
  "employmentType",
  "workplaceType",
  "salary",
];

test("parse writes postings in the keys that enrich reads, and touches no store", async () => {
  const { code, stdout, stderr } = await runCommand(FOLDER, [
    "parse",
    "ashby",
    fixture("ashby/quillmark.json"),
  ]);
  assert.deepEqual({ code, stderr }, { code: 0, stderr: "" });
  const postings = linesOf(stdout);
  assert.equal(postings.length, 3);
  for (const posting of postings) {
    assert.deepEqual(Object.keys(posting), KEYS);
    assert.ok(PostingInput.parse(posting));
  }
  assert.equal(postings[0]!.id, "7c1d0c4e-1111-4b7e-9f53-0a4d5e6f0001");
  assert.deepEqual(readdirSync(FOLDER), []);
});

test("parse says what it can't read, a line each, writes the rest, and exits with 1", async () => {
  const path = fixture("lever/lanternfish.json");
  const missing = join(SAVED, "missing.json");
  const { code, stdout, stderr } = await runCommand(FOLDER, ["parse", "lever", missing, path]);
  assert.equal(code, 1);
  assert.deepEqual(
    linesOf(stdout).map(({ title }) => title),
    ["Machine Learning Engineer, Sonar", "Survey Pilot", "Deckhand"],
  );
  assert.deepEqual(stderr.trimEnd().split("\n"), [
    `${missing}: no such file (check the path)`,
    `${path}: job 4: title: missing`,
  ]);
});

test("parse reads standard input, and files that are gzip", async () => {
  const body = readFileSync(fixture("recruitee/tidewell.json"));
  const packed = join(SAVED, "tidewell.json.gz");
  writeFileSync(packed, gzipSync(body));
  const fromFile = await runCommand(FOLDER, ["parse", "recruitee", packed]);
  const fromInput = await runCommand(FOLDER, ["parse", "recruitee"], body.toString());
  assert.equal(linesOf(fromFile.stdout).length, 2);
  assert.equal(fromInput.stdout, fromFile.stdout);
});

test("parse hn reads one object or comment a line", async () => {
  const lines = [
    "Corkline | Data Engineer | Rotterdam | ONSITE",
    '{"id":99000001,"type":"comment","text":"Rowan | ML Engineer, Data Scientist | Remote"}',
    "Thanks for the answer.",
  ];
  const { code, stdout, stderr } = await runCommand(FOLDER, ["parse", "hn"], lines.join("\n"));
  assert.deepEqual(
    linesOf(stdout).map(({ id, title }) => [id, title]),
    [
      ["1#1", "Data Engineer"],
      ["99000001#1", "ML Engineer"],
      ["99000001#2", "Data Scientist"],
    ],
  );
  assert.deepEqual({ code, stderr }, { code: 1, stderr: "standard input: post 3: not an offer of work\n" });
});

test("parse takes the board from any posting's address, or as it is told", async () => {
  const answer = JSON.stringify([
    { id: "1", text: "Pilot", categories: {}, hostedUrl: "https://jobs.lever.co/lanternfish/1" },
    { id: "2", text: "Deckhand", categories: {} },
  ]);
  const told = await runCommand(FOLDER, ["parse", "lever"], answer);
  assert.deepEqual(
    linesOf(told.stdout).map(({ id, employer }) => [id, employer]),
    [
      ["1", "lanternfish"],
      ["2", "lanternfish"],
    ],
  );
  const xml = readFileSync(fixture("personio/hafenwerk.xml"), "utf8");
  const { stdout } = await runCommand(FOLDER, ["parse", "personio", "--board", "hafenwerk"], xml);
  assert.equal(linesOf(stdout)[0]!.url, "https://hafenwerk.jobs.personio.de/job/1500001");
});

test("parse of what comes from a command, sent through enrich, gives facts of pay and place", async () => {
  const parsed = await runCommand(FOLDER, ["parse", "jsonld", fixture("jsonld/graph.html")]);
  const { stdout } = await runCommand(FOLDER, ["enrich", "--workers", "1"], parsed.stdout);
  const facts = linesOf(stdout)[0]!;
  const [pay] = facts.salary as Record<string, unknown>[];
  assert.deepEqual(
    { min: pay!.min, max: pay!.max, currency: pay!.currency, period: pay!.period },
    { min: 65_000, max: 80_000, currency: "GBP", period: "year" },
  );
  assert.deepEqual(
    (facts.places as { city: string }[]).map(({ city }) => city),
    ["Leeds", "Cork"],
  );
});

test("parse of a file reads JSONL and CSV as ingest does", async () => {
  const csv = join(SAVED, "postings.csv");
  writeFileSync(csv, 'id,title,employer\n1,"ML Engineer, Search",Reedbed\n');
  const { code, stdout } = await runCommand(FOLDER, ["parse", "file", csv]);
  assert.equal(code, 0);
  assert.equal(linesOf(stdout)[0]!.title, "ML Engineer, Search");
  const input = await runCommand(FOLDER, ["parse", "file"], '{"id":1,"title":"Agent Engineer"}\n');
  assert.equal(linesOf(input.stdout)[0]!.title, "Agent Engineer");
});

test("parse of an unknown source guesses the one that was meant", async () => {
  const { code, stdout, stderr } = await runCommand(FOLDER, ["parse", "levr"], "");
  assert.deepEqual({ code, stdout }, { code: 1, stdout: "" });
  assert.equal(stderr, "twopaths: unknown source: levr (did you mean lever?)\n");
});
