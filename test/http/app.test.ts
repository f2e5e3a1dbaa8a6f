// The HTTP face with a store of its own and no socket: forms, headers, limits, description.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { Validator } from "@seriousme/openapi-schema-validator";
import { readClaims } from "../../src/content/claims.ts";
import { readGlossary } from "../../src/content/glossary.ts";
import { readTaxonomy } from "../../src/content/index.ts";
import { readSets } from "../../src/content/sets.ts";
import { createApp } from "../../src/http/app.ts";
import { askStore, reports } from "../../src/reports/index.ts";
import { vocabularyOf } from "../../src/reports/vocabulary.ts";
import { openStore, type Store } from "../../src/store/open.ts";
import { parquetBytes } from "../../src/store/parquet-bytes.ts";
import { sampleBatch } from "../store/sample-batch.ts";

const FOLDER = mkdtempSync(join(tmpdir(), "twopaths-http-"));
const HOSTILE = `<b>&"' ]]>\u0000\u001b[31m =1+1 | \`x\` ](javascript:alert(1))`;
let store: Store;
let app: ReturnType<typeof createApp>;
let seconds = 0;

before(async () => {
  store = await openStore({ folder: FOLDER });
  const samples = Array.from({ length: 40 }, (_, index) => ({
    posting: {
      id: `greenhouse:acme:${index}`,
      employer: `Acme ${index % 8}`,
      title: `AI Engineer ${HOSTILE}`,
    },
  }));
  await store.save(sampleBatch("http", samples));
  const vocabulary = vocabularyOf(readTaxonomy(), {
    sets: readSets(),
    claims: readClaims(),
    glossary: readGlossary(),
    workSamples: [],
    writtenExercises: [],
  });
  app = createApp({
    ask: askStore({ query: store.query, current: store.current, vocabulary }),
    version: "1.2.3",
    instance: "test",
    mcp: async () => new Response("asked"),
    rateLimit: { perSecond: 1, now: () => seconds * 1000 },
    toParquet: (rows) => parquetBytes(store.engine, rows).then((bytes) => new Uint8Array(bytes)),
    origin: "https://jobs.example.com",
    gauges: async () => ({ postings: 40 }),
  });
});
after(async () => {
  await store.close();
  rmSync(FOLDER, { recursive: true, force: true });
});

/** A request as the server hands it over, from an address. */
const from = (address: string, path: string, init: RequestInit = {}) =>
  app.request(path, init, {
    incoming: { socket: { remoteAddress: address, remoteFamily: "IPv4", remotePort: 1 } },
  });
const at = (path: string, headers: Record<string, string> = {}) => app.request(path, { headers });

test("/api/openapi.json is valid OpenAPI 3.1 and describes every report", async () => {
  const description = (await (await at("/api/openapi.json")).json()) as { paths: object; openapi: string };
  const result = await new Validator().validate(description);
  assert.deepEqual(result.errors ?? [], []);
  assert.equal(result.valid, true);
  assert.equal(description.openapi, "3.1.0");
  for (const { name } of reports) assert.ok(`/api/${name}` in description.paths, name);
});

test("an address that ends in .json, .csv, .md, .atom or .parquet gives the same postings in that form", async () => {
  const types: Record<string, RegExp> = {
    json: /^application\/json/,
    csv: /^text\/csv/,
    md: /^text\/markdown/,
    atom: /^application\/atom\+xml/,
    "feed.json": /^application\/feed\+json/,
    parquet: /^application\/vnd\.apache\.parquet/,
  };
  for (const [format, type] of Object.entries(types)) {
    const response = await at(`/api/openings.${format}?limit=30`);
    assert.equal(response.status, 200, format);
    assert.match(response.headers.get("content-type")!, type);
    assert.equal(response.headers.get("access-control-allow-origin"), "*");
    const again = await at(`/api/openings.${format}?limit=30`, {
      "if-none-match": response.headers.get("etag")!,
    });
    assert.equal(again.status, 304, format);
  }
  const feed = await (await at("/api/openings.atom?limit=30")).text();
  assert.equal(feed.match(/<entry>/g)!.length, 30);
  const csv = await (await at("/api/openings.csv?limit=30")).text();
  assert.equal(csv.trimEnd().split("\r\n").length, 31);
});

test("an Atom feed stays well-formed whatever a posting holds", async () => {
  const { parseDocument } = await import("htmlparser2");
  const feed = await (await at("/api/openings.atom?limit=1")).text();
  assert.doesNotMatch(feed, /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/);
  assert.doesNotMatch(feed, /<b>|&(?!amp;|lt;|gt;|quot;)/);
  const document = parseDocument(feed, { xmlMode: true });
  assert.ok(JSON.stringify(document.children.map(({ type }) => type)).includes("tag"));
});

test("a JSON Feed holds the postings of the search it stands for", async () => {
  const feed = (await (await at("/api/openings.feed.json?limit=3")).json()) as {
    version: string;
    home_page_url: string;
    items: { id: string; url: string; title: string; date_published: string }[];
  };
  assert.equal(feed.version, "https://jsonfeed.org/version/1.1");
  assert.match(feed.home_page_url, /\/openings\?limit=3$/);
  assert.equal(feed.items.length, 3);
  for (const { id, url, title, date_published } of feed.items) {
    assert.ok(id === url && URL.canParse(url) && title !== "", id);
    assert.ok(!Number.isNaN(Date.parse(date_published)));
  }
});

test("robots and assistants are told where to look, at the address others reach the server at", async () => {
  const robots = await (await at("/robots.txt")).text();
  assert.match(robots, /^Sitemap: https:\/\/jobs\.example\.com\/sitemap\.xml$/m);
  assert.match(robots, /^Disallow: \/admin\/$/m);
  const forAssistants = await (await at("/llms.txt")).text();
  for (const { name } of reports)
    assert.ok(forAssistants.includes(`https://jobs.example.com/${name}.md`), name);
});

test("every answer tells browsers to run and load nothing from elsewhere", async () => {
  for (const path of ["/api", "/api/nowhere", "/healthz", "/api/openings.csv"]) {
    const { headers } = await at(path);
    const policy = new Map(
      headers
        .get("content-security-policy")!
        .split(";")
        .map((each) => each.trim().split(/ (.*)/) as [string, string]),
    );
    assert.equal(policy.get("default-src"), "'none'");
    assert.equal(policy.get("script-src"), "'self'");
    assert.equal(policy.get("style-src"), "'self'");
    assert.equal(policy.get("frame-ancestors"), "'none'");
    assert.equal(policy.get("require-trusted-types-for"), "'script'");
    assert.equal(headers.get("x-content-type-options"), "nosniff");
    assert.equal(headers.get("referrer-policy"), "no-referrer");
  }
});

test("a Parquet answer is read back with the rows of the JSON one", async () => {
  const parquet = Buffer.from(await (await at("/api/openings.parquet?limit=5")).arrayBuffer());
  assert.equal(parquet.subarray(0, 4).toString(), "PAR1");
  const path = join(FOLDER, "answer.parquet");
  const { writeFileSync } = await import("node:fs");
  writeFileSync(path, parquet);
  const rows = await store.query<{ posting: string; active: boolean }>(
    "SELECT * FROM file({path:String}, 'Parquet')",
    { path },
  );
  const { data } = (await (await at("/api/openings?limit=5")).json()) as {
    data: { posting: string; active: boolean }[];
  };
  assert.deepEqual(
    rows.map(({ posting, active }) => [posting, active]),
    data.map(({ posting, active }) => [posting, active]),
  );
});

test("answers are packed with brotli or gzip for those who take them", async () => {
  const plain = await (await at("/api/openings?limit=40")).text();
  const unpack: Record<string, (bytes: Buffer) => Buffer> = { br: brotliDecompressSync, gzip: gunzipSync };
  for (const [coding, unpacked] of Object.entries(unpack)) {
    const response = await at("/api/openings?limit=40", { "accept-encoding": coding });
    assert.equal(response.headers.get("content-encoding"), coding);
    assert.equal(unpacked(Buffer.from(await response.arrayBuffer())).toString(), plain);
  }
  const refused = await at("/api/openings?limit=40", { "accept-encoding": "br;q=0, identity" });
  assert.equal(refused.headers.get("content-encoding"), null);
});

test("a page elsewhere may ask before it reads", async () => {
  const response = await app.request("/api/salary", {
    method: "OPTIONS",
    headers: { origin: "https://elsewhere.example", "access-control-request-method": "GET" },
  });
  assert.equal(response.status, 204);
  assert.equal(response.headers.get("access-control-allow-origin"), "*");
  assert.match(response.headers.get("access-control-allow-methods")!, /GET/);
});

test("an address that asks too often is told how long to wait, and others are served on", async () => {
  const statuses: number[] = [];
  for (let i = 0; i < 12; i++) statuses.push((await from("203.0.113.9", "/api")).status);
  assert.deepEqual(statuses, [...new Array(10).fill(200), 429, 429]);
  const refused = await from("203.0.113.9", "/api");
  assert.equal(refused.headers.get("retry-after"), "1");
  assert.equal(refused.headers.get("content-type"), "application/problem+json");
  assert.equal(((await refused.json()) as { status: number }).status, 429);
  assert.equal((await from("203.0.113.10", "/api")).status, 200);
  seconds += 1;
  assert.equal((await from("203.0.113.9", "/api")).status, 200);
});

test("behind a proxy on this machine each address it names has its own limit; commands here have none", async () => {
  const asked = async (forwarded?: string) => {
    const headers: Record<string, string> = forwarded === undefined ? {} : { "x-forwarded-for": forwarded };
    return (await from("127.0.0.1", "/api", { headers })).status;
  };
  for (let i = 0; i < 15; i++) assert.equal(await asked(), 200);
  const named = [];
  for (let i = 0; i < 11; i++) named.push(await asked("198.51.100.7"));
  assert.equal(named.at(-1), 429);
  assert.equal(await asked("198.51.100.7, 198.51.100.8"), 200);
  const stranger = [];
  for (let i = 0; i < 11; i++) {
    const headers = { "x-forwarded-for": `192.0.2.${i}` };
    stranger.push((await from("203.0.113.77", "/api", { headers })).status);
  }
  assert.equal(stranger.at(-1), 429, "a stranger's header is not believed");
});

test("a body that is too large is refused", async () => {
  const response = await app.request("/mcp", { method: "POST", body: "x".repeat(1024 * 1024 + 1) });
  assert.equal(response.status, 413);
  assert.match(((await response.json()) as { detail: string }).detail, /larger than 1,048,576 bytes/);
  assert.equal((await app.request("/mcp", { method: "POST", body: "{}" })).status, 200);
});

test("/metrics counts requests by route and status, with few routes whatever is asked", async () => {
  for (let i = 0; i < 5; i++) await at(`/nowhere-${i}`);
  const text = await (await at("/metrics")).text();
  assert.match(text, /^twopaths_requests_total\{route="api",status="200"\} [1-9]\d*$/m);
  assert.match(text, /^twopaths_requests_total\{route="page",status="404"\} 5$/m);
  assert.match(text, /^twopaths_request_seconds_bucket\{route="api",le="\+Inf"\} [1-9]\d*$/m);
  assert.match(text, /^twopaths_postings 40$/m);
  for (const line of text.trimEnd().split("\n"))
    assert.match(line, /^(?:# (?:HELP|TYPE) twopaths_\w+ .+|twopaths_\w+(?:\{[^}]*\})? -?[\d.e+-]+)$/);
});

test("/healthz says which server answers", async () => {
  assert.deepEqual(await (await at("/healthz")).json(), { status: "ok", version: "1.2.3", instance: "test" });
});
