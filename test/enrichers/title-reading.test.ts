import assert from "node:assert/strict";
import { test } from "node:test";
import { readTitleWords } from "../../src/content/role-words.ts";
import { readPostingText } from "../../src/enrichers/posting-text.ts";
import { titleReader } from "../../src/enrichers/title-reading.ts";

const readTitle = titleReader(readTitleWords());

const CASES: [string, string][] = [
  ["Senior Machine Learning Engineer", "ml-engineer"],
  ["AI Engineer", "ai-engineer"],
  ["AI Agent Engineer", "agent-engineer"],
  ["MLOps Engineer", "ml-platform"],
  ["Technical Recruiter, Machine Learning", "non-tech"],
  ["Account Executive, AI Products", "non-tech"],
  ["Software Engineer, Sales Tools", "software"],
  ["Senior Software Engineer-AI Agents", "software"],
  ["Vice President, Software Engineer", "software"],
  ["Data Science Intern", "data-scientist"],
  ["Engineering Manager (Inference)", "leadership"],
  ["Research Scientist", "researcher"],
  ["User Researcher", "other-researcher"],
  ["AI Product Manager", "product"],
  ["Solutions Architect", "solutions"],
  ["IT Support Technician", "other-tech"],
  ["Advisory - AI Engineer - Manager", "ai-engineer"],
  ["Something Else Entirely", "none"],
];

for (const [title, head] of CASES) {
  test(`titleReader reads the head of "${title}"`, () => {
    assert.equal(readTitle(readPostingText({ id: "1", title })).head, head);
  });
}

test("titleReader quotes the title's own words", () => {
  const title = "Staff Engineer, LLM Inference";
  const { mentions, subjects } = readTitle(readPostingText({ id: "1", title }));
  assert.ok(subjects.has("agents") && subjects.has("ml-platform"));
  for (const { start, end, text } of mentions) assert.equal(title.slice(start, end), text);
});
