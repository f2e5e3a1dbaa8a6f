// `npm start` as a service manager runs it: what is told to stop is npm, not the server below it.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { addressOf, dataFolder, runCommand } from "./run-command.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const FOLDER = dataFolder();
after(() => rmSync(FOLDER, { recursive: true, force: true }));

test("npm start ends its server when npm is told to stop, and the note of the server goes too", async () => {
  const env = { ...process.env, TWOPATHS_DATA: FOLDER, TWOPATHS_CLICKHOUSE_URL: "", HOST: "127.0.0.1" };
  const npm = spawn("npm", ["start", "--", "--port", "0"], { cwd: ROOT, env });
  const url = await addressOf(npm);
  assert.equal((await fetch(`${url}/healthz`)).status, 200);
  const ended = new Promise((resolve) => npm.stdout.once("close", resolve));
  npm.kill("SIGTERM");
  await ended;
  await assert.rejects(fetch(`${url}/healthz`));
  assert.equal(existsSync(join(FOLDER, "server.json")), false);
});

test("a ClickHouse server that does not answer is told in one sentence, without the client's own lines", async () => {
  const { code, stderr } = await runCommand(FOLDER, ["salary"], "", {
    TWOPATHS_CLICKHOUSE_URL: "http://reader:secret@127.0.0.1:9",
  });
  assert.equal(code, 1);
  assert.equal(
    stderr,
    "twopaths: ClickHouse server does not answer: http://127.0.0.1:9 (check TWOPATHS_CLICKHOUSE_URL, or unset it to use the embedded store)\n",
  );
});
