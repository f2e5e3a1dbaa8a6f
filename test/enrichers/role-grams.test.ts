import assert from "node:assert/strict";
import { test } from "node:test";
import { familyWeigher, isOpen } from "../../src/enrichers/family-weights.ts";
import { gramCounter, gramWeigher } from "../../src/enrichers/role-grams.ts";

const GRAMS = new Map([
  ["duties: build agents", [1, 0, 2, 0]],
  ["asks: build agents", [0.5, 0, 1, 0]],
  ["duties: train models", [0, 1, 0, 2]],
]);
const WEIGHTS = {
  families: ["agent-engineer", "ml-engineer"] as const,
  bias: [0, 0.1],
  known: new Map([["rule: ml-engineer", [0, 0.5]]]),
  grams: GRAMS,
};
const known = { head: "software", subjects: new Set<string>(), agentWork: 0.5, mlWork: 0.5, words: 40 };

const counted = (...met: [gram: number, part: "duties" | "asks" | "about"][]) => {
  const tally = gramCounter([...GRAMS.keys()], 100).start();
  for (const [gram, part] of met) tally.add({ group: 100 + gram, firstToken: 0, lastToken: 2 }, part);
  return tally.counts;
};

test("gramCounter gives each gram one group, whatever parts it counts in", () => {
  const { groups } = gramCounter([...GRAMS.keys()], 100);
  assert.deepEqual(
    groups.map(([, phrases]) => phrases),
    [["build agents"], ["train models"]],
  );
});

test("gramWeigher adds what words weigh in their part, and nothing for what is said of the employer", () => {
  const weigher = gramWeigher(WEIGHTS);
  assert.deepEqual([...weigher.sums(counted([0, "duties"]))], [1, 0, 2, 0]);
  assert.deepEqual([...weigher.sums(counted([0, "asks"]))], [0.5, 0, 1, 0]);
  assert.deepEqual([...weigher.sums(counted([0, "about"]))], [0, 0, 0, 0]);
  const thrice = weigher.sums(counted([0, "duties"], [0, "duties"], [0, "duties"]));
  assert.equal(thrice[0], 2, "the logarithm of 1 + 3 to the base 2");
});

test("familyWeigher takes the family that words, bias and rule speak for, and says which words did", () => {
  const weigher = gramWeigher(WEIGHTS);
  const weigh = familyWeigher(WEIGHTS, weigher);
  const none = counted();
  const byRule = weigh({ ...known, ruled: "ml-engineer" }, none, weigher.sums(none));
  assert.equal(byRule.family, "ml-engineer");
  assert.deepEqual(byRule.words(), []);
  const met = counted([0, "duties"], [1, "about"]);
  const byWords = weigh({ ...known, ruled: "ml-engineer" }, met, weigher.sums(met));
  assert.equal(byWords.family, "agent-engineer");
  assert.equal(byWords.words().length, 1);
});

test("isOpen leaves titles that name their family alone", () => {
  assert.ok(isOpen("software", "hybrid"));
  assert.ok(!isOpen("non-tech", "software"));
  assert.ok(!isOpen("none", "non-tech"));
});
