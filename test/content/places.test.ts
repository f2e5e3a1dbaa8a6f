import assert from "node:assert/strict";
import test from "node:test";
import { readPlaces } from "../../src/content/places.ts";

const names = readPlaces();

test("readPlaces gives every country a code that Intl knows", () => {
  const regions = new Intl.DisplayNames(["en"], { type: "region", fallback: "none" });
  for (const { country } of names) {
    if (country !== null) assert.ok(regions.of(country) !== undefined, country);
  }
});

test("readPlaces lists no city twice in one region", () => {
  const cities = names
    .filter(({ kind }) => kind === "city")
    .map(({ name, region, country }) => `${name} ${region} ${country}`);
  assert.deepEqual(
    cities.filter((city, index) => cities.indexOf(city) !== index),
    [],
  );
});

test("readPlaces shows other spellings under one name", () => {
  for (const name of ["SF", "San Francisco"]) {
    const place = names.find((entry) => entry.name === name);
    assert.deepEqual([place?.city, place?.region, place?.country], ["San Francisco", "California", "US"]);
  }
});
