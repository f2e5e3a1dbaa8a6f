import assert from "node:assert/strict";
import { test } from "node:test";
import { paramsOfFields, profileOfFields, saysNothing } from "../../../site/decide/form-params.ts";
import { skillNames } from "../../../src/decision/skill-names.ts";

const skillNamed = skillNames(new Map([["pytorch", { label: "PyTorch", otherLabels: ["torch"] }]]));

test("paramsOfFields joins fields of one number each, and leaves out what says nothing", () => {
  assert.deepEqual(
    paramsOfFields([
      ["weight:pay", "2"],
      ["weight:fit", "1"],
      ["agree:ml-depth", "-1"],
      ["agree:ml-ladder", "0"],
      ["years", ""],
    ]),
    { weight: ["pay:2"], agree: ["ml-depth:-1"] },
  );
});

test("paramsOfFields takes countries by code or name", () => {
  assert.deepEqual(paramsOfFields([["country", "us, Germany"]]), { country: ["US", "DE"] });
});

test("profileOfFields reads skills by any label", () => {
  const { skills } = profileOfFields([["skill", "torch"]], skillNamed);
  assert.deepEqual(skills, [{ skill: "pytorch" }]);
});

for (const [field, value, says] of [
  ["country", "Atlantis", /country/],
  ["years", "many", /years/],
  ["skill", "basket weaving", /unknown skill: basket weaving/],
] as const) {
  test(`profileOfFields says what is wrong with ${field} ${value}`, () => {
    assert.throws(() => profileOfFields([[field, value]], skillNamed), says);
  });
}

test("saysNothing tells an empty form from one that says something", () => {
  assert.equal(saysNothing(profileOfFields([["openAt", "0.25"]], skillNamed)), true);
  assert.equal(saysNothing(profileOfFields([["visa", "true"]], skillNamed)), false);
  assert.equal(saysNothing(profileOfFields([["weight:pay", "3"]], skillNamed)), false);
});
