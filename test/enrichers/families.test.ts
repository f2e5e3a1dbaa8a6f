import assert from "node:assert/strict";
import { test } from "node:test";
import { familyOf, type Grounds } from "../../src/enrichers/families.ts";

const ENGINEER: Grounds = {
  head: "software",
  subjects: new Set(),
  agentWork: 0,
  mlWork: 0,
  platformShare: 0,
  softwareLines: 0,
  isEngineer: true,
};

const CASES: [string, Partial<Grounds>, string][] = [
  ["an engineer with core agent work", { agentWork: 0.8 }, "agent-engineer"],
  ["an engineer with core ML work", { mlWork: 0.8 }, "ml-engineer"],
  ["an engineer with both at the core", { agentWork: 0.6, mlWork: 0.7 }, "hybrid"],
  ["an engineer with neither", { agentWork: 0.3, mlWork: 0.1 }, "software"],
  ["an ML infrastructure title", { subjects: new Set(["ml-platform"]), mlWork: 0.4 }, "ml-platform"],
  ["a data engineer of an agent product", { head: "data-engineer", agentWork: 0.9 }, "data-engineer"],
  ["a product manager with AI in the title", { head: "product", subjects: new Set(["ai"]) }, "ai-product"],
  ["a product manager without", { head: "product" }, "other-tech"],
  ["a manager of AI engineers", { head: "leadership", mlWork: 0.9 }, "ai-leadership"],
  ["a manager of other engineers", { head: "leadership" }, "software"],
  ["a researcher on models", { head: "researcher", mlWork: 0.9, isEngineer: false }, "researcher"],
  ["a researcher on something else", { head: "researcher", isEngineer: false }, "non-tech"],
  ["a seller", { head: "non-tech", agentWork: 0.9, isEngineer: false }, "non-tech"],
  ["an AI trainer", { head: "trainer", isEngineer: false }, "other-ai"],
  ["a consultant in a text without software", { head: "advice", isEngineer: false }, "non-tech"],
  ["a project manager of software", { head: "project", softwareLines: 4, isEngineer: false }, "other-tech"],
  ["a title without any trade", { head: "none", isEngineer: false }, "non-tech"],
];

for (const [name, grounds, family] of CASES) {
  test(`familyOf puts ${name} in ${family}`, () => {
    const found = familyOf({ ...ENGINEER, ...grounds });
    assert.equal(found.family, family);
    assert.ok(found.rule.length > 10);
  });
}
