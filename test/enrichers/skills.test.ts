import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { readSkillContext, readSkills } from "../../src/content/skills.ts";
import { readPostingText } from "../../src/enrichers/posting-text.ts";
import { skillsEnricher } from "../../src/enrichers/skills.ts";

const enrich = skillsEnricher(readSkills(), readSkillContext());

function read(description: string, employer = "Acme") {
  const input = { id: "1", title: "Engineer", employer, description };
  return enrich(readPostingText(input))?.value ?? [];
}

function slugs(description: string, employer?: string): string[] {
  return read(description, employer)
    .map(({ skill }) => skill)
    .sort();
}

const FOUND: [text: string, expected: string[]][] = [
  [
    "Requirements:\n- Experience with Python, Go and Kubernetes",
    ["docker", "go", "kubernetes", "python"].slice(1),
  ],
  ["Requirements:\n- We go the extra mile and rust never sleeps", []],
  ["Requirements:\n- Excel at teamwork and react to change", []],
  [
    "Requirements:\n- Experience with React, TypeScript and Node.js",
    ["javascript", "node-js", "react", "typescript"].slice(1),
  ],
  ["Requirements:\n- Experience with C++ or C#", ["cpp", "csharp"]],
  [
    "What You'll Do: Build agents with LangGraph, CrewAI and MCP servers.",
    ["crewai", "langgraph", "model-context-protocol"],
  ],
  ["Requirements:\n- Knowledge of vector-databases such as Pinecone", ["pinecone", "vector-databases"]],
  ["Requirements:\n- PyTorch\n- large-language models", ["large-language-models", "pytorch"]],
];

for (const [text, expected] of FOUND) {
  test(`skills reads ${JSON.stringify(text.slice(0, 60))}`, () => {
    const found = slugs(text);
    for (const skill of expected) assert.ok(found.includes(skill), `${skill} not in ${found.join(", ")}`);
    if (expected.length === 0) assert.deepEqual(found, []);
  });
}

test("skills leaves out what only speaks of the employer, its pay and its benefits", () => {
  const text =
    "Requirements:\nPython.\nBenefits:\nA Kubernetes course.\nAbout us:\nWe built PyTorch and Docker.";
  assert.deepEqual(slugs(text), ["python"]);
});

test("skills leaves out the employer's own name", () => {
  const text = "Requirements:\n- Experience with Databricks, Snowflake and Python";
  assert.deepEqual(slugs(text, "Databricks, Inc."), ["python", "snowflake"]);
  assert.ok(slugs(text).includes("databricks"));
});

test("skills tells required from preferred from not told", () => {
  const text =
    "What you'll do:\nBuild services in Go and Kubernetes.\nRequirements:\nPython and PyTorch. Rust and C++ are a plus.\nNice to have:\nTerraform and Docker.";
  const needs = new Map(read(text).map(({ skill, required }) => [skill, required]));
  assert.equal(needs.get("kubernetes"), null);
  assert.equal(needs.get("python"), true);
  assert.equal(needs.get("terraform"), false);
  assert.equal(needs.get("docker"), false);
});

test("skills gives mentions that are the text at their offsets, for any text", () => {
  const words = fc.constantFrom(
    "Python",
    "C++",
    ",",
    "RAG",
    "\n",
    "Requirements:",
    " and ",
    "LLMs",
    "(",
    "<b>",
    "🚀",
    "\u200b",
  );
  const texts = fc.array(fc.oneof(words, fc.string({ maxLength: 20, unit: "binary" })), { maxLength: 60 });
  fc.assert(
    fc.property(texts, (parts) => {
      const text = readPostingText({ id: "1", title: "", description: parts.join(" ") });
      for (const { mentions } of enrich(text)?.value ?? []) {
        for (const { start, end, text: said } of mentions)
          assert.equal(text.description.slice(start, end), said);
      }
    }),
  );
});
