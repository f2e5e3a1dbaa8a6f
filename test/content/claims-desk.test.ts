// The simulated claims desk of "design-claims-desk" answers to a design as its instructions say.
import assert from "node:assert/strict";
import { test } from "node:test";
import { playDay } from "../../content/work-samples/design-claims-desk/day.ts";
import { type Design, designOf } from "../../content/work-samples/design-claims-desk/design.ts";
import { design } from "../../content/work-samples/design-claims-desk/solution.ts";
import { quantile, share } from "../../src/practice/measures.ts";

const sound = designOf(design());

test("playDay gives the same day for the same design and seed", () => {
  assert.deepEqual(playDay(sound, 3), playDay(sound, 3));
});

test("playDay makes a stage without room late, and a reviewer find faults", () => {
  const { read } = sound.stages;
  const tight = playDay({ ...sound, stages: { ...sound.stages, read: { ...read!, workers: 1 } } }, 1);
  assert.ok(lateOf(tight) > 10 * lateOf(playDay(sound, 1)));
  const { review: _none, ...others } = sound.stages;
  const faults = (of: Design) => {
    const settled = [1, 2, 3].flatMap((seed) => playDay(of, seed).settled);
    return share(settled, ({ isWrong }) => isWrong);
  };
  assert.ok(faults({ ...sound, stages: others }) > 2 * faults(sound));
});

test("playDay pays twice without a claim's key, and loses what is in memory", () => {
  const { settled } = playDay({ ...sound, paymentKey: "attempt", queue: "memory" }, 1);
  assert.ok(
    settled.some(({ payments }) => payments > 1) && settled.some(({ doneAt }) => doneAt === undefined),
  );
});

test("designOf says what can't be built", () => {
  const read = { ...sound.stages.read!, model: "atlas-large" as const, workers: 9 };
  assert.throws(() => designOf({ ...sound, stages: { ...sound.stages, read } }), /allows 6 at once/);
  assert.throws(() => designOf({ ...sound, queue: "tape" }), /queue must be/);
});

function lateOf({ settled }: ReturnType<typeof playDay>): number {
  return quantile(
    settled.flatMap(({ claim, doneAt, isSeenByPerson }) =>
      doneAt === undefined || isSeenByPerson ? [] : [doneAt - claim.at],
    ),
    0.95,
  );
}
