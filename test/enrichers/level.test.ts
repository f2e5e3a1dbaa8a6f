import assert from "node:assert/strict";
import { test } from "node:test";
import { readLevels } from "../../src/content/levels.ts";
import { levelEnricher } from "../../src/enrichers/level.ts";
import { readPostingText } from "../../src/enrichers/posting-text.ts";

const level = levelEnricher(readLevels());
const read = (title: string, description = "") => level(readPostingText({ id: "1", title, description }));

const TITLES: [title: string, expected: string][] = [
  ["Software Engineer", "not_stated"],
  ["Member of Technical Staff", "not_stated"],
  ["Founding Engineer", "not_stated"],
  ["Solutions Architect", "not_stated"],
  ["Account Manager, Restaurants", "not_stated"],
  ["Product Manager", "not_stated"],
  ["Technical Program Manager", "not_stated"],
  ["Art Director", "not_stated"],
  ["Enterprise Account Executive", "not_stated"],
  ["Chief of Staff", "not_stated"],
  ["Electrical Engineer (All Levels)", "not_stated"],
  ["Client Partner, Mid-Market", "not_stated"],
  ["Data Science Intern", "intern"],
  ["Senior Software Engineering Intern", "intern"],
  ["Software Co-op, Fall", "intern"],
  ["Werkstudent Machine Learning (m/w/d)", "intern"],
  ["Junior Developer", "junior"],
  ["Software Engineer I", "junior"],
  ["Associate Software Engineer", "junior"],
  ["Software Engineer, New Grad", "junior"],
  ["Software Engineer II", "mid"],
  ["Senior AI Engineer", "senior"],
  ["Sr. AI Engineer", "senior"],
  ["Data Engineer III", "senior"],
  ["(Senior) ML Scientist", "senior"],
  ["Data Scientist / Senior Data Scientist", "senior"],
  ["Senior Product Manager", "senior"],
  ["SMTS, Search", "senior"],
  ["Software Engineer L5", "senior"],
  ["L3 Support Engineer", "not_stated"],
  ["Lead AI Engineer", "lead"],
  ["Senior AI Engineer, Platform Lead", "lead"],
  ["Staff Engineer", "staff"],
  ["Senior Staff Engineer", "staff"],
  ["Lead Staff Engineer", "staff"],
  ["Engineer (Staff/Principal)", "principal"],
  ["Principal Lead", "principal"],
  ["Distinguished Engineer", "principal"],
  ["Engineering Manager", "manager"],
  ["Senior Manager, Data", "manager"],
  ["Senior Director, Sales", "director"],
  ["Head of Machine Learning", "director"],
  ["Associate Director", "director"],
  ["AI Engineer, Vice President", "vp"],
  ["VP Engineering", "vp"],
  ["Chief Technology Officer", "executive"],
  ["CTO", "executive"],
];

for (const [title, expected] of TITLES) {
  test(`level reads ${JSON.stringify(title)}`, () => {
    const fact = read(title);
    assert.equal(fact?.value.value ?? "not_stated", expected);
    for (const { start, end, text } of fact?.mentions ?? []) assert.equal(title.slice(start, end), text);
  });
}

const STATEMENTS: [text: string, expected: string][] = [
  ["This is an entry-level role.", "junior"],
  ["This is a senior, hands-on role.", "senior"],
  ["We are looking for a skilled and curious Senior Engineer to join us.", "senior"],
  ["We're looking for an expert (Senior/Staff-level) engineer.", "staff"],
  ["We are seeking an engineer to work with senior stakeholders.", "not_stated"],
  ["You will present to senior leadership.", "not_stated"],
  ["You act as a lead for big projects.", "not_stated"],
  ["We are one of the most senior individual contributor teams.", "not_stated"],
];

for (const [text, expected] of STATEMENTS) {
  test(`level reads the statement ${JSON.stringify(text)}`, () => {
    const fact = read("AI Engineer", text);
    assert.equal(fact?.value.value ?? "not_stated", expected);
    for (const { start, end, text: words } of fact?.mentions ?? [])
      assert.equal(text.slice(start, end), words);
  });
}

test("level prefers the title to the text", () => {
  assert.deepEqual(read("Junior Engineer", "We are looking for a senior engineer.")?.value, {
    value: "junior",
    from: "title",
  });
});
