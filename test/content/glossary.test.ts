import assert from "node:assert/strict";
import { test } from "node:test";
import { readGlossary } from "../../src/content/glossary.ts";
import { readSkills } from "../../src/content/skills.ts";
import { TERM_FIELDS } from "../../src/domain/term.ts";

const terms = readGlossary();

test("readGlossary returns at least 120 terms, with some of every field", () => {
  assert.ok(terms.length >= 120, `only ${terms.length} terms`);
  for (const field of TERM_FIELDS) {
    const count = terms.filter((term) => term.field === field).length;
    assert.ok(count >= 8, `only ${count} terms of ${field}`);
  }
});

test("every term is defined in one to three sentences that end", () => {
  for (const { term, definition } of terms) {
    assert.match(definition, /\.$/, term);
    const sentences = definition.split(/[.!?](?:\s|$)/).filter((sentence) => sentence !== "");
    assert.ok(sentences.length >= 1 && sentences.length <= 3, `${term}: ${sentences.length} sentences`);
  }
});

test("a term's skill is one of the taxonomy, and reads like the term", () => {
  const skills = new Map(readSkills().map((skill) => [skill.skill, skill]));
  const withSkill = terms.filter(({ skill }) => skill !== undefined);
  assert.ok(withSkill.length >= 60, `only ${withSkill.length}`);
  for (const { term, label, skill } of withSkill) {
    const found = skills.get(skill!);
    assert.ok(found !== undefined, `${term}: no skill ${skill}`);
    const labels = [found.preferredLabel, ...found.otherLabels, found.skill].map(plain);
    assert.ok(labels.includes(plain(label)) || labels.includes(plain(term)), `${term} is not ${skill}`);
  }
});

test("skills that go by a term's own label are named by it", () => {
  const names = new Map(readSkills().map((skill) => [plain(skill.preferredLabel), skill.skill]));
  // The skills of these names are others: a library of styles, and what an advertisement adds to sales.
  const others = new Set(["bootstrap", "lift"]);
  const technical = terms.filter(
    ({ field, term }) => !["hiring", "pay"].includes(field) && !others.has(term),
  );
  for (const { term, label, skill } of technical) {
    const named = names.get(plain(label));
    if (named !== undefined) assert.ok(skill !== undefined, `${term} could name ${named}`);
  }
});

/** Letters and digits in lower case, without the plural's s. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9+#]+/g, " ")
    .trim()
    .replace(/s\b/g, "");
}
