import type { Figure } from "../src/domain/figure.ts";
import type { SkillArea } from "../src/domain/skill.ts";

/** A row of `skills`. */
export interface SkillRow {
  skill: string;
  label: string;
  area: SkillArea;
  share: Figure;
  againstShare: Figure;
  lift: Figure;
  required: Figure;
  againstRequired: Figure;
  distinctive: number;
}
