import assert from "node:assert/strict";
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { addressOf, dataFolder, endOf, runCommand, startCommand } from "./run-command.ts";

const FOLDER = dataFolder();
const NOTE = join(FOLDER, "server.json");
const FILE = join(FOLDER, "beside.jsonl");
let server: ReturnType<typeof startCommand>;
let end: ReturnType<typeof endOf>;
let url: string;

before(async () => {
  const posting = {
    id: "beside:1",
    title: "AI Agent Engineer",
    employer: "Beside Ltd",
    description: "Build agents.",
  };
  writeFileSync(FILE, `${JSON.stringify(posting)}\nnot a line\n`);
  await start();
});
after(() => {
  server.kill("SIGKILL");
  rmSync(FOLDER, { recursive: true, force: true });
});

async function start(): Promise<void> {
  server = startCommand(FOLDER, ["serve", "--port", "0"]);
  end = endOf(server);
  url = await addressOf(server);
}

test("serve --port 0 takes a free port, says where it is, and leaves a note only its owner can read", async () => {
  assert.match(url, /^http:\/\/localhost:\d+$/);
  const note = JSON.parse(readFileSync(NOTE, "utf8"));
  assert.equal(note.url, url);
  assert.equal(note.pid, server.pid);
  assert.ok(note.token.length >= 40);
  assert.equal(statSync(NOTE).mode & 0o777, 0o600);
  const health = (await (await fetch(`${url}/healthz`)).json()) as { status: string };
  assert.equal(health.status, "ok");
});

test("ingest beside a server writes through it, and both answer alike", async () => {
  const { code, stderr } = await runCommand(FOLDER, ["ingest", "file", FILE]);
  assert.equal(code, 0, stderr);
  assert.match(stderr, /beside\.jsonl line 2: not a JSON object/);
  assert.match(stderr, /: 1 posting, 1 problem\n$/);
  const response = await fetch(`${url}/api/openings?employer=Beside%20Ltd`);
  const served = (await response.json()) as { data: { posting: string }[] };
  const { stdout } = await runCommand(FOLDER, ["openings", "--employer", "Beside Ltd", "--json"]);
  assert.deepEqual(JSON.parse(stdout), served);
  assert.deepEqual(
    served.data.map(({ posting }) => posting),
    ["beside:1"],
  );
});

test("ingest beside a server finds nothing new in what the server holds", async () => {
  const { code, stderr } = await runCommand(FOLDER, ["ingest", "file", FILE]);
  assert.equal(code, 0);
  assert.match(stderr, /: 0 postings, 0 problems, nothing new\n$/);
});

test("rebuild beside a server is done by it, while it goes on answering", async () => {
  const rebuilt = runCommand(FOLDER, ["rebuild"]);
  let isDone = false;
  void rebuilt.then(() => {
    isDone = true;
  });
  let answers = 0;
  while (!isDone) {
    const response = await fetch(`${url}/api/openings?employer=Beside%20Ltd`);
    const { data } = (await response.json()) as { data: unknown[] };
    assert.equal(data.length, 1);
    answers++;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const { code, stderr } = await rebuilt;
  assert.equal(code, 0, stderr);
  assert.match(stderr, /rebuilding: 1 posting of 1 payload\n$/);
  assert.ok(answers > 1);
});

test("a second server on the same folder says who holds the store, and leaves the note alone", async () => {
  const note = readFileSync(NOTE, "utf8");
  const { code, stderr } = await runCommand(FOLDER, ["serve", "--port", "0"]);
  assert.equal(code, 1);
  assert.match(stderr, /^twopaths: the store is held by another process: .*\n$/);
  assert.equal(readFileSync(NOTE, "utf8"), note);
});

test("a server that was killed leaves a note that no command is misled by", async () => {
  server.kill("SIGKILL");
  await end;
  assert.ok(existsSync(NOTE));
  const { code, stdout, stderr } = await runCommand(FOLDER, [
    "openings",
    "--employer",
    "Beside Ltd",
    "--json",
  ]);
  assert.equal(code, 0, stderr);
  assert.equal(JSON.parse(stdout).data.length, 1);
});

test("serve that finds its port taken says so and leaves no note of its own", async () => {
  const taken = createServer();
  await new Promise<void>((resolve) => taken.listen(0, "127.0.0.1", resolve));
  const { port } = taken.address() as { port: number };
  const { code, stderr } = await runCommand(FOLDER, ["serve", "--port", String(port)]);
  taken.close();
  assert.equal(code, 1);
  assert.equal(stderr, `twopaths: port ${port} is taken (choose another with --port or PORT)\n`);
});

test("serve told to stop ends well, takes its note away and lets go of the store", async () => {
  await start();
  assert.equal(JSON.parse(readFileSync(NOTE, "utf8")).pid, server.pid);
  // A reader that keeps its connection open does not hold the server up.
  await fetch(`${url}/healthz`, { headers: { connection: "keep-alive" } });
  server.kill("SIGTERM");
  const { code, stderr } = await end;
  assert.deepEqual({ code, stderr }, { code: 0, stderr: "" });
  assert.equal(existsSync(NOTE), false);
  await assert.rejects(fetch(`${url}/healthz`));
  const { code: next } = await runCommand(FOLDER, ["posting", "beside:1"]);
  assert.equal(next, 0);
});
