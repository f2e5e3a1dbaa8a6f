import assert from "node:assert/strict";
import test from "node:test";
import { interval, resamples } from "../../evaluation/bootstrap.ts";

const EMPLOYERS = ["a", "a", "b", "c", "d", "d"];

test("resamples draws whole employers, the same ones every time", () => {
  const draws = resamples(EMPLOYERS, 50);
  assert.deepEqual(draws, resamples(EMPLOYERS, 50));
  for (const draw of draws.draws) {
    assert.equal(draw.filter((index) => index === 0).length, draw.filter((index) => index === 1).length);
  }
});

test("interval holds the value of a constant measure and nothing else", () => {
  assert.deepEqual(
    interval(resamples(EMPLOYERS, 50), () => 0.5),
    [0.5, 0.5],
  );
});

test("interval is undefined where the measure has no value", () => {
  assert.equal(
    interval(resamples(EMPLOYERS, 50), () => Number.NaN),
    undefined,
  );
});
