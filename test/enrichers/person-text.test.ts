import assert from "node:assert/strict";
import { test } from "node:test";
import { readSkillContext, readSkills } from "../../src/content/skills.ts";
import { skillsOfPerson } from "../../src/enrichers/person-text.ts";
import { skillsEnricher } from "../../src/enrichers/skills.ts";

const enricher = skillsEnricher(readSkills(), readSkillContext());

test("skillsOfPerson names each skill with the words around it", () => {
  const found = skillsOfPerson("I ran services in Python and Docker.\nNothing here.", enricher);
  assert.equal(found.python, "I ran services in Python and Docker.");
  assert.deepEqual(Object.keys(found).sort(), ["docker", "python"]);
});

test("skillsOfPerson reads a part that a posting would keep for its employer", () => {
  assert.ok("pytorch" in skillsOfPerson("About me\nI train models with PyTorch.", enricher));
});

test("skillsOfPerson cuts long lines between words, and says so", () => {
  const { python } = skillsOfPerson(`${"word ".repeat(30)}Python${" more".repeat(30)}`, enricher);
  assert.match(python!, /^… (?:word )+Python(?: more)+ …$/);
});

test("skillsOfPerson finds nothing in nothing", () => {
  assert.deepEqual(skillsOfPerson("", enricher), {});
});
