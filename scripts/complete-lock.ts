// Adds to package-lock.json the optional packages of other platforms that a registry mirror may not have had
// when the file was written: without them `npm ci` refuses. `--check` only says whether any are missing.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

interface LockedPackage {
  version?: string;
  optionalDependencies?: Record<string, string>;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optional?: boolean;
}

interface Lock {
  packages: Record<string, LockedPackage>;
}

const PATH = fileURLToPath(new URL("../package-lock.json", import.meta.url));

/** Entries that optional dependencies name and the lock lacks, e.g. "node_modules/@chdb/lib-darwin-arm64". */
export function missingEntries(lock: Lock): Record<string, LockedPackage> {
  const missing: Record<string, LockedPackage> = {};
  for (const { optionalDependencies } of Object.values(lock.packages)) {
    for (const [name, version] of Object.entries(optionalDependencies ?? {})) {
      const path = `node_modules/${name}`;
      const isThere = Object.keys(lock.packages).some((key) => key === path || key.endsWith(`/${path}`));
      if (!isThere) missing[path] = { version, ...platformOf(name), optional: true };
    }
  }
  return missing;
}

/** Platform from a package's name by the usual pattern: `…-<os>-<cpu>[-gnu|-musl]`. */
function platformOf(name: string): Pick<LockedPackage, "os" | "cpu" | "libc"> {
  const match = /-(darwin|linux|win32|freebsd)-(x64|arm64)(?:-(gnu|musl))?$/.exec(name);
  if (match === null) throw new Error(`no platform in the name of an optional package: ${name}`);
  const [, os, cpu, libc] = match;
  return {
    os: [os!],
    cpu: [cpu!],
    ...(libc === undefined ? {} : { libc: [libc === "gnu" ? "glibc" : libc] }),
  };
}

if (import.meta.main) {
  const lock = JSON.parse(readFileSync(PATH, "utf8")) as Lock;
  const missing = missingEntries(lock);
  const names = Object.keys(missing);
  if (process.argv.includes("--check")) {
    console.log(names.length === 0 ? "the lock file is complete" : `missing: ${names.join(", ")}`);
    process.exitCode = names.length === 0 ? 0 : 1;
  } else if (names.length > 0) {
    const [root, ...rest] = Object.entries(lock.packages);
    const sorted = [...rest, ...Object.entries(missing)].sort(([a], [b]) => (a < b ? -1 : 1));
    lock.packages = Object.fromEntries([root!, ...sorted]);
    writeFileSync(PATH, `${JSON.stringify(lock, null, 2)}\n`);
    console.log(`added ${names.join(", ")}`);
  }
}
