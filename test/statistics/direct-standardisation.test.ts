import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import {
  type CompositionCell,
  compositionWeights,
  decomposition,
  directStandardisation,
} from "../../src/statistics/direct-standardisation.ts";

fc.configureGlobal({ seed: 20261101 });

/** Births by age of mother, and among them children with Down syndrome, by birth order; Fleiss 1981, table 14.4. */
const BIRTHS = [
  [230061, 329449, 114920, 39487, 14208, 3052],
  [72202, 326701, 208667, 83228, 28466, 5375],
  [15050, 175702, 207081, 117300, 45026, 8660],
  [2293, 68800, 132424, 98301, 46075, 9834],
  [327, 30666, 123419, 149919, 104088, 34392],
];
const CHILDREN = [
  [107, 141, 60, 40, 39, 25],
  [25, 150, 110, 84, 82, 39],
  [3, 71, 114, 103, 108, 75],
  [1, 26, 64, 89, 137, 96],
  [0, 8, 63, 112, 262, 295],
];
/** Crude and adjusted rate per 100,000 as R's epitools gives them for these tables. */
const PUBLISHED = ["56.3 92.3", "67.6 91.2", "83.3 85.1", "115.5 92.7", "167.1 75.5"];
const ALL_BIRTHS = new Map(BIRTHS[0]!.map((_, age) => [String(age), sum(BIRTHS.map((row) => row[age]!))]));

test("directStandardisation gives the published rates of Down syndrome by birth order", () => {
  const rates = BIRTHS.map((births, order) => {
    const { crude, value, covered } = directStandardisation(cells(births, CHILDREN[order]!), ALL_BIRTHS);
    assert.equal(covered, 1);
    return [crude, value].map((rate) => (100_000 * rate).toFixed(1)).join(" ");
  });
  assert.deepEqual(rates, PUBLISHED);
});

test("directStandardisation weighs variances by the square of the standard's weights", () => {
  const group = [cell("a", 10, 4, 0.09), cell("b", 10, 8, 0.16)];
  const { value, low, high } = directStandardisation(
    group,
    new Map([
      ["a", 3],
      ["b", 1],
    ]),
  );
  close(value, 5);
  close((high - low) / 2, 1.959963984540054 * Math.sqrt((9 * 0.09 + 0.16) / 16));
});

test("directStandardisation leaves out cells the group lacks, and says how much that is", () => {
  const standard = new Map([
    ["a", 0.5],
    ["b", 0.3],
    ["c", 0.2],
  ]);
  const { value, covered } = directStandardisation(
    [cell("a", 5, 10), cell("b", 5, 20), cell("d", 9, 99)],
    standard,
  );
  close(value, 13.75);
  close(covered, 0.8);
  const none = directStandardisation([cell("d", 9, 99)], standard);
  assert.ok(Number.isNaN(none.value));
  assert.equal(none.covered, 0);
});

test("directStandardisation by a group's own composition changes nothing", () => {
  fc.assert(
    fc.property(someCells, (group) => {
      const { value, crude } = directStandardisation(group, new Map(group.map(({ key, n }) => [key, n])));
      assert.ok(Math.abs(value - crude) < 1e-9);
    }),
  );
});

test("compositionWeights make the cells weigh as in the standard, with a mean of 1", () => {
  const weights = compositionWeights(
    ["a", "a", "a", "b", "c"],
    new Map([
      ["a", 1],
      ["b", 3],
    ]),
  );
  close(sum([...weights]), 5);
  close(weights[3]!, 3 * (weights[0]! + weights[1]! + weights[2]!));
  assert.equal(weights[4], 0);
});

test("decomposition splits a difference of crude means without a rest", () => {
  // Same values, other make-up: all of it is composition; and the other way round.
  const young = [cell("junior", 6, 100), cell("senior", 2, 200)];
  const old = [cell("junior", 2, 100), cell("senior", 6, 200)];
  assert.deepEqual(decomposition(old, young), { difference: 50, fromValues: 0, fromComposition: 50 });
  const raised = young.map((each) => ({ ...each, value: each.value + 7 }));
  assert.deepEqual(decomposition(raised, young), { difference: 7, fromValues: 7, fromComposition: 0 });
});

test("decomposition adds up for any two groups of the same cells", () => {
  fc.assert(
    fc.property(someCells, fc.integer({ min: 1, max: 9 }), (group, shift) => {
      const other = group.map((each, i) => ({ ...each, n: each.n + i * shift, value: each.value - shift }));
      const split = decomposition(group, other)!;
      assert.ok(Math.abs(split.difference - (crude(group) - crude(other))) < 1e-9);
    }),
  );
});

test("decomposition is undefined where a cell has no counterpart", () => {
  assert.equal(decomposition([cell("a", 5, 1)], [cell("b", 5, 1)]), undefined);
  assert.equal(decomposition([cell("a", 5, 1)], [cell("a", 5, 1), cell("b", 5, 1)]), undefined);
});

const someCells = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 90 }), fc.integer({ min: -50, max: 50 })), {
    minLength: 1,
    maxLength: 8,
  })
  .map((list) => list.map(([n, value], index) => cell(String(index), n, value)));

function cells(births: readonly number[], children: readonly number[]): CompositionCell[] {
  return births.map((n, age) => cell(String(age), n, children[age]! / n, children[age]! / n ** 2));
}

function cell(key: string, n: number, value: number, variance = 0): CompositionCell {
  return { key, n, value, variance };
}

function crude(group: readonly CompositionCell[]): number {
  return sum(group.map(({ n, value }) => n * value)) / sum(group.map(({ n }) => n));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function close(actual: number, expected: number): void {
  assert.ok(Math.abs(actual - expected) < 1e-9, `${actual} is not ${expected}`);
}
