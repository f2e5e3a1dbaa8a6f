import assert from "node:assert/strict";
import test from "node:test";
import { readPlaces } from "../../src/content/places.ts";
import type { PlacesFact } from "../../src/domain/place.ts";
import { placesEnricher } from "../../src/enrichers/places.ts";
import { readPostingText } from "../../src/enrichers/posting-text.ts";

const places = placesEnricher(readPlaces());

function read(location: string, description = "", title = "Engineer") {
  return places(readPostingText({ id: "1", title, location, description }));
}

/** "San Francisco, California, US; , , CA" for places, then the remote scope. */
function shown(fact: PlacesFact | undefined): string {
  if (fact === undefined) return "";
  const all = fact.places.map(({ city, region, country }) =>
    [city, region, country].filter((part) => part !== null).join(", "),
  );
  return `${all.join("; ")}${fact.remoteScope.length > 0 ? ` remote ${fact.remoteScope.join(" ")}` : ""}`.trim();
}

const LOCATIONS: [string, string][] = [
  ["San Francisco, CA", "San Francisco, California, US"],
  ["Remote - US", "US remote US"],
  ["London", "London, England, GB"],
  ["Pune, IND", "Pune, Maharashtra, IN"],
  ["SF | NYC | Remote (US/Canada)", "San Francisco, California, US; New York, New York, US; CA remote US CA"],
  ["Bengaluru, Karnataka, India", "Bengaluru, Karnataka, IN"],
  ["Bangalore", "Bengaluru, Karnataka, IN"],
  ["Toronto, ON", "Toronto, Ontario, CA"],
  ["Toronto, CA", "Toronto, Ontario, CA"],
  ["EMEA", ""],
  ["Georgia", "Georgia, US"],
  ["Tbilisi, Georgia", "Tbilisi, GE"],
  ["Armenia, Georgia, Poland", "AM; GE; PL"],
  ["Atlanta, Georgia", "Atlanta, Georgia, US"],
  ["Paris, TX", "Paris, Texas, US"],
  ["Dublin, OH", "Dublin, Ohio, US"],
  ["Lebanon, IN", "Lebanon, Indiana, US"],
  ["London, ON", "London, Ontario, CA"],
  ["US-CA-San Francisco", "San Francisco, California, US"],
  ["2 Locations", ""],
  ["Gravette, Arkansas", "Gravette, Arkansas, US"],
  ["Springfield, MO, United States", "Springfield, Missouri, US"],
  ["Washington, DC", "Washington, District of Columbia, US"],
  ["Redmond, Washington", "Redmond, Washington, US"],
  ["Chicago, New York", "Chicago, Illinois, US; New York, New York, US"],
  ["United Kingdom, Germany, Netherlands", "GB; DE; NL"],
  ["UK London", "London, England, GB"],
  ["IND", "IN"],
  ["Portland, OR or Remote", "Portland, Oregon, US remote US"],
  ["Singapore", "SG"],
  ["Munich, BY", "Munich, Bavaria, DE"],
  ["Berlin, DE", "Berlin, DE"],
  ["Worldwide", "remote WORLDWIDE"],
  ["Anywhere in the US", "US remote US"],
  ["united states (remote)", "US remote US"],
  ["St. Louis", "St. Louis, Missouri, US"],
];

for (const [location, expected] of LOCATIONS) {
  test(`places reads the location "${location}"`, () => assert.equal(shown(read(location)?.value), expected));
}

const TEXTS: [string, string, string][] = [
  [
    "a label",
    "Location: Toronto or New York\nWe build tools.",
    "Toronto, Ontario, CA; New York, New York, US",
  ],
  ["a remote scope", "This role is fully remote within the United States or Canada.", "US; CA remote US CA"],
  ["a remote label", "Location: Remote (Global)", "remote WORLDWIDE"],
  ["where the role is based", "The role is based in our Berlin office.", "Berlin, DE"],
  ["where candidates must live", "Candidates must reside in Kokomo, Indiana.", "Kokomo, Indiana, US"],
  ["the citizenship asked for", "You must be a U.S. citizen.", "US"],
  ["the right to work", "You are authorized to work in the United States.", "US"],
  ["no customers", "We serve banks in Germany and retailers across Japan.", ""],
  ["no headquarters", "We are a company based in Paris.", ""],
  ["no employment law", "E-Verify: you are authorized to work in the U.S.", ""],
  ["no words that are names elsewhere", "Reading papers in Nice weather, ML AND DE.", ""],
];

for (const [what, description, expected] of TEXTS) {
  test(`places reads ${what} in the text`, () => assert.equal(shown(read("", description)?.value), expected));
}

test("places adds a stated remote scope to the location", () => {
  const fact = read("New York", "You can be remote anywhere in the USA or Canada.");
  assert.deepEqual(fact?.value.remoteScope, ["US", "CA"]);
  assert.equal(shown(fact?.value), "New York, New York, US; CA remote US CA");
});

test("places lets a worldwide job override the country a board adds", () => {
  assert.equal(shown(read("USA", "Location: Global")?.value), "remote WORLDWIDE");
});

test("places reads a place set apart in the title", () => {
  assert.equal(shown(read("", "", "Research Engineer (USA)")?.value), "US");
  assert.equal(shown(read("", "", "AI/ML Engineer")?.value), "");
});

test("places quotes the words it read at their offsets", () => {
  const input = {
    location: "Remote - US",
    description: "Location: Toronto, ON\nThe role is in our Paris office.",
  };
  const fact = read(input.location, input.description);
  for (const { field, start, end, text } of fact?.mentions ?? []) {
    assert.equal(input[field as keyof typeof input].slice(start, end), text);
  }
  assert.deepEqual(
    fact?.mentions.map(({ text }) => text),
    ["US", "Toronto, ON"],
  );
});

test("places reads hostile text to its end", () => {
  const cities = Array.from({ length: 20_000 }, (_, index) => `A${index.toString(26)}x, Texas`);
  const fact = read(cities.join("; "), `Location: ${cities.join(" or ")}`);
  assert.ok(fact !== undefined && fact.value.places.length <= 100);
});
