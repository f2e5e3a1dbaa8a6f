import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type CoverProblem, greedyCover, openSets } from "../../src/statistics/greedy-cover.ts";

function problemOf(
  sets: readonly (readonly number[])[],
  need: readonly number[],
  members: number,
): CoverProblem {
  const start = [0];
  for (const set of sets) start.push(start.at(-1)! + set.length);
  return {
    start: Uint32Array.from(start),
    member: Uint16Array.from(sets.flat()),
    need: Uint16Array.from(need),
    members,
    held: new Uint8Array(members),
  };
}

test("greedyCover takes the member that opens most first", () => {
  const problem = problemOf([[0], [0, 1], [1], [0], [2]], [1, 1, 1, 1, 1], 3);
  assert.deepEqual(greedyCover(problem, { target: 5, most: 9 }), [
    { member: 0, opens: 3, open: 3 },
    { member: 1, opens: 1, open: 4 },
    { member: 2, opens: 1, open: 5 },
  ]);
});

test("greedyCover stops at the target, at the most, and where nothing helps", () => {
  const problem = problemOf([[0], [1], [2]], [1, 1, 2], 3);
  assert.equal(greedyCover(problem, { target: 1, most: 9 }).length, 1);
  assert.equal(greedyCover(problem, { target: 3, most: 1 }).length, 1);
  assert.equal(greedyCover(problem, { target: 3, most: 9 }).at(-1)!.open, 2);
});

test("greedyCover weighs what a member costs", () => {
  const problem = problemOf([[0], [0], [1]], [1, 1, 1], 2);
  const cost = Float64Array.of(5, 1);
  assert.equal(greedyCover(problem, { target: 1, most: 1, cost })[0]!.member, 1);
});

const MEMBERS = 7;
const anySets = fc.array(fc.subarray([0, 1, 2, 3, 4, 5, 6], { minLength: 1, maxLength: 4 }), {
  minLength: 1,
  maxLength: 12,
});

/** The fewest members that open all sets, by trying every subset. */
function fewest(problem: CoverProblem): number {
  let best = MEMBERS;
  for (let bits = 0; bits < 2 ** MEMBERS; bits++) {
    const held = Uint8Array.from({ length: MEMBERS }, (_, member) => (bits >> member) & 1);
    const size = held.reduce((sum, each) => sum + each, 0);
    if (size < best && openSets({ ...problem, held }) === problem.need.length) best = size;
  }
  return best;
}

test("greedyCover needs at most 1 + ln n times the fewest members", () => {
  fc.assert(
    fc.property(anySets, (sets) => {
      const problem = problemOf(
        sets,
        sets.map(() => 1),
        MEMBERS,
      );
      const steps = greedyCover(problem, { target: sets.length, most: MEMBERS });
      assert.equal(steps.at(-1)!.open, sets.length);
      assert.ok(steps.length <= fewest(problem) * (1 + Math.log(sets.length)) + 1e-9);
    }),
  );
});

test("greedyCover counts what is open as openSets does, whatever sets need", () => {
  fc.assert(
    fc.property(anySets, fc.integer({ min: 0, max: 4 }), (sets, need) => {
      const problem = problemOf(
        sets,
        sets.map(({ length }) => Math.min(need, length)),
        MEMBERS,
      );
      const held = problem.held.slice();
      for (const step of greedyCover(problem, { target: sets.length, most: MEMBERS })) {
        const before = openSets({ ...problem, held });
        held[step.member] = 1;
        assert.equal(step.open, openSets({ ...problem, held }));
        assert.equal(step.opens, step.open - before);
      }
    }),
  );
});
