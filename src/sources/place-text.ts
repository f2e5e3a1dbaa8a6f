// Writes an address as one line that a reader of places understands, e.g. "Berlin, Germany".
import { at, firstText, isFields, joinedTexts, textOf } from "./json-value.ts";

/** "City, Country", or "City, Region, Country" where that is usual, of what an address states; text as it stands; null when it states nothing. */
export function placeText(address: unknown): string | null {
  if (!isFields(address)) return textOf(address);
  const country = countryText(firstOf(address, COUNTRY_KEYS));
  const city = nameOf(firstOf(address, CITY_KEYS));
  const region = nameOf(firstOf(address, REGION_KEYS));
  // Between a city and a country of most of the world a region reads as one more city, and "BE" as Belgium.
  const isUsual = region === null || city === null || country === null || REGIONS_NAMED.has(country);
  return joinedTexts([city, isUsual ? region : null, country], ", ");
}

/** Several places in one line. */
export function placesText(places: readonly unknown[]): string | null {
  return joinedTexts(
    places.map((place) => (typeof place === "string" ? place : placeText(place))),
    " | ",
  );
}

/** A country's name: ISO 3166 codes are spelled out, because "DE" is Delaware to many. */
export function countryText(country: unknown): string | null {
  const text = nameOf(country);
  if (text === null || !/^[A-Za-z]{2}$/.test(text)) return text;
  const code = text.toUpperCase() === "UK" ? "GB" : text.toUpperCase();
  return COUNTRY_NAMES.of(code) ?? text;
}

const COUNTRY_NAMES = new Intl.DisplayNames(["en"], { type: "region", fallback: "none" });

const CITY_KEYS = ["city", "addressLocality", "locality", "town"];
const REGION_KEYS = ["region", "addressRegion", "state", "province", "state_name", "region_code"];
const COUNTRY_KEYS = ["country", "addressCountry", "country_name", "countryCode", "country_code"];
/** Countries of which addresses name the region, as readers of places expect. */
const REGIONS_NAMED = new Set([
  "United States",
  "United States of America",
  "USA",
  "US",
  "Canada",
  "Australia",
  "India",
]);

function firstOf(address: object, keys: readonly string[]): unknown {
  return keys.map((key) => at(address, key)).find((value) => nameOf(value) !== null);
}

/** schema.org and Breezy name a country as text or as `{name}`. */
function nameOf(value: unknown): string | null {
  return firstText(value, at(value, "name"), at(value, "label"), at(value, "descriptor"));
}
