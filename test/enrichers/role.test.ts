import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { readTaxonomy } from "../../src/content/index.ts";
import type { PostingInput } from "../../src/domain/posting.ts";
import { RoleFact } from "../../src/domain/role.ts";
import { readPostingText } from "../../src/enrichers/posting-text.ts";
import { roleEnricher } from "../../src/enrichers/role.ts";
import { tasksEnricher } from "../../src/enrichers/tasks.ts";
import { workReader } from "../../src/enrichers/work.ts";

const taxonomy = readTaxonomy();
const reader = workReader(taxonomy);
const role = roleEnricher(taxonomy, reader);
const tasks = tasksEnricher(taxonomy, reader);

const read = (posting: Omit<PostingInput, "id">) => {
  const work = reader.read(readPostingText({ id: "1", ...posting }));
  const fact = role(work);
  return { ...fact, tasks: tasks(work, fact.value)?.value ?? [] };
};

const AGENTS = `About the company
We make tools for accountants.
Responsibilities
- Design and build multi-agent workflows with LangGraph that handle invoices end to end.
- Write prompts, tool calling schemas and guardrails for our LLM agents.
- Set up evals with LLM-as-a-judge that catch regressions after a prompt change.
- Trace agent failures and debug why an agent picks the wrong tool.
- Integrate OpenAI and Anthropic APIs with fallbacks, and watch token cost.
Requirements
- Three years of Python; experience with RAG and vector databases.
- You have shipped LLM applications to production.`;

const ML = `About the company
We sell shoes online.
Responsibilities
- Train and evaluate ranking models in PyTorch on large datasets.
- Build feature pipelines and a feature store for our machine learning models.
- Tune hyperparameters, run experiments and read training metrics.
- Deploy models to production and monitor data drift.
- Run A/B tests of new models.
Requirements
- Strong machine learning and statistics; experience with XGBoost and scikit-learn.
- You have trained deep learning models.`;

const SHOP = `About the company
We build AI agents that delight millions of people. Our agentic platform leads the field.
Responsibilities
- Build the checkout pages in React and TypeScript.
- Keep our Postgres databases and REST APIs fast.
Requirements
- Five years of full stack web development.`;

test("role reads agent work from the duties", () => {
  const { value, mentions, tasks: found } = read({ title: "Software Engineer", description: AGENTS });
  assert.equal(value.family, "agent-engineer");
  assert.ok(value.agentWork >= 0.5 && value.mlWork < 0.5, JSON.stringify(value));
  assert.ok(mentions.length > 1 && mentions.length <= 8);
  assert.ok(found.some(({ task }) => task === "A1") && found.some(({ task }) => task === "A4"));
});

test("role reads ML work from the duties", () => {
  const { value, tasks: found } = read({ title: "Software Engineer", description: ML });
  assert.equal(value.family, "ml-engineer");
  assert.ok(value.mlWork >= 0.5 && value.agentWork < 0.5, JSON.stringify(value));
  for (const task of ["M2", "M3", "M4"])
    assert.ok(
      found.some((fact) => fact.task === task),
      task,
    );
});

test("role does not take the employer's agents for the work", () => {
  const { value, tasks: found } = read({ title: "Full Stack Engineer", description: SHOP });
  assert.equal(value.family, "software");
  assert.ok(value.agentWork < 0.5, String(value.agentWork));
  assert.deepEqual(found, []);
});

test("role works from the title alone and says so", () => {
  const ml = read({ title: "Senior Machine Learning Engineer" });
  assert.equal(ml.value.family, "ml-engineer");
  assert.ok(ml.value.rule.startsWith("title only"));
  assert.equal(read({ title: "LLM Engineer" }).value.family, "agent-engineer");
  assert.equal(read({ title: "Software Engineer, Machine Learning" }).value.family, "ml-engineer");
  assert.ok(ml.value.mlWork <= 0.8);
  assert.equal(read({ title: "Registered Nurse" }).value.family, "non-tech");
  assert.equal(read({ title: "Backend Engineer" }).value.family, "software");
});

test("role keeps its promises for any text", () => {
  const words = fc.constantFrom(
    "agents",
    "build",
    "LLM",
    "train",
    "models",
    "- ",
    "\n",
    ". ",
    "Requirements\n",
    "$",
  );
  const texts = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.array(words, { maxLength: 80 }).map((w) => w.join(" ")),
  );
  fc.assert(
    fc.property(texts, texts, (title, description) => {
      const { value, mentions, tasks: found } = read({ title, description });
      RoleFact.parse(value);
      const fields = readPostingText({ id: "1", title, description });
      for (const mention of [...mentions, ...found.map((fact) => fact.mention)]) {
        const field = mention.field === "title" ? fields.title : fields.description;
        assert.equal(field.slice(mention.start, mention.end), mention.text);
      }
    }),
    { numRuns: 200 },
  );
});
