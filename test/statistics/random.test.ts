import assert from "node:assert/strict";
import { test } from "node:test";
import { seededRandom } from "../../src/statistics/random.ts";

test("seededRandom makes the same numbers of the same seed in every version", () => {
  const random = seededRandom(20261101);
  assert.deepEqual([random(), random(), random()], PINNED);
});

test("seededRandom makes other numbers of another seed", () => {
  assert.notEqual(seededRandom(1)(), seededRandom(2)());
});

test("seededRandom stays in [0, 1) and fills its ten tenths evenly", () => {
  const random = seededRandom(1);
  const tenths = new Array<number>(10).fill(0);
  for (let draw = 0; draw < 20_000; draw++) {
    const number = random();
    assert.ok(number >= 0 && number < 1);
    tenths[Math.floor(number * 10)]!++;
  }
  // Chi squared with 9 degrees of freedom: 27.9 is passed once in a thousand.
  const chiSquared = tenths.reduce((sum, count) => sum + (count - 2000) ** 2 / 2000, 0);
  assert.ok(chiSquared < 27.9, `chi squared ${chiSquared}`);
});

const PINNED = [0.6739504204597324, 0.8962121387012303, 0.752615804085508];
