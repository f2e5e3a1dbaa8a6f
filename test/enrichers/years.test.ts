import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { readPostingText } from "../../src/enrichers/posting-text.ts";
import { years } from "../../src/enrichers/years.ts";

const read = (description: string) => years(readPostingText({ id: "1", title: "Engineer", description }));

const REQUIRED: [words: string, min: number | null, max: number | null][] = [
  ["- 5+ years of software engineering experience", 5, null],
  ["- 3–5 years of experience in machine learning", 3, 5],
  ["Minimum of 3 to 5 years of experience in consulting", 3, 5],
  ["- Five (5) years of application development experience", 5, null],
  ["- 10-15+ years in software development, with at least five years in a leading role", 10, null],
  ["You have three or more years of experience with Python", 3, null],
  ["Bachelor's degree and 4-6 years' relevant experience", 4, 6],
  ["- Experience: 5-8 years", 5, 8],
  ["Up to 2 years of professional experience", null, 2],
  ["- 0-2 years of programming experience", 0, 2],
  ["- 2+ years of experience with Kubernetes\n- 8+ years of overall experience", 8, null],
  ["- PhD and 3 years of experience, Master's and 4 years, or Bachelor's and 6 years of experience", 6, null],
  ["Master's degree + 5 years, or PhD + 3 years, in computer science", 5, null],
];

for (const [words, min, max] of REQUIRED) {
  test(`years reads ${JSON.stringify(words)}`, () => {
    const fact = read(words);
    // A single number of years is a least, not a range of one.
    assert.equal(fact?.value.min, min);
    if (max !== null) assert.equal(fact?.value.max, max);
    for (const { start, end, text } of fact?.mentions ?? []) assert.equal(words.slice(start, end), text);
  });
}

const NOT_REQUIRED = [
  "We have been profitable for over 30 years of growth.",
  "Before founding us, she spent 18 years at a bank.",
  "In the last 4 years we created a new category.",
  "You must be at least 18 years of age.",
  "Named a best workplace 3 years in a row.",
  "Nice to have:\n- 5+ years of experience with Rust",
  "Preferred Qualifications\n\n- 4+ years of experience in automation",
  "- 3+ years of Java experience preferred",
  "A sabbatical after 5 years.",
  "We passed 200 million users in 18 months.",
];

for (const words of NOT_REQUIRED) {
  test(`years finds none in ${JSON.stringify(words)}`, () => assert.equal(read(words), undefined));
}

test("years reads back any range", () => {
  const range = fc.tuple(fc.integer({ min: 0, max: 15 }), fc.integer({ min: 1, max: 10 }));
  const dash = fc.constantFrom("-", "–", " - ", " to ", " – ");
  fc.assert(
    fc.property(range, dash, fc.constantFrom("years", "yrs", "Years"), ([min, more], dash, unit) => {
      const found = read(`- ${min}${dash}${min + more} ${unit} of experience in data engineering`);
      assert.deepEqual(found?.value, { min, max: min + more });
    }),
  );
});

test("years does bounded work on hostile text", () => {
  for (const piece of ["years ", "5+ ", "1-", "5 years of experience ", "- "]) read(piece.repeat(100_000));
});
