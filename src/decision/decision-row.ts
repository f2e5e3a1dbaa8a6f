// One line of a decision, the same on every face: a number with what it is of, and the list of postings behind it.
import { z } from "zod";
import { Path } from "../domain/role.ts";

export const DECISION_TOPICS = [
  "answer",
  "ahead",
  "criterion",
  "reach",
  "limit",
  "fit",
  "held",
  "missing",
  "pay",
  "bridge",
  "overlap",
  "sample",
  "flip",
  "find-out",
  "posting",
] as const;

export const DecisionRow = z.strictObject({
  topic: z.enum(DECISION_TOPICS),
  role: Path.nullable(),
  /** What the line is of, in a word of its topic, e.g. "agent-engineer" of "answer", "place" of "limit". */
  item: z.string(),
  label: z.string(),
  /** Leanings go from -1 (ML engineering) to 1 (agent engineering). */
  value: z.number().nullable(),
  /** Bounds where something is unsaid, else the 95% interval. */
  low: z.number().nullable(),
  high: z.number().nullable(),
  unit: z.string(),
  /** Postings, resamples or samples that it rests on. */
  n: z.int().nullable(),
  /** Of a limit: postings that nothing else rules out, and that leave it unsaid. */
  alone: z.int().nullable(),
  unsaid: z.int().nullable(),
  /** Of a criterion: its part of all weight, and what it adds to the answer. */
  weight: z.number().nullable(),
  adds: z.number().nullable(),
  /** Of a bridge: the part of the path's postings that is open then, and what the skill costs to learn. */
  share: z.number().nullable(),
  effort: z.number().nullable(),
  /** Of a flip: as it is, and as it would have to be. */
  from: z.string().nullable(),
  to: z.string().nullable(),
  /** "thin" and "suppressed" as of any figure; "too-early" of samples, "reached" or "not-reached" of a bridge. */
  status: z.string(),
  /** Name of the list of postings behind it. */
  list: z.string().nullable(),
});
export type DecisionRow = z.infer<typeof DecisionRow>;
