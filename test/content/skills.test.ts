import assert from "node:assert/strict";
import { test } from "node:test";
import { joinSkills, readSkills } from "../../src/content/skills.ts";
import { SKILL_AREAS } from "../../src/domain/skill.ts";

const skills = readSkills();

test("readSkills reads at least 1,800 skills, with some in each of the guide's seven areas", () => {
  assert.ok(skills.length >= 1800, `only ${skills.length} skills`);
  for (const area of SKILL_AREAS) {
    const count = skills.filter((skill) => skill.area === area).length;
    assert.ok(count >= 20, `only ${count} skills of area ${area}`);
  }
});

test("readSkills weighs only labels that exist", () => {
  const labels = new Set(skills.flatMap((skill) => [skill.preferredLabel, ...skill.otherLabels]));
  for (const skill of skills) for (const label of skill.weights.keys()) assert.ok(labels.has(label), label);
});

test("readSkills knows the agent tooling that postings name", () => {
  const labels = new Set(skills.flatMap((skill) => [skill.preferredLabel, ...skill.otherLabels]));
  const expected =
    "LangGraph; LangChain; CrewAI; AutoGen; LlamaIndex; Semantic Kernel; DSPy; Pydantic AI; OpenAI Agents SDK; Google ADK; Mastra; Vercel AI SDK; Model Context Protocol; A2A; LangSmith; Langfuse; Braintrust; Arize; Weights & Biases; Ragas; DeepEval; promptfoo; Helicone; LiteLLM; OpenRouter; Portkey; Temporal; Pinecone; Weaviate; Qdrant; Milvus; Chroma; pgvector; vLLM; Text Generation Inference; SGLang; TensorRT-LLM; Triton Inference Server; Ray; Amazon Bedrock; Vertex AI; Azure OpenAI; Claude; GPT; Gemini; Llama; Mistral; Cursor; Claude Code; GitHub Copilot; RAG; tool calling; prompt engineering; evals; guardrails; fine-tuning; LoRA; RLHF; DPO";
  for (const label of expected.split("; ")) assert.ok(labels.has(label), `no skill has the label: ${label}`);
});

test("joinSkills refuses two labels that read the same, naming file and entry", () => {
  const area = "programming" as const;
  const files = [
    { path: "skills/a.yaml", file: { area, skills: [{ skill: "node-js", label: "Node.js" }] } },
    { path: "skills/b.yaml", file: { area, skills: [{ skill: "node", label: "Node", other: ["node js"] }] } },
  ];
  assert.throws(
    () => joinSkills(files),
    /content\/skills\/b\.yaml: node: label node js is taken by .*a\.yaml: node-js/,
  );
});

test("joinSkills refuses a slug used twice and a case that is no label", () => {
  const area = "data" as const;
  const twice = [
    { skill: "sql", label: "SQL" },
    { skill: "sql", label: "Structured Query Language" },
  ];
  assert.throws(
    () => joinSkills([{ path: "skills/a.yaml", file: { area, skills: twice } }]),
    /slug sql is taken/,
  );
  const stray = [{ skill: "go", label: "Golang", case: ["Go"] }];
  assert.throws(
    () => joinSkills([{ path: "skills/a.yaml", file: { area, skills: stray } }]),
    /case names no label/,
  );
});

test("joinSkills lets labels differ by case where both insist on theirs", () => {
  const skillsOfCase = [
    { skill: "react", label: "React", case: ["React"] },
    { skill: "react-prompting", label: "ReAct", case: ["ReAct"] },
  ];
  const file = { area: "frameworks" as const, skills: skillsOfCase };
  assert.equal(joinSkills([{ path: "skills/a.yaml", file }]).length, 2);
});
