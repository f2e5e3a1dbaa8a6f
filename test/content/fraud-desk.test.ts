// The simulated seasons of "design-fraud-desk": what is learned, and what can't be built.
import assert from "node:assert/strict";
import { test } from "node:test";
import { designOf } from "../../content/work-samples/design-fraud-desk/design.ts";
import { learn } from "../../content/work-samples/design-fraud-desk/learn.ts";
import { paymentsOf } from "../../content/work-samples/design-fraud-desk/payments.ts";
import { playSeason, type Verdict } from "../../content/work-samples/design-fraud-desk/season.ts";
import { design } from "../../content/work-samples/design-fraud-desk/solution.ts";
import { chanceOf, normalDraw } from "../../src/practice/chance.ts";
import { exp } from "../../src/practice/exact-math.ts";

const sound = designOf(design());

test("learn finds the chances that the examples were drawn with", () => {
  const random = chanceOf(1, "learn");
  const chanceAt = (x: number, y: number) => 1 / (1 + exp(2.5 - 1.2 * x + 0.8 * y));
  const examples = Array.from({ length: 8000 }, () => {
    const values = [normalDraw(random), normalDraw(random)];
    return { values, isFraud: random() < chanceAt(values[0]!, values[1]!), weight: 1 };
  });
  const score = learn(examples, 2);
  for (const [x, y] of [
    [0, 0],
    [1, -1],
    [2, 1],
  ] as const)
    assert.ok(Math.abs(score([x, y]) - chanceAt(x, y)) < 0.03, `${x}, ${y}: ${score([x, y])}`);
});

test("learn bears a column that tells all, and one that never changes", () => {
  const examples = Array.from({ length: 200 }, (_, at) => ({
    values: [at % 10 === 0 ? 1 : 0, 5],
    isFraud: at % 10 === 0,
    weight: 1,
  }));
  const score = learn(examples, 2);
  assert.ok(score([1, 5]) > 0.8 && score([0, 5]) < 0.05);
});

test("playSeason sends away who waits for a sixth review, and knows nothing of a new trick before its day", async () => {
  const season = { name: "short", days: 3, trickFrom: 2 };
  const decide = async ({ payments }: { payments: unknown[] }) => payments.map((): Verdict => "review");
  const { handled } = await playSeason(sound, { seed: 1, season, decide });
  for (let day = 0; day < 3; day++) {
    const today = handled.filter((each) => each.day === day);
    assert.equal(today.filter(({ fate }) => fate === "reviewed").length, 5);
    assert.ok(today.every(({ fate }) => fate === "reviewed" || fate === "left"));
    assert.equal(
      today.some(({ kind }) => kind === "takeover"),
      day === 2,
    );
  }
  assert.deepEqual(paymentsOf(1, season, 1), paymentsOf(1, season, 1));
});

test("designOf says what can't be built", () => {
  assert.throws(() => designOf({ ...sound, features: ["euros", "horoscope"] }), /features must be a list/);
  assert.throws(() => designOf({ ...sound, train: { ...sound.train, every: 1 } }), /train.every/);
  assert.throws(() => designOf({ ...sound, explore: 2 }), /explore must be/);
});
