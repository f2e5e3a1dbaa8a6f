import { z } from "zod";

/** Seniority from lowest to highest; `not_stated` is a value, never a gap to fill. */
export const LEVELS = [
  "intern",
  "junior",
  "mid",
  "senior",
  "staff",
  "principal",
  "lead",
  "manager",
  "director",
  "vp",
  "executive",
  "not_stated",
] as const;

export const Level = z.enum(LEVELS);
export type Level = z.infer<typeof Level>;

/** The four bands of the guide's salary table, and the stated levels each one gathers. */
export const LEVEL_BANDS = {
  junior: ["junior"],
  mid: ["mid"],
  senior: ["senior"],
  staff_plus: ["staff", "principal"],
} as const satisfies Record<string, readonly Level[]>;

export const LevelBand = z.enum(["junior", "mid", "senior", "staff_plus"]);
export type LevelBand = z.infer<typeof LevelBand>;

export const LevelFact = z.strictObject({
  value: Level,
  /** Where the level was read: the title, the text, or nowhere. */
  from: z.enum(["title", "text", "field", "none"]),
});
export type LevelFact = z.infer<typeof LevelFact>;
