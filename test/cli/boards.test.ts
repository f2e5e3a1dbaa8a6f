import assert from "node:assert/strict";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { dataFolder, runCommand } from "./run-command.ts";

const FOLDER = dataFolder();
after(() => rmSync(FOLDER, { recursive: true, force: true }));

test("boards add recognises the source, keeps the board in the data folder, and adds it once", async () => {
  const url = "https://jobs.ashbyhq.com/quillmark/embed?version=2";
  const first = await runCommand(FOLDER, ["boards", "add", url, "--employer", "Quillmark"]);
  assert.deepEqual(first, { code: 0, stdout: "ashby quillmark\n", stderr: "" });
  const again = await runCommand(FOLDER, ["boards", "add", "https://jobs.ashbyhq.com/Quillmark"]);
  assert.equal(again.stdout, "ashby Quillmark (was there already)\n");
  assert.deepEqual(JSON.parse(readFileSync(join(FOLDER, "boards.json"), "utf8")), [
    { employer: "Quillmark", source: "ashby", board: "quillmark" },
  ]);
});

test("boards list gives one's own first, then those that come with it", async () => {
  const { stdout } = await runCommand(FOLDER, ["boards", "list", "--json"]);
  const boards = JSON.parse(stdout) as { employer: string; source: string }[];
  assert.equal(boards[0]!.employer, "Quillmark");
  assert.ok(boards.length > 300);
  const { stdout: table } = await runCommand(FOLDER, ["boards", "list", "--source", "ashby"]);
  assert.match(table, /^employer +source +board\nQuillmark +ashby +quillmark\n/);
});

test("boards import adds a list of tokens and counts what it leaves out", async () => {
  const list = join(FOLDER, "tokens.json");
  writeFileSync(list, JSON.stringify({ ats: { lever: ["lanternfish", "lanternfish"], icims: ["x", "y"] } }));
  const { code, stdout, stderr } = await runCommand(FOLDER, ["boards", "import", list]);
  assert.deepEqual(
    { code, stdout, stderr },
    {
      code: 0,
      stdout: "1 boards added, 1 were there already\n",
      stderr: "left out: 2 boards of icims, which is not read\n",
    },
  );
});

test("boards add of what is no address says so", async () => {
  const { code, stderr } = await runCommand(FOLDER, ["boards", "add", "anthropic"]);
  assert.equal(code, 1);
  assert.match(stderr, /^twopaths: not a web address: anthropic \(/);
});

test("check of a source without a board, and of an unknown one, says what is missing", async () => {
  const none = await runCommand(FOLDER, ["check", "greenhouse"]);
  assert.equal(none.stderr, "twopaths: no board given: greenhouse (twopaths check greenhouse <board>)\n");
  const unknown = await runCommand(FOLDER, ["check", "greenhuose", "anthropic"]);
  assert.equal(unknown.stderr, "twopaths: unknown source: greenhuose (did you mean greenhouse?)\n");
  assert.deepEqual([none.code, unknown.code], [1, 1]);
});
