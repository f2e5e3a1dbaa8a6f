import assert from "node:assert/strict";
import { test } from "node:test";
import { CountryCode } from "../../src/domain/place.ts";

for (const [given, code] of [
  ["DE", "DE"],
  [" us", "US"],
  ["uk", "GB"],
] as const) {
  test(`CountryCode reads ${JSON.stringify(given)} as ${code}`, () => {
    assert.equal(CountryCode.parse(given), code);
  });
}

test("CountryCode refuses a name, which no posting would fit", () => {
  assert.equal(
    CountryCode.safeParse("Germany").error?.issues[0]?.message,
    "a country is a code of two letters, e.g. DE",
  );
});
