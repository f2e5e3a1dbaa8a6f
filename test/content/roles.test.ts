import assert from "node:assert/strict";
import { test } from "node:test";
import { readArchetypes } from "../../src/content/archetypes.ts";
import {
  readRoleGrams,
  readRoleWeights,
  readRoleWords,
  readTitleWords,
} from "../../src/content/role-words.ts";
import { readTasks, readTaskWeights } from "../../src/content/tasks.ts";
import { FAMILIES } from "../../src/domain/role.ts";
import { TASKS } from "../../src/domain/task.ts";
import { roleFeatures, titleFeatures } from "../../src/enrichers/role-features.ts";
import { companyReader, taskFeatures } from "../../src/enrichers/task-features.ts";
import { workReader } from "../../src/enrichers/work.ts";

const roleWords = readRoleWords();
const titleWords = readTitleWords();
const tasks = readTasks();
const archetypes = readArchetypes();
const reader = workReader({ roleWords, titleWords, tasks, archetypes, roleGrams: readRoleGrams() });

test("readArchetypes gives at least 25 roles, each with words a reader can use", () => {
  assert.ok(archetypes.length >= 25, String(archetypes.length));
  for (const role of archetypes) {
    assert.ok(role.definition.length > 20 && role.isNot.length > 10, role.archetype);
    assert.ok(role.otherLabels.length > 0, role.archetype);
    for (const code of role.onetSoc) assert.match(code, /^\d\d-\d{4}(\.\d\d)?$/, role.archetype);
  }
});

test("readArchetypes gives a family at most one default, and each AI family one", () => {
  const noDefault = new Set(["software", "other-tech", "non-tech", "other-ai"]);
  for (const family of FAMILIES) {
    const defaults = archetypes.filter((role) => role.family === family && role.isFamilyDefault);
    assert.equal(defaults.length, noDefault.has(family) ? 0 : 1, family);
  }
});

test("readTasks gives the fourteen tasks in order, with cues that are known groups", () => {
  assert.deepEqual(
    tasks.map(({ task }) => task),
    [...TASKS],
  );
  for (const { task, cues } of tasks) {
    for (const cue of cues)
      for (const group of cue) assert.ok(roleWords.groups.has(group), `${task}: ${group}`);
  }
});

test("readTitleWords gives no phrase to two kinds of heads", () => {
  const kinds = new Map<string, string>();
  for (const [kind, phrases] of titleWords.heads) {
    for (const phrase of phrases) {
      assert.equal(kinds.get(phrase) ?? kind, kind, phrase);
      kinds.set(phrase, kind);
    }
  }
});

test("readRoleWeights weighs only numbers that are counted", () => {
  const weights = readRoleWeights();
  const names = new Set(roleFeatures(roleWords, titleWords, reader).names);
  const titleNames = new Set(titleFeatures(titleWords).names);
  for (const score of [weights.agentWork, weights.mlWork]) {
    for (const name of Object.keys(score.weights)) assert.ok(names.has(name), name);
    assert.ok(score.cuts[0] < score.cuts[1]);
  }
  for (const score of [weights.titleOnly.agentWork, weights.titleOnly.mlWork]) {
    for (const name of Object.keys(score.weights)) assert.ok(titleNames.has(name), name);
  }
});

test("readTaskWeights weighs only numbers that are counted", () => {
  const weights = readTaskWeights();
  const company = companyReader(tasks, reader);
  for (const task of tasks) {
    const names = new Set(taskFeatures(task, company.names, reader).names);
    for (const name of Object.keys(weights[task.task].weights))
      assert.ok(names.has(name), `${task.task}: ${name}`);
  }
});
