import assert from "node:assert/strict";
import { test } from "node:test";
import { degree } from "../../src/enrichers/degree.ts";
import { readPostingText } from "../../src/enrichers/posting-text.ts";

const read = (description: string) => degree(readPostingText({ id: "1", title: "Engineer", description }));

const CASES: [words: string, value: string, orEquivalent: boolean][] = [
  ["- Bachelor's degree in Computer Science", "bachelor", false],
  ["- Bachelor’s degree in Computer Science or equivalent experience", "bachelor", true],
  ["- BS/MS/PhD in Computer Science or a related field", "bachelor", false],
  ["- B.Tech / Masters / Ph.D. in Computer Science", "bachelor", false],
  ["- A degree in Computer Science or a relevant field", "bachelor", false],
  ["- Degree in mathematics (or equivalent practical experience)", "bachelor", true],
  ["- Master’s or Ph.D. degree in Statistics", "master", false],
  ["- M.Sc. in machine learning", "master", false],
  ["- PhD (or equivalent) in pharmacology", "phd", true],
  ["- Currently enrolled in a PhD program in machine learning", "phd", false],
  ["- Pursuing a bachelor's degree", "bachelor", false],
  ["- Bachelor's degree required, master's preferred", "bachelor", false],
  ["- Bachelor's degree in economics; advanced degree preferred", "bachelor", false],
  ["- Bachelor's degree\n- Master's degree is a plus", "bachelor", false],
  ["- High school diploma or GED", "none", false],
  ["No degree required: we care about what you build.", "none", false],
  ["- Advanced degree in statistics", "master", false],
  ["- Master's degree with 3 years; or bachelor's degree with 6 years", "bachelor", false],
  ["- BS, or MS in physics and 2 years, ideally in optics", "bachelor", false],
  ["A degree is not a requirement.", "none", false],
  ["- Degree in physics, mathematics, or related fields preferred", "not_stated", false],
  ["- You quickly master a new field", "not_stated", false],
  ["Full JD: see our page", "not_stated", false],
  ["- Master's degree preferred", "not_stated", false],
  ["Nice to have:\n- PhD in machine learning", "not_stated", false],
  ["Our founder holds a PhD in physics.", "not_stated", false],
  ["You have a high degree of ownership.", "not_stated", false],
  ["Tuition help towards bachelor's degrees.", "not_stated", false],
  ["Proficient in MS Office", "not_stated", false],
  ["YOU MAY BE A FIT IF you like maps.", "not_stated", false],
  ["Latency under 10 ms in production", "not_stated", false],
];

for (const [words, value, orEquivalent] of CASES) {
  test(`degree reads ${JSON.stringify(words)}`, () => {
    const fact = read(words);
    assert.deepEqual(fact?.value ?? { value: "not_stated", orEquivalent: false }, { value, orEquivalent });
    for (const { start, end, text } of fact?.mentions ?? []) assert.equal(words.slice(start, end), text);
  });
}

test("degree does bounded work on hostile text", () => {
  for (const piece of ["degree ", "BS in ", "PhD", "Bachelor's degree preferred "])
    read(piece.repeat(50_000));
});
