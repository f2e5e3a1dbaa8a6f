// `twopaths sync` as a person runs it, over feeds of a server on this machine.
import assert from "node:assert/strict";
import { rmSync } from "node:fs";
import { after, before, beforeEach, test } from "node:test";
import { syncProgress } from "../../src/cli/sync-progress.ts";
import { greenhouse } from "../../src/sources/greenhouse.ts";
import { type LocalServer, localServer } from "../sources/local-server.ts";
import { dataFolder, endOf, runCommand, startCommand } from "./run-command.ts";

const FOLDER = dataFolder();
let site: LocalServer;
let robots = "";
before(async () => {
  site = await localServer((request, response) => {
    if (request.url === "/robots.txt") return void response.end(robots);
    if (request.url === "/broken.rss") return void response.writeHead(404).end();
    if (request.url === "/slow.rss") return void setTimeout(() => response.end(FEED), 400);
    response.setHeader("etag", '"1"');
    if (request.headers["if-none-match"] === '"1"') return void response.writeHead(304).end();
    response.setHeader("content-type", "application/rss+xml");
    response.end(FEED);
  });
});
beforeEach(() => {
  robots = "";
  site.requests.length = 0;
});
after(async () => {
  await site.close();
  rmSync(FOLDER, { recursive: true, force: true });
});

const FEED = `<rss version="2.0"><channel><title>Acme</title>
<item><guid>1</guid><title>AI Agent Engineer</title><link>https://acme.example/jobs/1</link>
<description>Build agents with language models.</description></item></channel></rss>`;

test("sync tells each board on a line of its own; one that fails is told and the others are read", async () => {
  const { code, stderr } = await synced("/jobs.rss", "/broken.rss");
  assert.equal(code, 0, stderr);
  assert.match(stderr, /^rss\/\S+\/jobs\.rss: 1 posting$/m);
  assert.match(stderr, /^rss\/\S+\/broken\.rss: failed: .*404$/m);
  assert.match(stderr, /^1 board read, 1 failed: see the lines above; their postings stay as they were$/m);
});

test("sync again sends the version it has, and nothing is new", async () => {
  const { code, stderr } = await synced("/jobs.rss");
  assert.equal(code, 0, stderr);
  assert.match(stderr, /jobs\.rss: nothing new$/m);
  assert.equal(site.requests.find(({ url }) => url === "/jobs.rss")?.headers["if-none-match"], '"1"');
});

test("sync leaves alone what robots.txt asks to leave alone, and ends with 1 when no board was read", async () => {
  robots = "User-agent: *\nDisallow: /\n";
  const { code, stderr } = await synced("/jobs.rss");
  assert.equal(code, 1);
  assert.match(stderr, /failed: robots\.txt asks not to read this page/);
  assert.deepEqual(
    site.requests.map(({ url }) => url),
    ["/robots.txt"],
  );
});

test("sync says where it was stopped, and that running it again goes on", async () => {
  const boards = Array.from({ length: 30 }, (_, index) => `rss/${site.url}/slow.rss?${index}`);
  const child = startCommand(FOLDER, ["sync", "--allow-private", "--board", ...boards]);
  const end = endOf(child);
  await new Promise<void>((resolve) => {
    child.stderr.on("data", (text: Buffer) => {
      if (/1 posting/.test(text.toString())) resolve();
    });
  });
  child.kill("SIGINT");
  const { code, stderr } = await end;
  assert.equal(code, 130, stderr);
  assert.match(stderr, /stopped with \d+ to go: run it again to go on$/m);
});

for (const [args, message] of [
  [["--board", "acme-no-such"], /no such board: acme-no-such \(/],
  [["--source", "grenhouse"], /unknown source: grenhouse \(did you mean greenhouse\?\)/],
  [["--older-than", "soon"], /not a number of hours: soon \(e\.g\. 20/],
] as const) {
  test(`sync ${args.join(" ")} says what is wrong`, async () => {
    const { code, stderr } = await runCommand(FOLDER, ["sync", ...args]);
    assert.equal(code, 1);
    assert.match(stderr, message);
  });
}

test("syncProgress draws a bar on a terminal, and gives lines only to what went wrong", () => {
  let written = "";
  const out = {
    isTTY: true,
    write: (text: string | Uint8Array) => {
      written += text;
      return true;
    },
  };
  const progress = syncProgress(2, out);
  const read = { postings: 3, problems: 0, payloads: 1, unchanged: 0, events: { first_seen: 3 } };
  progress.add({ source: greenhouse, board: "acme", problems: [], progress: read });
  const hostile = new Error("out\u001b[2J of order\r");
  progress.add({ source: greenhouse, board: "brix", problems: [], error: hostile });
  progress.end("done");
  const shown = written.split("\r\u001b[2K");
  assert.deepEqual(shown, [
    "░░░░░░░░░░░░░░░░░░░░░░░░ 0 of 2 boards, 0 postings",
    "████████████░░░░░░░░░░░░ 1 of 2 boards, 3 postings",
    "greenhouse/brix: failed: a fault of the program: out [2J of order \n",
    "████████████████████████ 2 of 2 boards, 3 postings, 1 failed",
    "done\n",
  ]);
});

function synced(...paths: string[]) {
  const boards = paths.map((path) => `rss/${site.url}${path}`);
  return runCommand(FOLDER, ["sync", "--allow-private", "--board", ...boards]);
}
