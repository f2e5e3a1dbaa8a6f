// Runs a person's file in a process of its own that can't read the disk, start processes or reach the network, with
// bounded memory and time. The file is never run in this process.
import { type ChildProcess, fork } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Channel, MOST_SECONDS } from "../practice/bench.ts";

export interface SandboxLimits {
  /** Wall-clock seconds for the whole run. */
  seconds: number;
  megabytes: number;
}

export const SANDBOX_LIMITS: SandboxLimits = { seconds: MOST_SECONDS, megabytes: 512 };

export interface Sandbox {
  channel: Channel;
  stop(): void;
}

const extension = import.meta.url.endsWith(".ts") ? "ts" : "js";
const SHELL = fileURLToPath(new URL(`./sample-shell.${extension}`, import.meta.url));
const INSIDE = fileURLToPath(new URL(`../practice/inside-sandbox.${extension}`, import.meta.url));
const WATCH_EVERY_MS = 100;

/** Starts a sandbox around the text of a file. */
export function startSandbox(work: string, seed: number, limits: SandboxLimits = SANDBOX_LIMITS): Sandbox {
  const child = fork(SHELL, {
    execArgv: [
      "--permission",
      `--allow-fs-read=${SHELL}`,
      "--experimental-vm-modules",
      "--disallow-code-generation-from-strings",
      `--max-old-space-size=${Math.floor(limits.megabytes / 2)}`,
      "--no-warnings",
    ],
    env: {},
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  let why: string | undefined;
  const kill = (reason: string) => {
    why ??= reason;
    child.kill("SIGKILL");
  };
  const watches = [
    setTimeout(() => kill(`your code ran for more than ${limits.seconds} s: stopped`), limits.seconds * 1000),
    setInterval(() => {
      if (residentMegabytes(child) > limits.megabytes)
        kill(`your code took more than ${limits.megabytes} MB: stopped`);
    }, WATCH_EVERY_MS),
  ];
  child.once("exit", () => {
    for (const watch of watches) clearTimeout(watch);
  });
  child.on("error", () => kill("the sandbox could not be started"));
  const channel: Channel = {
    post: (text) => void (child.connected && child.send(text)),
    listen: ({ text, idle, end }) => {
      child.on("message", (message) => {
        if (typeof message === "number") idle(message);
        else if (typeof message === "string") text(message);
      });
      child.once("exit", () => end(why ?? "your code ran out of memory or ended its process: stopped"));
    },
  };
  child.send({ inside: readFileSync(INSIDE, "utf8"), work, seed });
  return { channel, stop: () => kill("stopped") };
}

/** Linux tells; elsewhere the engine's own limit on the heap must do. */
function residentMegabytes({ pid }: ChildProcess): number {
  try {
    const pages = Number(readFileSync(`/proc/${pid}/statm`, "utf8").split(" ")[1]);
    return (pages * 4096) / 1_048_576;
  } catch {
    return 0;
  }
}
