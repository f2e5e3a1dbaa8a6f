import assert from "node:assert/strict";
import { test } from "node:test";
import { readBoards } from "../../src/content/boards.ts";
import { UserError } from "../../src/errors.ts";
import { sourceNamed } from "../../src/sources/index.ts";

const boards = readBoards();

test("readBoards gives at least 300 employers, each board once", () => {
  assert.ok(new Set(boards.map(({ employer }) => employer)).size >= 300);
  const keys = boards.map(({ source, board }) => `${source} ${board.toLowerCase()}`);
  assert.deepEqual(
    keys.filter((key, index) => keys.indexOf(key) !== index),
    [],
  );
});

test("readBoards gives boards that their source takes", async () => {
  const asked = new Error("asked");
  const effects = {
    fetch: () => Promise.reject(asked),
    now: () => new Date(0),
    readParquet: () => assert.fail("no Parquet here"),
  };
  for (const { source, board } of boards) {
    const read = sourceNamed(source);
    assert.ok(read, source);
    // The address is asked for only when the board's name has been found good.
    const error = await Array.fromAsync({
      [Symbol.asyncIterator]: () => firstOf(() => read.fetch(board, effects)),
    }).then(
      () => assert.fail(`${source} ${board} asked nothing`),
      (reason: unknown) => reason,
    );
    assert.ok(error instanceof UserError && error.cause === asked, `${source} ${board}: ${String(error)}`);
  }
});

async function* firstOf<T>(items: () => AsyncIterable<T>): AsyncGenerator<T> {
  yield* items();
}

test("readBoards lists employers in order", () => {
  const names = boards.map(({ employer }) => employer.toLowerCase());
  assert.deepEqual(names, names.toSorted());
});
