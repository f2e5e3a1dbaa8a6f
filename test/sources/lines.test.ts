import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type ReadLine, readLines, type UnreadableLine } from "../../src/sources/lines.ts";

fc.configureGlobal({ seed: 20261101 });

test("readLines counts lines from 1 and gives them without their ends", async () => {
  assert.deepEqual(await linesOf(["one\ntwo\r\n\nfour\n"]), [
    { number: 1, text: "one" },
    { number: 2, text: "two" },
    { number: 3, text: "" },
    { number: 4, text: "four" },
  ]);
});

test("readLines gives a last line that has no end", async () => {
  assert.deepEqual(await textsOf(["one\ntwo"]), ["one", "two"]);
  assert.deepEqual(await textsOf(["one\n"]), ["one"]);
  assert.deepEqual(await textsOf([]), []);
});

test("readLines joins a line, and a letter, that lies across chunks", async () => {
  const bytes = Buffer.from("naïve\r\n東京\n");
  const each = [...bytes].map((byte) => Buffer.from([byte]));
  assert.deepEqual(await textsOf(each), ["naïve", "東京"]);
});

test("readLines gives the same lines wherever the stream is cut", async () => {
  const cut = fc.array(fc.integer({ min: 0, max: 200 }), { maxLength: 6 });
  const text = fc.array(fc.string({ unit: "binary", maxLength: 12 })).map((lines) => lines.join("\n"));
  await fc.assert(
    fc.asyncProperty(text, cut, async (whole, places) => {
      const bytes = Buffer.from(whole);
      const at = [0, ...places.filter((place) => place < bytes.length).sort((a, b) => a - b), bytes.length];
      const chunks = at.slice(1).map((end, index) => bytes.subarray(at[index], end));
      assert.deepEqual(await linesOf(chunks), await linesOf([bytes]));
    }),
  );
});

test("readLines leaves out a byte order mark", async () => {
  assert.deepEqual(await textsOf(['\ufeff{"id":1}\n']), ['{"id":1}']);
});

test("readLines says which line is not UTF-8, and goes on", async () => {
  const lines = await linesOf([Buffer.from('{"id":"a"}\n{"id":"b\xff"}\n{"id":"c"}\n', "latin1")]);
  assert.deepEqual(lines[1], { number: 2, problem: "line is not valid UTF-8", head: '{"id":"b\ufffd"}' });
  assert.deepEqual(
    [lines[0], lines[2]],
    [
      { number: 1, text: '{"id":"a"}' },
      { number: 3, text: '{"id":"c"}' },
    ],
  );
});

test("readLines says which line is too long, how long it is and how it begins, and goes on", async () => {
  const long = `{"id":"7","title":"${"x".repeat(2 * 1024 * 1024)}"}`;
  const lines = await linesOf([`a\n${long}\nb`], 1024 * 1024);
  assert.equal(lines.length, 3);
  const [, problem] = lines as [ReadLine, UnreadableLine, ReadLine];
  assert.equal(problem.problem, `line is longer than 1 MiB: ${long.length} bytes`);
  assert.equal(problem.head, long.slice(0, 2048));
  assert.deepEqual(lines[2], { number: 3, text: "b" });
});

test("readLines takes a line of just the limit", async () => {
  assert.deepEqual(await textsOf(["x".repeat(100), "\n"], 100), ["x".repeat(100)]);
  assert.ok("problem" in (await linesOf(["x".repeat(100), "y\n"], 100))[0]!);
});

test("readLines holds no more than the limit of a line of 50 MB", async () => {
  const chunk = Buffer.alloc(64 * 1024, "x");
  const limit = 1024 * 1024;
  async function* long(): AsyncGenerator<Uint8Array> {
    for (let sent = 0; sent < 50 * 1024 * 1024; sent += chunk.length) yield chunk;
    yield Buffer.from("\nend\n");
  }
  const before = process.memoryUsage().arrayBuffers;
  let most = 0;
  const lines: (ReadLine | UnreadableLine)[] = [];
  for await (const line of readLines(watched(long()), limit)) lines.push(line);
  async function* watched(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const piece of chunks) {
      most = Math.max(most, process.memoryUsage().arrayBuffers - before);
      yield piece;
    }
  }
  assert.ok(most < 8 * limit, `${most} bytes held`);
  assert.equal((lines[0] as UnreadableLine).problem, "line is longer than 1 MiB: 52428800 bytes");
  assert.deepEqual(lines[1], { number: 2, text: "end" });
});

type Chunks = readonly (string | Uint8Array)[] | AsyncIterable<Uint8Array>;

async function linesOf(chunks: Chunks, mostBytes?: number): Promise<(ReadLine | UnreadableLine)[]> {
  return Array.fromAsync(readLines(streamOf(chunks), mostBytes));
}

async function textsOf(chunks: Chunks, mostBytes?: number): Promise<string[]> {
  return (await linesOf(chunks, mostBytes)).map((line) => ("text" in line ? line.text : line.problem));
}

async function* streamOf(chunks: Chunks): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) yield typeof chunk === "string" ? Buffer.from(chunk) : chunk;
}
