import assert from "node:assert/strict";
import { test } from "node:test";
import { stretches } from "../../site/posting-evidence.ts";

test("stretches cuts the text where spans start and end, overlaps included", () => {
  const text = "Senior engineer with PyTorch";
  const found = stretches(text, [
    { start: 0, end: 15, what: "level" },
    { start: 7, end: 15, what: "role" },
    { start: 21, end: 28, what: "PyTorch" },
  ]);
  assert.deepEqual(
    found.map(({ text: part, whats }) => [part, whats]),
    [
      ["Senior ", ["level"]],
      ["engineer", ["level", "role"]],
      [" with ", []],
      ["PyTorch", ["PyTorch"]],
    ],
  );
  assert.equal(found.map(({ text: part }) => part).join(""), text);
});

test("stretches passes over spans that lie outside the text or are empty", () => {
  const found = stretches("short", [
    { start: 3, end: 90, what: "x" },
    { start: 2, end: 2, what: "y" },
  ]);
  assert.deepEqual(found, [{ text: "short", whats: [], id: undefined }]);
});
