import assert from "node:assert/strict";
import { chmodSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { pageAddress } from "../../src/cli/open-page.ts";
import { type RunningServer, startServer } from "../contracts/running-server.ts";
import { dataFolder, runCommand } from "./run-command.ts";

const CASES: readonly [string, Record<string, unknown>, string][] = [
  ["salary", { role: ["ml-engineer"], country: ["US", "DE"] }, "/salary?role=ml-engineer&country=US%2CDE"],
  [
    "compare",
    { role: "hybrid", against: "ml-engineer", country: ["US"] },
    "/compare/hybrid/ml-engineer?country=US",
  ],
  ["compare", {}, "/"],
  [
    "receipt",
    { id: "salary-median;of=USD;role=ml-engineer" },
    "/receipts/salary-median;of=USD;role=ml-engineer",
  ],
  ["posting", { id: "greenhouse:acme:1/2" }, "/openings/greenhouse:acme:1%2F2"],
];
for (const [report, params, address] of CASES) {
  test(`pageAddress of ${report} is ${address}`, () => assert.equal(pageAddress(report, params), address));
}

let server: RunningServer;
before(async () => {
  server = await startServer();
});
after(async () => {
  await server.stop();
});

test("twopaths salary --open hands the page of the running server to the browser", async () => {
  const browser = join(server.folder, "browser");
  writeFileSync(browser, `#!/bin/sh\nprintf %s "$1" > ${server.folder}/opened\n`);
  chmodSync(browser, 0o755);
  const before = process.env.BROWSER;
  process.env.BROWSER = browser;
  const { code, stdout, stderr } = await server.command(["salary", "--country", "US", "--open"]);
  if (before === undefined) delete process.env.BROWSER;
  else process.env.BROWSER = before;
  assert.equal(code, 0, stderr);
  assert.equal(stdout, `${server.url}/salary?country=US\n`);
  assert.equal((await fetch(stdout.trim())).status, 200);
  const opened = join(server.folder, "opened");
  for (let wait = 0; !existsSync(opened) && wait < 50; wait++) await sleep(100);
  assert.equal(readFileSync(opened, "utf8"), `${server.url}/salary?country=US`);
});

test("twopaths receipt --open says when no server is there to show it", async () => {
  const { code, stderr } = await runCommand(dataFolder(), [
    "receipt",
    "active-postings;role=hybrid",
    "--open",
  ]);
  assert.equal(code, 1);
  assert.match(stderr, /no server runs that could show the page \(start one with twopaths serve\)\n$/);
});
