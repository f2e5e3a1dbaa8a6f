import { z } from "zod";

/** The fourteen families a posting's work can belong to. */
export const FAMILIES = [
  "agent-engineer",
  "ml-engineer",
  "hybrid",
  "ml-platform",
  "researcher",
  "data-scientist",
  "data-engineer",
  "ai-product",
  "ai-solutions",
  "ai-leadership",
  "other-ai",
  "software",
  "other-tech",
  "non-tech",
] as const;

export const Family = z.enum(FAMILIES);
export type Family = z.infer<typeof Family>;

/** The two roles the system compares, and their mix. */
export const PATHS = ["agent-engineer", "ml-engineer", "hybrid"] as const satisfies readonly Family[];
export const Path = z.enum(PATHS);
export type Path = z.infer<typeof Path>;

export const FAMILY_LABELS: Record<Family, string> = {
  "agent-engineer": "AI agent engineer",
  "ml-engineer": "ML engineer",
  hybrid: "Hybrid of both",
  "ml-platform": "ML platform engineer",
  researcher: "AI researcher",
  "data-scientist": "Data scientist",
  "data-engineer": "Data engineer",
  "ai-product": "AI product",
  "ai-solutions": "AI solutions",
  "ai-leadership": "AI leadership",
  "other-ai": "Other AI work",
  software: "Software, without AI core",
  "other-tech": "Other technical work",
  "non-tech": "Not technical",
};

/** Two scores from 0 to 1: how much of the work is building with models, and building models. */
export const RoleFact = z.strictObject({
  family: Family,
  /** Slug of the finer role in `content/roles/`, or null where none fits. */
  archetype: z.string().nullable(),
  agentWork: z.number().min(0).max(1),
  mlWork: z.number().min(0).max(1),
  rule: z.string(),
});
export type RoleFact = z.infer<typeof RoleFact>;
