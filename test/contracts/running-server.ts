// A real server in a process of its own, on a free port, over a temporary data folder.
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const MAIN = fileURLToPath(new URL("../../src/cli/main.ts", import.meta.url));

export interface RunningServer {
  url: string;
  folder: string;
  /** Runs a command beside the server, over the same data folder. */
  command(args: readonly string[], input?: string): Promise<CommandResult>;
  stop(): Promise<number | null>;
}

export interface CommandResult {
  code: number | null;
  stdout: string;
  stderr: string;
}

export async function startServer(): Promise<RunningServer> {
  const folder = mkdtempSync(join(tmpdir(), "twopaths-"));
  const child = start(folder, ["serve", "--port", "0"]);
  const url = await addressOf(child);
  return {
    url,
    folder,
    command: (args, input) => finished(start(folder, args), input),
    stop: async () => {
      const { code } = await new Promise<{ code: number | null }>((resolve) => {
        child.once("exit", (exit) => resolve({ code: exit }));
        child.kill("SIGTERM");
      });
      rmSync(folder, { recursive: true, force: true });
      return code;
    },
  };
}

function start(folder: string, args: readonly string[]): ChildProcess {
  const env = { ...process.env, TWOPATHS_DATA: folder, TWOPATHS_CLICKHOUSE_URL: "", PORT: "" };
  return spawn(process.execPath, [MAIN, ...args], { env, stdio: ["pipe", "pipe", "pipe"] });
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = "";
    const take = (text: Buffer) => {
      output += text.toString();
      const match = /twopaths is at (\S+)/.exec(output);
      if (match !== null) resolve(match[1]!);
    };
    child.stdout!.on("data", take);
    child.stderr!.on("data", take);
    child.once("exit", (code) => reject(new Error(`the server ended with ${code}: ${output}`)));
  });
}

function finished(child: ChildProcess, input = ""): Promise<CommandResult> {
  return new Promise((resolve) => {
    let stdout = "";
    let stderr = "";
    child.stdout!.setEncoding("utf8").on("data", (text: string) => {
      stdout += text;
    });
    child.stderr!.setEncoding("utf8").on("data", (text: string) => {
      stderr += text;
    });
    child.once("close", (code) => resolve({ code, stdout, stderr }));
    child.stdin!.end(input);
  });
}
