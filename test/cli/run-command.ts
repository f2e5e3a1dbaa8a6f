// Runs the program as a person does: a process of its own, with its data in a temporary folder.
import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const MAIN = fileURLToPath(new URL("../../src/cli/main.ts", import.meta.url));

export interface CommandResult {
  code: number | null;
  stdout: string;
  stderr: string;
}

export function dataFolder(): string {
  return mkdtempSync(join(tmpdir(), "twopaths-cli-"));
}

export function startCommand(
  folder: string,
  args: readonly string[],
  settings: NodeJS.ProcessEnv = {},
): ChildProcessWithoutNullStreams {
  const none = { TWOPATHS_CLICKHOUSE_URL: "", PORT: "", NO_COLOR: "1" };
  const env = { ...process.env, TWOPATHS_DATA: folder, ...none, ...settings };
  return spawn(process.execPath, [MAIN, ...args], { env });
}

/** The command's end: how it exited and what it wrote. */
export function runCommand(
  folder: string,
  args: readonly string[],
  input = "",
  settings: NodeJS.ProcessEnv = {},
): Promise<CommandResult> {
  const child = startCommand(folder, args, settings);
  child.stdin.end(input);
  return endOf(child);
}

export function endOf(child: ChildProcessWithoutNullStreams): Promise<CommandResult> {
  return new Promise((resolve) => {
    let stdout = "";
    let stderr = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      stderr += text;
    });
    child.once("close", (code) => resolve({ code, stdout, stderr }));
  });
}

/** Resolves with the address once the server says it. */
export function addressOf(child: ChildProcessWithoutNullStreams): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = "";
    const take = (text: Buffer) => {
      output += text.toString();
      const url = /twopaths is at (\S+)/.exec(output)?.[1];
      if (url !== undefined) resolve(url);
    };
    child.stdout.on("data", take);
    child.stderr.on("data", take);
    child.once("exit", (code) => reject(new Error(`the server ended with ${code}: ${output}`)));
  });
}
