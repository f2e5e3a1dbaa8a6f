import type { Skill } from "../content/taxonomy.ts";
import type { SkillFact } from "../domain/skill.ts";
import type { Enricher } from "./enricher.ts";

export function skillsEnricher(_skills: readonly Skill[]): Enricher<SkillFact[]> {
  return () => undefined;
}
