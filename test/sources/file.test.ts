import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { after, test } from "node:test";
import { gzipSync } from "node:zlib";
import type { Payload } from "../../src/domain/payload.ts";
import type { Posting } from "../../src/domain/posting.ts";
import type { Problem } from "../../src/domain/problem.ts";
import { UserError } from "../../src/errors.ts";
import { file } from "../../src/sources/file.ts";
import { type Engine, IN_MEMORY, openEngine } from "../../src/store/engine.ts";
import { readParquet } from "../../src/store/parquet.ts";

const FOLDER = mkdtempSync(join(tmpdir(), "twopaths-file-"));
const NOW = new Date("2026-07-20T09:30:00Z");
let engine: Engine | undefined;
after(async () => {
  await engine?.close();
  rmSync(FOLDER, { recursive: true, force: true });
});

const LINES = [
  {
    id: 1,
    title: "AI Engineer",
    employer: "Acme",
    location: "Oslo",
    description: "Build agents.\nShip them.",
  },
  { id: "b-2", title: "ML Engineer", salary: { min: 100, max: 120, currency: "EUR", period: "day" } },
];
const JSONL = `${LINES.map((line) => JSON.stringify(line)).join("\n")}\n`;

test("file reads postings of JSON lines, with what a line does not say filled from the run", async () => {
  const { postings, problems } = await read(saved("two.jsonl", JSONL));
  assert.deepEqual(problems, []);
  assert.deepEqual(postings, [
    {
      ...LINES[0],
      id: "1",
      source: "file",
      board: "two.jsonl",
      firstSeen: "2026-07-20",
      lastSeen: "2026-07-20",
    },
    { ...LINES[1], source: "file", board: "two.jsonl", firstSeen: "2026-07-20", lastSeen: "2026-07-20" },
  ]);
});

test("file takes a line's own word for where and when a posting was seen", async () => {
  const line = {
    id: "x",
    title: "AI Engineer",
    source: "ashby",
    board: "acme",
    firstSeen: "2026-01-02",
    lastSeen: "2026-03-04",
    validThrough: "2026-05-06",
  };
  assert.deepEqual((await read(saved("seen.jsonl", JSON.stringify(line)))).postings, [line]);
});

for (const name of ["same.ndjson", "same.json", "same.JSONL"]) {
  test(`file reads ${name} as JSON lines`, async () => {
    assert.equal((await read(saved(name, JSONL))).postings.length, 2);
  });
}

test("file reads gzip, also of several members", async () => {
  const [one, two] = JSONL.trimEnd().split("\n");
  const members = Buffer.concat([gzipSync(`${one}\n`), gzipSync(`${two}\n`)]);
  for (const bytes of [gzipSync(JSONL), members]) {
    assert.deepEqual(titles(await read(saved("two.jsonl.gz", bytes))), ["AI Engineer", "ML Engineer"]);
  }
});

test("file reads CSV with a mark at its head, quotes, commas and line ends in cells", async () => {
  const csv = `\ufeffid,title,employer,location,description\r\n1,"Engineer, ""AI""",Acme,,"Build.\r\n\r\nShip."\r\n2,ML Engineer,,Oslo,\r\n`;
  for (const path of [saved("table.csv", csv), saved("table.csv.gz", gzipSync(csv))]) {
    const { postings, problems } = await read(path);
    assert.deepEqual(problems, []);
    assert.deepEqual(
      postings.map(({ id, title, employer, location, description }) => ({
        id,
        title,
        employer,
        location,
        description,
      })),
      [
        {
          id: "1",
          title: 'Engineer, "AI"',
          employer: "Acme",
          location: undefined,
          description: "Build.\r\n\r\nShip.",
        },
        { id: "2", title: "ML Engineer", employer: undefined, location: "Oslo", description: undefined },
      ],
    );
  }
});

test("file says which row of a CSV has too few or too many cells, and reads the others", async () => {
  const csv = 'id,title\n1,AI Engineer\n2\n3,ML Engineer,extra\n4,says "no" plainly\n';
  const { postings, problems } = await read(saved("ragged.csv", csv));
  assert.deepEqual(
    postings.map(({ id }) => id),
    ["1", "4"],
  );
  assert.deepEqual(problems, [
    { where: "ragged.csv line 2", problem: "the row has not one cell for each of the 2 columns" },
    { where: "ragged.csv line 3", problem: "the row has not one cell for each of the 2 columns" },
  ]);
});

test("file reads Parquet that the engine wrote, page by page", async () => {
  const path = join(FOLDER, "many.parquet");
  engine ??= await openEngine({ folder: IN_MEMORY });
  await engine.command(
    `INSERT INTO FUNCTION file('${path}', 'Parquet')
     SELECT toString(number) AS id, concat('AI Engineer ', toString(number)) AS title,
       if(number = 0, NULL, 'Acme') AS employer, toFloat64(number) AS ignored
     FROM numbers(2001)`,
  );
  const { postings, problems, payloads } = await read(path);
  assert.deepEqual(problems, []);
  assert.deepEqual(
    postings.map(({ id }) => id),
    Array.from({ length: 2001 }, (_, index) => String(index)),
  );
  assert.equal(postings[0]!.employer, undefined);
  assert.equal(postings[2000]!.title, "AI Engineer 2000");
  assert.deepEqual(
    payloads.map(({ key }) => key),
    ["lines 1-500", "lines 501-1000", "lines 1001-1500", "lines 1501-2000", "lines 2001-2001"],
  );
});

test("file says that a Parquet file is damaged", async () => {
  const path = saved("cut.parquet", "PAR1 and then nothing of use");
  const { error } = await read(path);
  assert.match(error!.message, /^the file can't be read to its end: .*cut\.parquet: /);
});

test("file names each line that can't be read by its number and reads the others", async () => {
  const bytes = Buffer.concat([
    Buffer.from('{"id":1,"title":"AI Engineer"}\n\n{"id":2,"title":\n{"id":3}\n[1]\n"text"\n'),
    Buffer.from([0x7b, 0xff, 0x7d, 0x0a]),
    Buffer.from('{"id":7,"title":["no"]}\n{"id":8,"title":"ML Engineer"}'),
  ]);
  const { postings, problems } = await read(saved("mixed.jsonl", bytes));
  assert.deepEqual(
    postings.map(({ id }) => id),
    ["1", "8"],
  );
  assert.deepEqual(
    problems.toSorted((a, b) => (a.where < b.where ? -1 : 1)),
    [
      { where: "mixed.jsonl line 3", problem: 'not a JSON object: {"id":2,"title":' },
      { where: "mixed.jsonl line 4", problem: "title is missing or not what it should be" },
      { where: "mixed.jsonl line 5", problem: "not a JSON object" },
      { where: "mixed.jsonl line 6", problem: "not a JSON object" },
      { where: "mixed.jsonl line 7", problem: "line is not valid UTF-8" },
      { where: "mixed.jsonl line 8", problem: "title is missing or not what it should be" },
    ],
  );
});

test("file keeps the numbers of lines across payloads, after lines that can't be read too", async () => {
  const lines = Array.from({ length: 1200 }, (_, index) =>
    index === 3
      ? Buffer.from([0xff, 0x0a])
      : Buffer.from(`${JSON.stringify({ id: index + 1, title: "x" })}\n`),
  );
  lines[700] = Buffer.from("broken\n");
  const { payloads, problems } = await read(saved("long.jsonl", Buffer.concat(lines)));
  assert.deepEqual(
    payloads.map(({ key }) => key),
    ["lines 1-500", "lines 501-1000", "lines 1001-1200"],
  );
  assert.deepEqual(problems, [
    { where: "long.jsonl line 4", problem: "line is not valid UTF-8" },
    { where: "long.jsonl line 701", problem: "not a JSON object: broken" },
  ]);
});

test("file of lines that are all bad yields problems only", async () => {
  const { postings, problems } = await read(saved("bad.jsonl", "a\nb\n{}\n"));
  assert.deepEqual(postings, []);
  assert.equal(problems.length, 3);
});

test("file puts no more than a few MiB of long lines into one payload", async () => {
  const line = (id: number) => `${JSON.stringify({ id, title: "x", description: "y".repeat(3_000_000) })}\n`;
  const { payloads } = await read(saved("heavy.jsonl", [1, 2, 3, 4].map(line).join("")));
  assert.equal(payloads.length, 2);
});

test("file says the same of the same bytes, so that a second run finds nothing new", async () => {
  const path = saved("again.jsonl", JSONL);
  const [one, two] = [await read(path), await read(path)];
  assert.deepEqual(one.payloads, two.payloads);
});

const REFUSED: { name: string; bytes: string | Uint8Array; says: RegExp }[] = [
  { name: "empty.jsonl", bytes: "", says: /^the file is empty: / },
  {
    name: "page.jsonl",
    bytes: "\n<!DOCTYPE html><html>",
    says: /is not what its name says: .* is a web page$/,
  },
  { name: "page.csv", bytes: "<html><body>", says: /is not what its name says: .* is a web page$/ },
  { name: "packed.jsonl", bytes: gzipSync(JSONL), says: /is not what its name says: .* is gzip$/ },
  { name: "plain.jsonl.gz", bytes: JSONL, says: /is not what its name says: .* is not gzip$/ },
  { name: "table.jsonl", bytes: "PAR1....", says: /is not what its name says: .* is Parquet$/ },
  { name: "lines.parquet", bytes: JSONL, says: /is not what its name says: .* is not Parquet$/ },
  { name: "notes.txt", bytes: JSONL, says: /^not a kind of file that can be read: / },
  {
    name: "quote.csv",
    bytes: 'id,title\n1,"never closed\n',
    says: /^the file can't be read to its end: .*Quote/,
  },
  { name: "flipped.jsonl.gz", bytes: flipped(), says: /^the file can't be read to its end: / },
];
for (const { name, bytes, says } of REFUSED) {
  test(`file says in a sentence why ${name} can't be read`, async () => {
    const { error } = await read(saved(name, bytes));
    assert.match(error!.message, says);
    assert.ok(error!.message.includes(join(FOLDER, name)));
    assert.ok(error!.hint);
  });
}

test("file says in a sentence that there is no such file, and that a folder is none", async () => {
  const missing = join(FOLDER, "nowhere.jsonl");
  assert.equal((await read(missing)).error!.message, `no such file: ${missing}`);
  assert.equal((await read(join(saved("x.jsonl", "x"), "y.jsonl"))).error!.code, "file_unreadable");
  const folder = join(FOLDER, "folder.jsonl");
  mkdirSync(folder);
  assert.equal((await read(folder)).error!.message, `not a file: ${folder}`);
});

test("file of a gzip that was cut off gives the payloads before the cut, then says so", async () => {
  const lines = Array.from({ length: 3000 }, (_, id) =>
    JSON.stringify({ id, title: "x", description: `${Math.sin(id)}${Math.cos(id)}`.repeat(4) }),
  );
  const whole = gzipSync(`${lines.join("\n")}\n`);
  const { payloads, error } = await read(saved("cut.jsonl.gz", whole.subarray(0, whole.length / 2)));
  assert.ok(payloads.length >= 1 && payloads.length < 6, String(payloads.length));
  assert.match(
    error!.message,
    /^the file can't be read to its end: .*cut\.jsonl\.gz: unexpected end of file$/,
  );
});

interface Reading {
  payloads: Payload[];
  postings: Posting[];
  problems: Problem[];
  error: UserError | undefined;
}

async function read(path: string): Promise<Reading> {
  const reading: Reading = { payloads: [], postings: [], problems: [], error: undefined };
  const effects = {
    now: () => NOW,
    fetch: () => assert.fail("a file needs no network"),
    readParquet: (parquet: string) => readParquet(engine, parquet),
  };
  try {
    for await (const item of file.fetch(path, effects)) {
      if ("problem" in item) reading.problems.push(item);
      else take(reading, item);
    }
  } catch (error) {
    assert.ok(error instanceof UserError, String(error));
    reading.error = error;
  }
  return reading;
}

function take(reading: Reading, payload: Payload): void {
  reading.payloads.push(payload);
  const { postings, problems } = file.parse(payload);
  reading.postings.push(...postings);
  reading.problems.push(...problems);
}

function saved(name: string, bytes: string | Uint8Array): string {
  const path = join(FOLDER, basename(name));
  writeFileSync(path, bytes);
  return path;
}

function titles({ postings }: Reading): string[] {
  return postings.map(({ title }) => title);
}

/** Gzip with one wrong byte in its middle, as a bad disk makes it. */
function flipped(): Uint8Array {
  const bytes = gzipSync(JSONL.repeat(50));
  bytes[bytes.length >> 1]! ^= 0xff;
  return bytes;
}
