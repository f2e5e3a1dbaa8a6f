import assert from "node:assert/strict";
import { test } from "node:test";
import { nearest, UserError } from "../src/errors.ts";

const ROLES = ["agent-engineer", "ml-engineer", "data-engineer", "hybrid"];

const CASES: [word: string, guess: string | undefined][] = [
  ["ml-enginer", "ml-engineer"],
  ["ML-Engineer", "ml-engineer"],
  ["hybird", "hybrid"],
  ["data-engineers", "data-engineer"],
  ["wizard", undefined],
  ["", undefined],
];
for (const [word, guess] of CASES) {
  test(`nearest(${JSON.stringify(word)}) is ${guess}`, () => assert.equal(nearest(word, ROLES), guess));
}

test("nearest of nothing known is undefined", () => assert.equal(nearest("ml-engineer", []), undefined));

test("UserError carries its hint, its code and what caused it, and has a code without one given", () => {
  const cause = new Error("ENOSPC");
  const error = new UserError("the disk is full", { hint: "free space", code: "disk_full", cause });
  assert.deepEqual(
    [error.message, error.hint, error.code, error.cause],
    ["the disk is full", "free space", "disk_full", cause],
  );
  assert.equal(new UserError("no").code, "bad_request");
});
