import assert from "node:assert/strict";
import { test } from "node:test";
import { chanceOf, normalDraw } from "../../src/practice/chance.ts";
import { scoreOf, trainNetwork } from "../../src/practice/learning/layered-network.ts";

const random = chanceOf(1, "points");
const points = Array.from({ length: 60 }, () => {
  const inputs = [normalDraw(random), normalDraw(random)];
  return { inputs, label: inputs[0]! * inputs[1]! > 0 ? 1 : 0 };
});
const options = { hidden: 8, classes: 2, batch: 60, decay: 0, random: () => 0.5 };

test("a step goes down the slope that differences of the loss tell", () => {
  const start = () => chanceOf(2, "weights");
  const before = trainNetwork(points, points, { ...options, epochs: 1, rateOf: () => 0, random: start() });
  const rate = 1e-3;
  const after = trainNetwork(points, points, { ...options, epochs: 1, rateOf: () => rate, random: start() });
  const fall = before.log[0]!.trainLoss - after.log[0]!.trainLoss;
  // To first order a step of gradient descent lowers the loss by rate times the squared length of the gradient.
  const expected = rate * before.log[0]!.gradientNorm ** 2;
  assert.ok(Math.abs(fall / expected - 1) < 0.01, `${fall} against ${expected}`);
});

test("trainNetwork learns what no straight line parts", () => {
  const { network } = trainNetwork(points, points, {
    ...options,
    batch: 10,
    epochs: 200,
    rateOf: () => 0.5,
    random: chanceOf(3, "weights"),
  });
  assert.ok(scoreOf(network, points).accuracy > 0.95);
});
