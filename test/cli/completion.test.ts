import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { reports } from "../../src/reports/index.ts";
import { runCommand } from "./run-command.ts";

const FOLDER = mkdtempSync(join(tmpdir(), "twopaths-completion-"));
const SCRIPT = join(FOLDER, "twopaths.bash");
before(async () => {
  const { code, stdout, stderr } = await runCommand(FOLDER, ["completion", "bash"]);
  assert.equal(code, 0, stderr);
  writeFileSync(SCRIPT, stdout);
});
after(() => rmSync(FOLDER, { recursive: true, force: true }));

/** What a real bash offers at the end of the line. */
function offered(...words: string[]): string[] {
  const line = words.map((word) => `'${word}'`).join(" ");
  const script = `source ${SCRIPT}; COMP_WORDS=(${line}); COMP_CWORD=${words.length - 1}; _twopaths; printf '%s\\n' "\${COMPREPLY[@]}"`;
  return execFileSync("bash", ["--norc", "-c", script], { encoding: "utf8" })
    .split("\n")
    .filter((word) => word !== "");
}

test("bash offers every command and report", () => {
  const all = offered("twopaths", "");
  for (const name of ["serve", "ingest", "completion", ...reports.map((report) => report.name)])
    assert.ok(all.includes(name), name);
  assert.deepEqual(offered("twopaths", "sal"), ["salary"]);
});

test("bash offers a command's flags, and the values a flag takes", () => {
  assert.ok(offered("twopaths", "openings", "--sal").includes("--salary-floor"));
  assert.deepEqual(offered("twopaths", "openings", "--workplace", "re"), ["remote"]);
  assert.deepEqual(offered("twopaths", "salary", "--role", "ml-"), ["ml-engineer", "ml-platform"]);
  assert.deepEqual(offered("twopaths", "boards", "im"), ["import"]);
});

test("zsh and fish get scripts of their own, and another shell is told which there are", async () => {
  const zsh = await runCommand(FOLDER, ["completion", "zsh"]);
  assert.match(zsh.stdout, /^#compdef twopaths\n.*bashcompinit/);
  const fish = await runCommand(FOLDER, ["completion", "fish"]);
  assert.match(
    fish.stdout,
    /-n "__fish_seen_subcommand_from openings" -l workplace -x -a "onsite hybrid remote/,
  );
  const other = await runCommand(FOLDER, ["completion", "tcsh"]);
  assert.equal(other.code, 1);
  assert.match(other.stderr, /no completion for this shell: tcsh \(shells are bash, zsh, fish\)/);
});
