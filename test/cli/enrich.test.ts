import assert from "node:assert/strict";
import { readdirSync, rmSync } from "node:fs";
import { after, test } from "node:test";
import { Facts } from "../../src/domain/facts.ts";
import { dataFolder, endOf, runCommand, startCommand } from "./run-command.ts";

const FOLDER = dataFolder();
after(() => rmSync(FOLDER, { recursive: true, force: true }));

const GOOD = {
  id: 1,
  title: "Senior AI Agent Engineer",
  employer: "Acme",
  description: "<p>Build agents.</p>",
};

test("enrich reads JSON lines and writes facts, one line for each, and touches no store", async () => {
  const lines = [JSON.stringify(GOOD), "nonsense", "", '{"id":"b"}', JSON.stringify({ ...GOOD, id: "last" })];
  const { code, stdout, stderr } = await runCommand(FOLDER, ["enrich"], lines.join("\n"));
  assert.deepEqual({ code, stderr }, { code: 0, stderr: "" });
  const [first, second, third, last, ...rest] = stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  assert.deepEqual(rest, []);
  assert.equal(Facts.parse(first).id, "1");
  assert.deepEqual(second, { id: null, problem: "line is not JSON" });
  assert.deepEqual(third, { id: "b", problem: "title is missing or not what it should be" });
  assert.equal(Facts.parse(last).id, "last");
  assert.deepEqual(readdirSync(FOLDER), []);
});

test("enrich --evidence adds the words behind each fact", async () => {
  const { stdout } = await runCommand(
    FOLDER,
    ["enrich", "--evidence", "--workers", "1"],
    JSON.stringify(GOOD),
  );
  const { evidence, ...facts } = JSON.parse(stdout);
  assert.ok(Facts.parse(facts));
  assert.ok(evidence.some(({ fact }: { fact: string }) => fact === "level"));
});

test("enrich of nothing writes nothing and is done", async () => {
  const { code, stdout, stderr } = await runCommand(FOLDER, ["enrich", "--workers", "1"]);
  assert.deepEqual({ code, stdout, stderr }, { code: 0, stdout: "", stderr: "" });
});

test("enrich ends without an error when its reader has seen enough", async () => {
  const child = startCommand(FOLDER, ["enrich", "--workers", "1"]);
  const line = `${JSON.stringify({ ...GOOD, description: "Build agents. ".repeat(500) })}\n`;
  child.stdin.on("error", () => {});
  const feed = () => {
    while (!child.stdin.destroyed && child.exitCode === null) {
      if (!child.stdin.write(line)) return void child.stdin.once("drain", feed);
    }
  };
  feed();
  let stderr = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
  });
  child.stdout.once("data", () => child.stdout.destroy());
  const code = await new Promise((resolve) => child.once("exit", resolve));
  child.stdin.destroy();
  assert.deepEqual({ code, stderr }, { code: 0, stderr: "" });
});

test("enrich that is told to stop while it waits for lines stops", async () => {
  const child = startCommand(FOLDER, ["enrich", "--workers", "1"]);
  const end = endOf(child);
  child.stdin.write(`${JSON.stringify(GOOD)}\n`);
  setTimeout(() => child.kill("SIGTERM"), 400);
  const { stderr } = await end;
  assert.equal(stderr, "");
  assert.equal(child.signalCode, "SIGTERM");
});
