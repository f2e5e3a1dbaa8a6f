import { z } from "zod";
import { Mention } from "./mention.ts";

/** The guide's typical-day bullets: seven of an agent engineer, seven of an ML engineer. */
export const TASKS = [
  "A1",
  "A2",
  "A3",
  "A4",
  "A5",
  "A6",
  "A7",
  "M1",
  "M2",
  "M3",
  "M4",
  "M5",
  "M6",
  "M7",
] as const;
export const TaskId = z.enum(TASKS);
export type TaskId = z.infer<typeof TaskId>;

export const TaskFact = z.strictObject({ task: TaskId, mention: Mention });
export type TaskFact = z.infer<typeof TaskFact>;
