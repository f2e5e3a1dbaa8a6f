import { z } from "zod";
import { Mention } from "./mention.ts";

/** The guide's seven areas of skill. */
export const SKILL_AREAS = [
  "mathematics",
  "programming",
  "frameworks",
  "data",
  "infrastructure",
  "evaluation",
  "domain",
] as const;
export const SkillArea = z.enum(SKILL_AREAS);
export type SkillArea = z.infer<typeof SkillArea>;

export const SKILL_AREA_LABELS: Record<SkillArea, string> = {
  mathematics: "Mathematics",
  programming: "Programming",
  frameworks: "Core frameworks",
  data: "Data skills",
  infrastructure: "Infrastructure",
  evaluation: "Evaluation",
  domain: "Domain knowledge",
};

/** A skill a posting asks for; `required` is null where the text does not tell. */
export const SkillFact = z.strictObject({
  skill: z.string(),
  label: z.string(),
  required: z.boolean().nullable(),
  mentions: z.array(Mention).min(1),
});
export type SkillFact = z.infer<typeof SkillFact>;
