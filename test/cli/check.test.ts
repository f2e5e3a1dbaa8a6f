import assert from "node:assert/strict";
import { readdirSync, readFileSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { after, before, test } from "node:test";
import { dataFolder, runCommand } from "./run-command.ts";

const FOLDER = dataFolder();
const PAGE = readFileSync(new URL("../fixtures/jsonld/graph.html", import.meta.url));
let server: Server;
let address = "";

before(async () => {
  server = createServer((request, response) => {
    if (request.url === "/careers/1") response.end(PAGE);
    else if (request.url === "/careers/2") response.end("<html>nothing here</html>");
    else response.writeHead(request.url === "/careers/500" ? 500 : 404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
after(() => {
  server.closeAllConnections();
  server.close();
  rmSync(FOLDER, { recursive: true, force: true });
});

test("check reads a board live, shows what would be stored, and stores nothing", async () => {
  const { code, stdout, stderr } = await runCommand(FOLDER, [
    "check",
    "jsonld",
    `${address}/careers/1`,
    "--allow-private",
  ]);
  assert.equal(code, 0);
  assert.match(stderr, /1 posting and 0 problems in 1 answer; nothing is stored/);
  assert.match(stdout, /^title +role +level +location/);
  assert.match(stdout, /AI Agent Engineer & Plumber .*GBP 65,000–80,000\/year .*2026-05-11/);
  assert.deepEqual(readdirSync(FOLDER), []);
});

test("check of an address alone recognises the source; --json gives postings with their facts", async () => {
  const { stdout } = await runCommand(FOLDER, ["check", `${address}/careers/1`, "--json", "--allow-private"]);
  const { source, postings, problems } = JSON.parse(stdout);
  assert.equal(source, "jsonld");
  assert.deepEqual(problems, []);
  assert.equal(postings[0].posting.employer, "Millpond Ltd");
  assert.equal(postings[0].facts.salary[0].currency, "GBP");
});

test("check says what is wrong with a board", async () => {
  const cases = [
    ["/careers/404", /jsonld \(.*\/careers\/404\): no such board: the answer was 404 \(/],
    ["/careers/500", /jsonld \(.*\/careers\/500\): the board answered 500 \(/],
    ["/careers/2", /no JobPosting on the page/],
  ] as const;
  for (const [path, says] of cases) {
    const { code, stderr } = await runCommand(FOLDER, [
      "check",
      "jsonld",
      `${address}${path}`,
      "--allow-private",
    ]);
    assert.equal(code, 1, path);
    assert.match(stderr, says);
  }
});

test("check reads no address of this machine unless it is allowed", async () => {
  const { code, stdout, stderr } = await runCommand(FOLDER, ["check", "jsonld", `${address}/careers/1`]);
  assert.deepEqual({ code, stdout }, { code: 1, stdout: "" });
  assert.match(stderr, /^twopaths: .*127\.0\.0\.1/m);
});
