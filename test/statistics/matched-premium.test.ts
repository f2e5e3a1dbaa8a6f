import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { FEWEST_PAIRS, type MatchedPair, matchedPremium } from "../../src/statistics/matched-premium.ts";
import { seededRandom } from "../../src/statistics/random.ts";
import { normal } from "./simulated-chance.ts";

fc.configureGlobal({ seed: 20261101 });

/** Hours of sleep gained under two drugs by ten patients (Student 1908), 10 added so that all are above 0. */
const SLEEP = [
  [0.7, 1.9],
  [-1.6, 0.8],
  [-0.2, 1.1],
  [-1.2, 0.1],
  [-0.1, -0.1],
  [3.4, 4.4],
  [3.7, 5.5],
  [0.8, 1.6],
  [0, 4.6],
  [2, 3.4],
].map(([first, second], patient) => ({
  cluster: `patient ${patient}`,
  first: first! + 10,
  second: second! + 10,
}));

test("matchedPremium of Student's sleep data is the published paired t interval", () => {
  const { difference, pairs, clusters, firstGreater } = matchedPremium(SLEEP, 10)!;
  assert.deepEqual(
    [difference.value, difference.low, difference.high].map((hours) => hours.toFixed(7)),
    ["-1.5800000", "-2.4598858", "-0.7001142"],
  );
  assert.deepEqual([pairs, clusters, firstGreater], [10, 10, 0.05]);
});

test("matchedPremium refuses below 30 pairs, and below two employers", () => {
  assert.equal(FEWEST_PAIRS, 30);
  assert.equal(matchedPremium(made(29)), undefined);
  assert.ok(matchedPremium(made(30)));
  const broken = [...made(29), { cluster: "zero", first: 0, second: 9 }];
  assert.equal(matchedPremium(broken), undefined, "a pair without an amount is no pair");
  assert.equal(matchedPremium(made(40).map((pair) => ({ ...pair, cluster: "one" }))), undefined);
});

test("matchedPremium of a constant ratio is that ratio, whatever employers pay", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 30 }), (amounts) => {
      const pairs = amounts.map((second, index) => ({
        cluster: String(index),
        first: second * 1.08,
        second,
      }));
      const { ratio } = matchedPremium(pairs)!;
      for (const end of [ratio.value, ratio.low, ratio.high]) assert.ok(Math.abs(end - 0.08) < 1e-9);
    }),
  );
});

test("matchedPremium turns its sign when the sides change places", () => {
  const pairs = made(35);
  const turned = pairs.map(({ cluster, first, second }) => ({ cluster, first: second, second: first }));
  const [here, there] = [matchedPremium(pairs)!, matchedPremium(turned)!];
  assert.ok(Math.abs(here.difference.low + there.difference.high) < 1e-9);
  assert.ok(Math.abs((1 + here.ratio.value) * (1 + there.ratio.value) - 1) < 1e-9);
  assert.ok(Math.abs(here.firstGreater + there.firstGreater - 1) < 1e-9);
});

test("matchedPremium's 95% interval holds the truth in 94 to 96 of 100 samples, several pairs an employer", () => {
  const random = seededRandom(20261126);
  const samples = 8000;
  let held = 0;
  for (let sample = 0; sample < samples; sample++) {
    const { ratio } = matchedPremium(simulated(random))!;
    if (ratio.low <= 0.05 && 0.05 <= ratio.high) held++;
  }
  assert.ok(held / samples >= 0.94 && held / samples <= 0.96, `coverage ${held / samples}`);
});

/** 40 employers with one to three levels each; each employer has a premium of its own around 5%. */
function simulated(random: () => number): MatchedPair[] {
  return Array.from({ length: 40 }, (_, employer) => {
    const premium = Math.log(1.05) + 0.08 * normal(random);
    const pay = 180_000 * Math.exp(0.3 * normal(random));
    return Array.from({ length: 1 + Math.floor(3 * random()) }, (_, level) => {
      const second = pay * (1 + 0.2 * level) * Math.exp(0.05 * normal(random));
      return {
        cluster: `employer ${employer}`,
        first: second * Math.exp(premium + 0.05 * normal(random)),
        second,
      };
    });
  }).flat();
}

function made(pairs: number): MatchedPair[] {
  return Array.from({ length: pairs }, (_, i) => ({
    cluster: `employer ${i % 31}`,
    first: 200 + (i % 7),
    second: 190 + (i % 11),
  }));
}
