import assert from "node:assert/strict";
import { test } from "node:test";
import { placesText, placeText } from "../../src/sources/place-text.ts";

const CASES: [address: unknown, text: string | null][] = [
  ["Berlin", "Berlin"],
  [{ city: "Berlin", region: "BE", country: "de" }, "Berlin, Germany"],
  [
    { addressLocality: "Leeds", addressRegion: "West Yorkshire", addressCountry: "GB" },
    "Leeds, United Kingdom",
  ],
  [
    { city: "Denver", state: { id: "CO", name: "Colorado" }, country: { name: "United States", id: "US" } },
    "Denver, Colorado, United States",
  ],
  [{ city: "Toronto", region: "ON", country: "ca" }, "Toronto, ON, Canada"],
  [{ region: "Bavaria", country: "Germany" }, "Bavaria, Germany"],
  [{ city: "", country: "UK" }, "United Kingdom"],
  [{ city: "Berlin", country: "ZZZ" }, "Berlin, ZZZ"],
  [{}, null],
  [null, null],
  [["Berlin"], null],
];

for (const [address, text] of CASES)
  test(`placeText of ${JSON.stringify(address)} is ${text}`, () => assert.equal(placeText(address), text));

test("placesText names each place once", () => {
  assert.equal(
    placesText(["Oslo", { city: "Oslo" }, null, { city: "Bergen", country: "NO" }]),
    "Oslo | Bergen, Norway",
  );
  assert.equal(placesText([]), null);
});
