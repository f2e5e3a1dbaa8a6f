import assert from "node:assert/strict";
import { test } from "node:test";
import { hnHeader, isOffer } from "../../src/sources/hn-header.ts";

const CASES: [post: string, header: [employer: string, title: string, location: string]][] = [
  [
    "Lanternfish (YC W24) | Founding Engineer | Lisbon, Portugal | ONSITE | €80k",
    ["Lanternfish", "Founding Engineer", "Lisbon, Portugal | ONSITE"],
  ],
  [
    "Quillmark | https://quillmark.example | REMOTE (EU) | Backend Engineer | Data Scientist",
    ["Quillmark", "Backend Engineer, Data Scientist", "REMOTE (EU)"],
  ],
  ["Quillmark | Multiple roles | REMOTE | Full-time", ["Quillmark", "Multiple roles", "REMOTE"]],
  ["Quillmark | Berlin | Full-time", ["Quillmark", "Quillmark | Berlin | Full-time", "Berlin"]],
  ["Rowanfit — Data Engineer — Remote", ["Rowanfit", "Data Engineer", "Remote"]],
  ["Rowanfit - Data Engineer - Remote", ["Rowanfit", "Data Engineer", "Remote"]],
  [
    "Founding Engineer @ Corkline (Rotterdam, ONSITE)",
    ["Corkline", "Founding Engineer", "Rotterdam, ONSITE"],
  ],
  [
    "Corkline (YC S23) Is Hiring a Founding Platform Engineer",
    ["Corkline", "Founding Platform Engineer", ""],
  ],
  ["Corkline (YC W24): Software Engineer – $95K", ["Corkline", "Software Engineer", ""]],
  ["Company: Corkline\nLocation: Remote\nRole: Data Engineer", ["Corkline", "Data Engineer", "Remote"]],
  [
    "Lead Full-Stack Engineer\nCorkline | Rotterdam | Full-time",
    ["Corkline", "Lead Full-Stack Engineer", "Rotterdam"],
  ],
  ["We print books, and a Senior Rust Engineer would help us.", ["", "Senior Rust Engineer", ""]],
  ["Edit: filled, thank you!\nCorkline | CTO | Rotterdam", ["Corkline", "CTO", "Rotterdam"]],
  ["We print books.", ["", "", ""]],
  ["", ["", "", ""]],
];

for (const [post, [employer, title, location]] of CASES) {
  test(`hnHeader reads ${JSON.stringify(post)}`, () =>
    assert.deepEqual(hnHeader(post), { employer, title, location }));
}

test("isOffer tells offers from answers and from people who look for work", () => {
  assert.equal(isOffer("Corkline | Data Engineer | Rotterdam"), true);
  assert.equal(isOffer("We are hiring two people in Lisbon."), true);
  assert.equal(isOffer("Thanks, that was kind of you."), false);
  assert.equal(isOffer("SEEKING WORK | Designer | Lisbon"), false);
  assert.equal(isOffer("Location: Lisbon\nWilling to relocate: no\nTechnologies: Rust engineer"), false);
});

test("hnHeader reads hostile lines in linear time", () => {
  for (const piece of ["|", "A ", "A engineer ", " - ", "(", "is hiring ", "@ "]) {
    const started = performance.now();
    hnHeader(piece.repeat(500_000));
    isOffer(piece.repeat(500_000));
    assert.ok(performance.now() - started < 500, piece);
  }
});
