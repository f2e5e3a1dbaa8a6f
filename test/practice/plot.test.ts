import assert from "node:assert/strict";
import { test } from "node:test";
import { confusion, histogram, lines, type Plot, scatter } from "../../src/practice/plot.ts";
import { plotText } from "../../src/practice/plot-text.ts";

test("histogram counts every finite value once, in a bin or beyond", () => {
  const values = [0, 0.1, 0.5, 0.99, 1, 3.9, 4, 4.01, 9, Number.NaN, Number.POSITIVE_INFINITY, -1];
  const { bins, beyond, median } = histogram("waits", values, { x: "seconds", bins: 4, until: 4 });
  assert.deepEqual(
    bins.map(({ count }) => count),
    [5, 1, 0, 2],
  );
  assert.equal(beyond, 2);
  assert.equal(median, 0.995);
  assert.deepEqual([bins[0]!.from, bins[3]!.until], [0, 4]);
});

test("histogram and lines draw nothing, rather than fail, where there is nothing", () => {
  assert.equal(histogram("none", [], { x: "s" }).beyond, 0);
  assert.equal(histogram("one value", [0, 0, 0], { x: "s" }).bins[0]!.count, 3);
  assert.deepEqual(lines("none", { loss: [[0, Number.NaN]] }, { x: "step", y: "loss" }).lines[0]!.points, []);
});

test("lines and scatter keep 200 points at most, the first among them", () => {
  const many = Array.from({ length: 1001 }, (_, at) => [at, at / 3] as const);
  const { points } = lines("loss", { loss: many }, { x: "step", y: "loss" }).lines[0]!;
  assert.equal(points.length, 200);
  assert.deepEqual(points[0], [0, 0]);
  const dots = many.map(([x, y]) => ({ x, y, name: `run ${x}` }));
  assert.equal(scatter("runs", dots, { x: "cost", y: "quality" }).points.length, 200);
});

test("confusion counts what was said of no class under other", () => {
  const { classes, counts } = confusion("desks", ["a", "b"], [["a", "a"], ["a", "b"], ["b", "z"]]); // biome-ignore format: a table
  assert.deepEqual(classes, ["a", "b", "other"]);
  assert.deepEqual(counts, [
    [1, 1, 0],
    [0, 0, 1],
    [0, 0, 0],
  ]);
});

const TOLD: [plot: Plot, text: string][] = [
  [
    histogram("Waits", [1, 1, 3, 9], { x: "seconds", bins: 2, until: 4 }),
    "Waits (seconds): 4 values, median 2; the fullest bin is 0 to 2 (2); 1 above 4.",
  ],
  [
    lines("Loss", { train: [[0, 2], [1, 0.5]], valid: [] }, { x: "step", y: "loss" }), // biome-ignore format: a table
    "Loss (loss over step): train goes from 2 to 0.5, lowest 0.5, highest 2; valid has no points.",
  ],
  [
    confusion("Desks", ["a", "b"], [["a", "a"], ["a", "b"]]), // biome-ignore format: a table
    "Desks: 1 of 2 right; most often 1 of a taken for b.",
  ],
  [
    scatter("Runs", [{ x: 1, y: 0.9, name: "small" }], { x: "cost", y: "quality" }),
    "Runs (quality against cost): small at 1 and 0.9.",
  ],
];

for (const [plot, text] of TOLD)
  test(`plotText tells ${plot.kind}`, () => assert.equal(plotText(plot), text));
