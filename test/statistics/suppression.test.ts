import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { cellStatus, complementarySuppression } from "../../src/statistics/suppression.ts";

fc.configureGlobal({ seed: 20261101 });

const RULE = { fewestMembers: 10, fewestClusters: 5, greatestShare: 0.5, thin: 30 };

const CELLS: [what: string, sizes: number[], status: string][] = [
  ["ten postings of five employers", [2, 2, 2, 2, 2], "thin"],
  ["nine postings", [2, 2, 2, 2, 1], "suppressed"],
  ["four employers", [10, 10, 10, 10], "suppressed"],
  ["employers without postings do not count", [10, 10, 10, 10, 0, 0], "suppressed"],
  ["one employer with half", [20, 5, 5, 5, 5], "shown"],
  ["one employer with more than half", [21, 5, 5, 5, 5], "suppressed"],
  ["29 postings", [6, 6, 6, 6, 5], "thin"],
  ["30 postings", [6, 6, 6, 6, 6], "shown"],
  ["nothing", [], "suppressed"],
];

for (const [what, sizes, status] of CELLS) {
  test(`cellStatus of ${what} is ${status}`, () => assert.equal(cellStatus(sizes, RULE), status));
}

test("complementarySuppression hides three more, so that no total gives a cell away", () => {
  const counts = [
    [3, 40, 50],
    [20, 60, 70],
    [30, 80, 90],
  ];
  const marks = complementarySuppression(counts, only(counts, [[0, 0]]));
  assert.deepEqual(at(marks), ["0,0", "0,1", "1,0", "1,1"]);
});

test("complementarySuppression leaves alone what is safe already", () => {
  const counts = [
    [3, 4, 50],
    [5, 6, 70],
    [30, 80, 90],
  ];
  const small = only(counts, [
    [0, 0],
    [0, 1],
    [1, 0],
    [1, 1],
  ]);
  assert.deepEqual(at(complementarySuppression(counts, small)), ["0,0", "0,1", "1,0", "1,1"]);
});

test("complementarySuppression holds a total back where a line has no other cell", () => {
  const marks = complementarySuppression([[4], [50]], [[true], [false]]);
  assert.deepEqual(at(marks), ["0,0", "0,1", "1,0", "1,1"]);
});

test("complementarySuppression of a table with nothing to hide hides nothing", () => {
  assert.deepEqual(at(complementarySuppression([[40, 50]], [[false, false]])), []);
  assert.deepEqual(complementarySuppression([], []), [[false]]);
});

test("complementarySuppression refuses a ragged table", () => {
  assert.throws(() => complementarySuppression([[1, 2], [3]], []), /rows of a table differ in length/);
});

test("complementarySuppression leaves every hidden cell at least two possible values", () => {
  const row = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 4, maxLength: 4 });
  fc.assert(
    fc.property(fc.array(row, { minLength: 2, maxLength: 4 }), (counts) => {
      const marks = complementarySuppression(
        counts,
        counts.map((cells) => cells.map((count) => count < 10)),
      );
      for (const cell of at(marks)) assert.ok(!isKnownBySubtraction(marks, cell), `${cell} of ${counts}`);
      for (const [i, cells] of counts.entries())
        for (const [j, count] of cells.entries()) if (count < 10) assert.ok(marks[i]![j]);
    }),
  );
});

/**
 * Whether the sums of rows and columns fix the cell's value: it is, when no change of the hidden cells that keeps
 * all sums changes it. Solved as linear equations, not by the graph that the code under test uses.
 */
function isKnownBySubtraction(marks: readonly boolean[][], cell: string): boolean {
  const hidden = at(marks);
  const lines = [...marks.map((_, i) => `${i},`), ...marks[0]!.map((_, j) => `,${j}`)];
  const equations = lines.map(
    (line) =>
      hidden.map((name) => ((line.startsWith(",") ? name.endsWith(line) : name.startsWith(line)) ? 1 : 0)), // a total counts as a cell: signs do not change what is fixed
  );
  const fixed = hidden.map((name) => (name === cell ? 1 : 0));
  return rank([...equations, fixed]) === rank(equations);
}

function rank(rows: readonly (readonly number[])[]): number {
  const left = rows.map((row) => [...row]);
  let found = 0;
  for (let column = 0; column < (left[0]?.length ?? 0); column++) {
    const pivot = left.findIndex((row, index) => index >= found && Math.abs(row[column]!) > 1e-9);
    if (pivot === -1) continue;
    [left[found], left[pivot]] = [left[pivot]!, left[found]!];
    for (let i = found + 1; i < left.length; i++) {
      const times = left[i]![column]! / left[found]![column]!;
      for (let j = column; j < left[i]!.length; j++) left[i]![j]! -= times * left[found]![j]!;
    }
    found++;
  }
  return found;
}

function only(counts: readonly number[][], cells: readonly [number, number][]): boolean[][] {
  return counts.map((row, i) => row.map((_, j) => cells.some(([a, b]) => a === i && b === j)));
}

/** Marked cells, e.g. ["0,0", "1,2"]; the last row and column are totals. */
function at(marks: readonly boolean[][]): string[] {
  return marks.flatMap((row, i) => row.flatMap((isMarked, j) => (isMarked ? [`${i},${j}`] : [])));
}
