// An item of an interview that is talked through, not run: a situation, what to write, and a rubric that the person
// applies to their own answer.
import { z } from "zod";

/** Points of each criterion, from 0 on. */
export const MOST_POINTS = 3;

export const WrittenExercise = z.strictObject({
  /** Name of its file, e.g. "agent-behavioural". */
  slug: z.string().regex(/^[a-z-]+$/),
  title: z.string().min(1).max(80),
  role: z.enum(["agent-engineer", "ml-engineer"]),
  /** Which item of the interview it stands for, in words. */
  interview: z.string(),
  aim: z.string().min(20).max(240),
  minutes: z.int().min(15).max(90),
  /** Raised when a rubric would give other points. */
  version: z.int().min(1),
  /** Markdown. */
  situation: z.string().min(200),
  parts: z
    .array(z.strictObject({ name: z.string().regex(/^[a-z-]+$/), prompt: z.string(), advice: z.string() }))
    .min(2),
  rubric: z
    .array(
      z.strictObject({
        name: z.string().regex(/^[a-z-]+$/),
        criterion: z.string(),
        /** What an answer of 0, 1, 2 and 3 points looks like. */
        levels: z.array(z.string()).length(MOST_POINTS + 1),
      }),
    )
    .min(4),
});
export type WrittenExercise = z.infer<typeof WrittenExercise>;
