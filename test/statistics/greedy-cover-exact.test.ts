// The greedy cover held against every choice there is, on sets small enough to try them all.
import assert from "node:assert/strict";
import { test } from "node:test";
import { type CoverProblem, greedyCover } from "../../src/statistics/greedy-cover.ts";
import { seededRandom } from "../../src/statistics/random.ts";

const MEMBERS = 8;
const SETS = 14;

function problemOf(sets: readonly number[][]): CoverProblem {
  const start = new Uint32Array(sets.length + 1);
  for (const [index, set] of sets.entries()) start[index + 1] = start[index]! + set.length;
  return {
    start,
    member: Uint16Array.from(sets.flat()),
    need: new Uint16Array(sets.length).fill(1),
    members: MEMBERS,
    held: new Uint8Array(MEMBERS),
  };
}

/** The fewest members that open every set, by trying all choices. */
function fewest(sets: readonly number[][]): number {
  let least = MEMBERS;
  for (let choice = 0; choice < 1 << MEMBERS; choice++) {
    const size = choice.toString(2).replaceAll("0", "").length;
    if (size < least && sets.every((set) => set.some((member) => (choice >> member) & 1))) least = size;
  }
  return least;
}

test("greedyCover opens every set with at most the harmonic bound times the fewest members", () => {
  const random = seededRandom(7);
  let asFew = 0;
  const TRIES = 200;
  for (let run = 0; run < TRIES; run++) {
    const sets = Array.from({ length: SETS }, () => {
      const set = Array.from({ length: MEMBERS }, (_, member) => member).filter(() => random() < 0.25);
      return set.length === 0 ? [Math.floor(random() * MEMBERS)] : set;
    });
    const steps = greedyCover(problemOf(sets), { target: SETS, most: MEMBERS });
    const chosen = new Set(steps.map(({ member }) => member));
    assert.ok(
      sets.every((set) => set.some((member) => chosen.has(member))),
      "a set stays closed",
    );
    const least = fewest(sets);
    const harmonic = Array.from({ length: SETS }, (_, index) => 1 / (index + 1)).reduce(
      (sum, part) => sum + part,
      0,
    );
    assert.ok(steps.length <= least * harmonic, `${steps.length} against ${least}`);
    if (steps.length === least) asFew++;
  }
  assert.ok(asFew >= TRIES * 0.75, `the fewest in ${asFew} of ${TRIES}`);
});
