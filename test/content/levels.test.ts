import assert from "node:assert/strict";
import { test } from "node:test";
import { readLevels } from "../../src/content/levels.ts";
import { LEVELS } from "../../src/domain/level.ts";

const levels = readLevels();

test("readLevels returns every step of the ladder once", () => {
  assert.deepEqual(levels.map(({ level }) => level).sort(), [...LEVELS].sort());
});

test("readLevels returns no word under two steps", () => {
  for (const key of ["titleWords", "textPhrases"] as const) {
    const words = levels.flatMap((level) => level[key]);
    assert.deepEqual(
      words.filter((word, index) => words.indexOf(word) !== index),
      [],
    );
  }
});
