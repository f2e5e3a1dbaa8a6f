// `npm test`: everything that must hold, then one plain line with the count.
// Types, lint and format, the site's build and the lock file each count as one check beside the tests.
import { spawn } from "node:child_process";
import { globSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../", import.meta.url));

interface Outcome {
  passed: number;
  failed: number;
  skipped: number;
}

const CHECKS: readonly { name: string; command: string[] }[] = [
  { name: "types", command: ["tsc", "--noEmit"] },
  { name: "types of what runs in a browser", command: ["tsc", "--noEmit", "-p", "site/islands"] },
  { name: "lint and format", command: ["biome", "check", "--error-on-warnings"] },
  { name: "lock file", command: ["node", "scripts/complete-lock.ts", "--check"] },
  // Labelled postings belong to their employers and are not here everywhere; without them nothing is judged.
  { name: "accuracy above its floors", command: ["node", "evaluation/evaluate.ts", "--check"] },
  {
    name: "duplicates found above their floor",
    command: ["node", "evaluation/evaluate-duplicates.ts", "--check"],
  },
  { name: "build of the site", command: ["node", "scripts/build.ts"] },
];

const total: Outcome = { passed: 0, failed: 0, skipped: 0 };
for (const { name, command } of CHECKS) {
  const { code, output } = await run(command);
  console.log(`${code === 0 ? "✔" : "✖"} ${name}`);
  if (code !== 0) console.log(output);
  add({ passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 });
}
const wanted = process.argv.slice(2);
const files = wanted.length > 0 ? wanted : globSync("test/**/*.test.ts", { cwd: ROOT }).sort();
const { code, output } = await run(["node", "--test", "--test-reporter=spec", ...files], process.stdout);
const tests = {
  passed: counted(output, "pass"),
  failed: counted(output, "fail"),
  skipped: counted(output, "skipped"),
};
if (code !== 0 && tests.failed === 0) tests.failed = 1;
add(tests);
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : "";
console.log(`${total.passed} passed, ${total.failed} failed${skipped}`);
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;

function add({ passed, failed, skipped }: Outcome): void {
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
}

/** The runner's own last count, e.g. "ℹ pass 42". */
function counted(output: string, what: string): number {
  return Number(new RegExp(`^ℹ ${what} (\\d+)$`, "m").exec(output.replaceAll(/\u001b\[\d+m/g, ""))?.[1] ?? 0);
}

function run(command: string[], echo?: NodeJS.WritableStream): Promise<{ code: number; output: string }> {
  const path = `${join(ROOT, "node_modules/.bin")}${delimiter}${process.env.PATH ?? ""}`;
  return new Promise((resolve) => {
    const child = spawn(command[0]!, command.slice(1), { cwd: ROOT, env: { ...process.env, PATH: path } });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (text: string) => {
        output += text;
        echo?.write(text);
      });
    }
    child.on("close", (exit) => resolve({ code: exit ?? 1, output }));
  });
}
