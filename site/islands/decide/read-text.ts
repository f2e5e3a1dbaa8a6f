// The rules that read skills out of a text, with the words of content/: large, so fetched when first needed.
import reader from "virtual:skill-reader";
import type { Skill } from "../../../src/content/taxonomy.ts";
import { skillsOfPerson } from "../../../src/enrichers/person-text.ts";
import { skillsEnricher } from "../../../src/enrichers/skills.ts";

const enricher = skillsEnricher(
  reader.skills.map((skill) => ({ ...skill, weights: new Map(skill.weights) }) as unknown as Skill),
  reader.context,
);

export function skillsInText(text: string): Record<string, string> {
  return skillsOfPerson(text, enricher);
}
