#!/usr/bin/env node
// Starts the command line. Plain JavaScript that any Node since 18 can read: it finds a new enough Node first.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath, pathToFileURL } from "node:url";

const built = fileURLToPath(new URL("../dist/cli/main.js", import.meta.url));
const source = fileURLToPath(new URL("../src/cli/main.ts", import.meta.url));
const entry = existsSync(source) ? source : built;

if (Number(process.versions.node.split(".")[0]) >= 24) {
  await import(pathToFileURL(entry).href);
} else {
  const node = bundledNode();
  if (node === undefined) {
    console.error(
      `twopaths needs Node 24 or later; this is ${process.version} and none came with the package`,
    );
    process.exit(1);
  }
  const child = spawn(node, [entry, ...process.argv.slice(2)], { stdio: "inherit" });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("exit", (code, signal) => {
    if (signal !== null) process.kill(process.pid, signal);
    else process.exit(code ?? 1);
  });
}

/** Node 24 as npm brought it, beside this package's other dependencies. */
function bundledNode() {
  const require = createRequire(import.meta.url);
  const name = `node-${process.platform === "win32" ? "win" : process.platform}-${process.arch}`;
  try {
    return require.resolve(`${name}/bin/node`);
  } catch {
    return undefined;
  }
}
