import assert from "node:assert/strict";
import { test } from "node:test";
import { readPlaces } from "../../src/content/places.ts";
import { titleReader } from "../../src/duplicates/job-title.ts";

const readTitle = titleReader(readPlaces());

const SAME: readonly [string, string][] = [
  ["Senior AI Engineer", "Sr. AI Engineer (m/f/d)"],
  ["AI Software Engineer (Python)", "Software Engineer, AI (Python)"],
  ["Deployed Engineer (Chicago)", "Deployed Engineer (San Diego)"],
  ["Account Executive, Enterprise (Sydney or Melbourne, Australia)", "Enterprise Account Executive"],
  ["ML Engineer - Remote", "Machine Learning Engineer | Full-time"],
  ["Backend Engineer - REQ 482913", "Back-end Engineer"],
  ["ES - Specialist: Seasonal, Part-time", "Specialist"],
  ["Sales Lead, EMEA", "Sales Lead, Southeast Asia"],
];

for (const [one, other] of SAME) {
  test(`titleReader reads one job in "${one}" and "${other}"`, () => {
    assert.equal(readTitle(one).key, readTitle(other).key);
  });
}

const DIFFERENT: readonly [string, string][] = [
  ["Senior AI Engineer", "Staff AI Engineer"],
  ["AI Software Engineer (C++)", "AI Software Engineer (C#)"],
  ["AI Software Engineer (C++)", "AI Software Engineer (C)"],
  ["Research Intern, Summer 2026", "Research Intern, Fall 2026"],
  ["Research Intern, Summer 2026", "Research Intern, Summer 2027"],
  ["Support Engineer (French speaking)", "Support Engineer (German speaking)"],
  ["Software Engineer II", "Software Engineer III"],
  ["AI Engineer", "IT Engineer"],
];

for (const [one, other] of DIFFERENT) {
  test(`titleReader reads two jobs in "${one}" and "${other}"`, () => {
    assert.notEqual(readTitle(one).key, readTitle(other).key);
  });
}

test("titleReader keeps the places that stood in the title", () => {
  assert.deepEqual(readTitle("Deployed Engineer (New York)").places, ["new york"]);
});

test("titleReader leaves out words of the posting's own place", () => {
  assert.equal(readTitle("Barista - Quillhaven", "Quillhaven, OH").key, "barista");
  assert.equal(readTitle("Remote Engineer", "Remote Engineer Hub").key, "engineer");
});

test("titleReader reads hostile titles in bounded time and does not fail", () => {
  for (const title of ["", " ", "(((((", "((m/f/d)".repeat(5000), "é".repeat(100_000), "|".repeat(100_000)])
    assert.equal(typeof readTitle(title).key, "string");
});
