import assert from "node:assert/strict";
import { test } from "node:test";
import { readPostingText } from "../../src/enrichers/posting-text.ts";
import { visaSponsorship } from "../../src/enrichers/visa-sponsorship.ts";

const read = (description: string) =>
  visaSponsorship(readPostingText({ id: "1", title: "Engineer", description }));

const CASES: [words: string, expected: string][] = [
  ["We sponsor visas for this role.", "yes"],
  [
    "Visa sponsorship: We do sponsor visas! However, we can't sponsor for every role and every candidate.",
    "yes",
  ],
  ["- Visa sponsorship if you wish to relocate to Paris", "yes"],
  ["We are open to sponsoring candidates who transfer a visa.", "yes"],
  ["Relocation package with visa support", "yes"],
  ["Visa sponsorship is not available for this position.", "no"],
  ["We are unable to sponsor or take over sponsorship of an employment visa.", "no"],
  ["This position is not eligible for visa transfer or sponsorship.", "no"],
  ["You must be authorized to work in Spain without the need for sponsorship.", "no"],
  ["We do provide sponsorship by need. However, for this role, sponsorship is not available.", "no"],
  ["We do\nnot provide visa sponsorship.", "no"],
  ["Must be a U.S. citizen.", "no"],
  ["US citizenship is required for this role.", "no"],
  ["Applicants must be a U.S. person under ITAR.", "no"],
  ["An active TS/SCI clearance is required.", "no"],
  ["Possess unrestricted work authorization", "no"],
  ["You must have the legal right to work here.", "not_stated"],
  ["Able to obtain a Secret clearance", "not_stated"],
  ["All are welcome regardless of age, citizenship, or disability.", "not_stated"],
  ["Will you now or in the future require visa sponsorship?", "not_stated"],
  ["We host events sponsored by our partners.", "not_stated"],
  ["Mentorship and sponsorship of engineers", "not_stated"],
  ["We serve millions of U.S. citizens daily.", "not_stated"],
];

for (const [words, expected] of CASES) {
  test(`visaSponsorship reads ${JSON.stringify(words)}`, () => {
    const fact = read(words);
    assert.equal(fact?.value ?? "not_stated", expected);
    for (const { start, end, text } of fact?.mentions ?? []) assert.equal(words.slice(start, end), text);
  });
}

test("visaSponsorship does bounded work on hostile text", () => {
  for (const piece of ["visa ", "no sponsorship? ", "must be ", "citizen "]) read(piece.repeat(50_000));
});
