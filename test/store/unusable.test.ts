// Folders that can't be a store, each told in one sentence. Processes of their own hold or lack rights to them.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { UserError } from "../../src/errors.ts";
import { openStore } from "../../src/store/open.ts";
import { readParquet } from "../../src/store/parquet.ts";

const FOLDER = mkdtempSync(join(tmpdir(), "twopaths-unusable-"));
const OPEN = fileURLToPath(new URL("../../src/store/open.ts", import.meta.url));
const NOBODY = 65_534;
after(() => {
  chmodSync(FOLDER, 0o700);
  rmSync(FOLDER, { recursive: true, force: true });
});

test("openStore of a store that another process holds says so", async () => {
  const folder = join(FOLDER, "held");
  const holder = spawn(
    process.execPath,
    [
      "-e",
      `const { openStore } = await import(${JSON.stringify(OPEN)}); await openStore({ folder: ${JSON.stringify(folder)} }); console.log("held"); setInterval(() => {}, 1000);`,
    ],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  await new Promise((resolve) => holder.stdout.once("data", resolve));
  try {
    const error = await failureOf(folder);
    assert.equal(error.message, `the store is held by another process: ${folder}`);
    assert.match(error.hint!, /stop that process/);
    assert.equal(error.code, "store_held");
  } finally {
    await new Promise((resolve) => {
      holder.once("exit", resolve);
      holder.kill("SIGKILL");
    });
  }
  const store = await openStore({ folder });
  await store.close();
});

test("openStore of a path that is a file, or leads through one, says that it is no folder", async () => {
  const path = join(FOLDER, "file");
  writeFileSync(path, "not a folder");
  assert.equal((await failureOf(path)).message, `the store folder is not a folder: ${path}`);
  const through = join(path, "store");
  assert.equal((await failureOf(through)).message, `the store folder is not a folder: ${through}`);
});

test("openStore of a folder that may not be written says so", async (context) => {
  const locked = join(FOLDER, "locked");
  mkdirSync(locked);
  chmodSync(locked, 0o555);
  chmodSync(FOLDER, 0o755);
  const ownUid = process.getuid?.();
  if (ownUid === undefined) return context.skip("this system knows no user ids");
  for (const folder of [locked, join(locked, "store")]) {
    const { message, hint } = await failureAs(ownUid === 0 ? NOBODY : ownUid, folder);
    assert.equal(message, `the store folder can't be written: ${folder}`);
    assert.ok(hint);
  }
  assert.deepEqual(readdirSync(locked), []);
});

test("readParquet reads a file with an engine of its own where a server holds the store", async () => {
  const path = join(FOLDER, "rows.parquet");
  const store = await openStore({ folder: join(FOLDER, "writer") });
  await store.engine.command(
    `INSERT INTO FUNCTION file('${path}', 'Parquet') SELECT number AS id, 'x' AS title FROM numbers(3)`,
  );
  await store.close();
  assert.deepEqual(await Array.fromAsync(readParquet(undefined, path)), [
    { id: 0, title: "x" },
    { id: 1, title: "x" },
    { id: 2, title: "x" },
  ]);
});

async function failureOf(folder: string): Promise<UserError> {
  const error = await openStore({ folder }).then(
    () => assert.fail(`${folder} was opened`),
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof UserError, String(error));
  return error;
}

/** The same in a process of a user without rights to the folder. */
function failureAs(uid: number, folder: string): Promise<{ message: string; hint: string }> {
  const script = `const { openStore } = await import(${JSON.stringify(OPEN)});
    await openStore({ folder: ${JSON.stringify(folder)} }).catch(({ message, hint }) => console.log(JSON.stringify({ message, hint })));`;
  const child = spawn(process.execPath, ["-e", script], {
    uid,
    stdio: ["ignore", "pipe", "inherit"],
    cwd: tmpdir(),
  });
  return new Promise((resolve, reject) => {
    let output = "";
    child.stdout!.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
    child.once("close", () =>
      output === "" ? reject(new Error("it was opened")) : resolve(JSON.parse(output)),
    );
  });
}
