// Hostile and broken files: whatever they try, they get a grade with a reason, and nothing of this machine.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { gradeFile } from "../../src/cli/sample-grade.ts";

const SLUG = "fallback-under-latency";
const LIMITS = { seconds: 4, megabytes: 256 };

async function reasonOf(work: string): Promise<string> {
  const grade = await gradeFile({ slug: SLUG, work, seed: 1, scope: "visible", limits: LIMITS });
  assert.equal(grade.passed, 0);
  assert.ok(grade.of > 0);
  return grade.checks[0]!.message;
}

/** A file whose `createAssistant` says what `expression` gives. */
const saying = (expression: string) =>
  `export async function createAssistant() { throw new Error("saw " + (await (async () => ${expression})())); }`;

const REASONS: [name: string, work: string, reason: RegExp][] = [
  ["an empty file", "", /the file exports no function createAssistant/],
  ["a file that does not parse", "export function {", /the file can't be loaded/],
  ["enums, which are not stripped", "enum A { B }", /the file can't be loaded/],
  ["bytes that are no text", "\u0000\u0001\ufffd", /the file can't be loaded/],
  [
    "a file that throws at once",
    "throw new TypeError('no')",
    /can't be loaded: TypeError: no \(work\.ts:1:7\)/,
  ],
  ["a static import", "import fs from 'node:fs';", /nothing can be imported: node:fs/],
  ["an import while it runs", saying("import('node:fs')"), /nothing can be imported: node:fs/],
  ["a result of another kind", "export const createAssistant = () => 42;", /must return a function/],
  [
    "a promise that never settles",
    "export const createAssistant = () => new Promise(() => {});",
    /never comes/,
  ],
  ["no end", "export const createAssistant = () => { for (;;); };", /ran for more than 4 s/],
  ["no end while it loads", "for (;;);", /ran for more than 4 s/],
  [
    "microtasks without end",
    "export const createAssistant = async () => { for (;;) await 0; };",
    /ran for more than 4 s/,
  ],
  [
    "memory without end",
    "const held = []; for (;;) held.push(new Array(1e5).fill(held.length));",
    /out of memory|more than 256 MB/,
  ],
  [
    "buffers without end",
    "const held = []; for (;;) held.push(new Uint8Array(1e7).fill(1));",
    /out of memory|more than 256 MB|can't be loaded/,
  ],
  [
    "a flood of messages",
    "export const createAssistant = ({ chat }) => { for (;;) chat({}); };",
    /asked too often|ran for more than|out of memory|more than 256 MB/,
  ],
  [
    "a message that is no message",
    "Object.prototype.toJSON = () => undefined; export const createAssistant = () => 1;",
    /can't be read|can't be loaded/,
  ],
  [
    "a message of another form",
    "Array.prototype.toJSON = () => 7; export const createAssistant = () => 1;",
    /can't be read|ended/,
  ],
];

for (const [name, work, reason] of REASONS)
  test(`a sandbox says why: ${name}`, async () => assert.match(await reasonOf(work), reason));

const MISSING = ["process", "require", "fetch", "WebSocket", "importScripts", "XMLHttpRequest", "Worker"];

test("a sandbox has no process, network, worker or module loader", async () => {
  const seen = await reasonOf(
    saying(`${JSON.stringify(MISSING)}.map((name) => typeof globalThis[name]).join()`),
  );
  assert.match(seen, new RegExp(`saw ${MISSING.map(() => "undefined").join()}`));
});

const WAYS_OUT = [
  "chat.constructor('return typeof process')()",
  "chat.constructor.constructor('return typeof process')()",
  "globalThis.constructor.constructor('return typeof process')()",
  "setTimeout.constructor('return typeof process')()",
  "console.log.constructor('return typeof process')()",
  "import('x').catch((error) => error.constructor.constructor('return typeof process')())",
  "import('x').catch((error) => String(error instanceof Error))",
  "eval('typeof process')",
  "new Promise((_, no) => { (function deep() { try { deep(); } catch (error) { no(error); } })(); }).catch((error) => String(error instanceof RangeError))",
  "chat(Object.create({ get model() { throw 0; } })).catch((error) => String(error instanceof Error))",
];

test("a sandbox's way out leads nowhere: no code from texts, no object of another realm", async () => {
  for (const way of WAYS_OUT) {
    const work = `export async function createAssistant({ chat }) {
      let seen; try { seen = await (${way}); } catch (error) { seen = error.name; } throw new Error("saw " + seen); }`;
    assert.match(await reasonOf(work), /saw (?:EvalError|true)/, way);
  }
});

test("a sandbox reaches neither disk nor network when its realm is left", async () => {
  // The shell's own code is run with the same rights: what it can't do, no way out can.
  const shell = readFileSync(new URL("../../src/cli/sample-shell.ts", import.meta.url), "utf8");
  for (const name of ["fetch", "WebSocket"]) assert.match(shell, new RegExp(`"${name}"`));
  let visits = 0;
  const server = createServer((_request, response) => {
    visits += 1;
    response.end();
  }).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const { port } = server.address() as { port: number };
  const file = join(tmpdir(), "twopaths-escape");
  await reasonOf(`try { fetch("http://127.0.0.1:${port}") } catch {}
    try { new WebSocket("ws://127.0.0.1:${port}") } catch {}
    try { process.getBuiltinModule("fs").writeFileSync(${JSON.stringify(file)}, "") } catch {}
    import("http://127.0.0.1:${port}/x.js").catch(() => {});
    export const createAssistant = () => 1;`);
  server.close();
  assert.equal(visits, 0);
  assert.equal(existsSync(file), false);
});

test("a sandbox's changes to built-in things do not reach the grader", async () => {
  const reason = await reasonOf(`Object.prototype.passed = true; Array.prototype.filter = () => [];
    Promise.prototype.then = () => { throw new Error("caught"); };
    export const createAssistant = () => ({ __proto__: { passed: true }, "constructor": 1 });`);
  assert.notEqual(reason, "");
  assert.equal(({} as { passed?: boolean }).passed, undefined);
  assert.deepEqual([1].filter(Boolean), [1]);
});

test("a sandbox knows no time but simulated time", async () => {
  const dates =
    "[new Date().toISOString(), new Date(0).getTime(), new Date() instanceof Date, Date().slice(11, 15)]";
  assert.match(await reasonOf(saying(`${dates}.join()`)), /saw 2026-01-01T00:00:00.\d+Z,0,true,2026/);
});
