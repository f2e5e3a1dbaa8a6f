import assert from "node:assert/strict";
import { test } from "node:test";
import { parseProfile } from "../../src/decision/profile.ts";

const KNOWN = new Set(["python", "pytorch"]);

test("parseProfile reads an empty profile as one without limits", () => {
  const read = parseProfile({}, KNOWN);
  assert.ok("profile" in read);
  assert.deepEqual(read.profile.limits, {
    countries: [],
    needsVisa: false,
    payFloor: null,
    officeDays: null,
    degree: null,
  });
  assert.deepEqual(Object.values(read.profile.weights), [1, 1, 1, 1, 1]);
});

const WRONG: readonly [says: string, value: unknown, path: string, hint: RegExp | undefined][] = [
  ["a skill nobody knows", { skills: [{ skill: "pytorhc" }] }, "skills.0.skill", /did you mean pytorch/],
  ["a name nobody knows", { limit: {} }, "limit", /did you mean limits/],
  [
    "a name nobody knows deeper down",
    { limits: { payFlor: null } },
    "limits.payFlor",
    /did you mean payFloor/,
  ],
  ["a country in words", { limits: { countries: ["Germany"] } }, "limits.countries.0", undefined],
  ["a weight below nothing", { weights: { pay: -1 } }, "weights.pay", undefined],
  ["a number that is none", { years: Number.NaN }, "years", undefined],
  [
    "an agreement beyond the scale",
    { preferences: { "agent-users": 3 } },
    "preferences.agent-users",
    undefined,
  ],
  ["a statement nobody wrote", { preferences: { "agent-user": 1 } }, "preferences.agent-user", /agent-users/],
  ["a text", "python", "", undefined],
  ["a list", [], "", undefined],
];
for (const [says, value, path, hint] of WRONG) {
  test(`parseProfile says where ${says} stands`, () => {
    const read = parseProfile(value, KNOWN);
    assert.ok("problems" in read);
    assert.equal(read.problems[0]!.path, path);
    if (hint !== undefined) assert.match(read.problems[0]!.hint ?? "", hint);
  });
}

test("parseProfile takes no prototype from a file", () => {
  const read = parseProfile(JSON.parse('{"__proto__": {"years": 3}, "name": "x"}'));
  assert.ok("problems" in read || read.profile.years === null);
  assert.equal(({} as { years?: number }).years, undefined);
});

test("parseProfile refuses a list that never ends", () => {
  const skills = Array.from({ length: 100_000 }, () => ({ skill: "python" }));
  assert.ok("problems" in parseProfile({ skills }, KNOWN));
});
