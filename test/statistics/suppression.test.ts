import assert from "node:assert/strict";
import { test } from "node:test";
import { cellStatus } from "../../src/statistics/suppression.ts";

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
