import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import type { Payload } from "../../src/domain/payload.ts";
import { UserError } from "../../src/errors.ts";
import { openJobs } from "../../src/sources/open-jobs.ts";
import { type Engine, IN_MEMORY, openEngine } from "../../src/store/engine.ts";
import { readParquet } from "../../src/store/parquet.ts";
import { NOW, stated } from "./recorded.ts";

const FOLDER = mkdtempSync(join(tmpdir(), "twopaths-open-jobs-"));
const PATH = join(FOLDER, "jobs.parquet");
let engine: Engine;

before(async () => {
  engine = await openEngine({ folder: IN_MEMORY });
  await engine.command(
    `INSERT INTO FUNCTION file('${PATH}', 'Parquet')
     SELECT concat('gh-', toString(number)) AS id, 'greenhouse' AS ats, 'Heronry' AS company,
       concat('https://job-boards.greenhouse.io/heronry/jobs/', toString(number)) AS url,
       if(number % 3 = 0, 'Senior ML Engineer', if(number % 3 = 1, 'Chef', 'Storage Engineer')) AS title,
       '## The role' AS jd_markdown, 'Oslo' AS location, toDateTime('2026-05-01 10:00:00', 'UTC') AS posted_at,
       number % 2 = 0 AS remote, 'six figures' AS salary_estimate
     FROM numbers(7500)`,
  );
});
after(async () => {
  await engine.close();
  rmSync(FOLDER, { recursive: true, force: true });
});

test("fetch of a file takes the rows whose title may be of the roles, and only the board's own columns", async () => {
  const payloads = await rowsOf(PATH);
  const rows = payloads.flatMap(({ body }) => Buffer.from(body).toString().trimEnd().split("\n"));
  assert.equal(rows.length, 2500);
  assert.equal(payloads.length, 5);
  assert.equal("salary_estimate" in JSON.parse(rows[0]!), false);
  const read = payloads.map((payload) => stated(openJobs, payload));
  assert.deepEqual(read[0]!.postings[0], {
    id: "open-jobs:jobs.parquet:gh-0",
    title: "Senior ML Engineer",
    employer: "Heronry",
    location: "Oslo",
    url: "https://job-boards.greenhouse.io/heronry/jobs/0",
    datePosted: "2026-05-01T10:00:00Z",
    validThrough: null,
    employmentType: null,
    workplaceType: "remote",
  });
  assert.equal(new Set(read.flatMap(({ postings }) => postings.map(({ id }) => id))).size, 2500);
  assert.deepEqual(
    read.flatMap(({ problems }) => problems),
    [],
  );
});

test("fetch of an address reads the same rows", async () => {
  const bytes = readFileSync(PATH);
  const server = createServer((request, response) => {
    const range = /bytes=(\d+)-(\d*)/.exec(request.headers.range ?? "");
    const head = { "accept-ranges": "bytes", "content-type": "application/octet-stream" };
    if (range === null) response.writeHead(200, { ...head, "content-length": bytes.length });
    const start = Number(range?.[1] ?? 0);
    const end = range?.[2] ? Number(range[2]) + 1 : bytes.length;
    if (range !== null)
      response.writeHead(206, {
        ...head,
        "content-length": end - start,
        "content-range": `bytes ${start}-${end - 1}/${bytes.length}`,
      });
    response.end(request.method === "HEAD" ? undefined : bytes.subarray(start, end));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  try {
    const { port } = server.address() as AddressInfo;
    const payloads = await rowsOf(`http://127.0.0.1:${port}/jobs.parquet`);
    assert.equal(payloads.flatMap((payload) => openJobs.parse(payload).postings).length, 2500);
  } finally {
    server.closeAllConnections();
    server.close();
  }
});

test("fetch of what is no Parquet file says so", async () => {
  const error = await rowsOf(join(FOLDER, "missing.parquet")).then(
    () => assert.fail("it was read"),
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof UserError, String(error));
  assert.match(error.message, /^the file can't be read: .*missing\.parquet: /);
});

async function rowsOf(path: string): Promise<Payload[]> {
  const effects = {
    now: () => NOW,
    fetch: () => assert.fail("the engine reads it"),
    readParquet: (...args: [string, Parameters<typeof readParquet>[2]]) => readParquet(engine, ...args),
  };
  return (await Array.fromAsync(openJobs.fetch(path, effects as never))) as Payload[];
}
