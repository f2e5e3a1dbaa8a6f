// A task taken from the job, to be tried: what it is about and what stands in its folder.
import { z } from "zod";
import { TaskId } from "./task.ts";

/** The technical items of an interview, four on each side, beside the fourteen tasks. */
export const INTERVIEW_ITEMS = {
  "agent-system-design": "System design of a multi-agent system",
  "agent-live-coding": "Build a simple agent with tool calling",
  "agent-prompt": "Improve a prompt",
  "agent-failures": "Failures, scaling and cost",
  "ml-theory": "Bias, variance and gradient descent",
  "ml-algorithm": "An algorithm from scratch",
  "ml-system-design": "Design a recommender or fraud detection",
  "ml-statistics": "Hypothesis tests and A/B questions",
} as const;
export const InterviewItem = z.enum(
  Object.keys(INTERVIEW_ITEMS) as [keyof typeof INTERVIEW_ITEMS, ...(keyof typeof INTERVIEW_ITEMS)[]],
);

export const SampleHead = z.strictObject({
  title: z.string().min(1).max(80),
  role: z.enum(["agent-engineer", "ml-engineer"]),
  task: TaskId.optional(),
  interview: InterviewItem.optional(),
  /** One sentence: what one has built or found out at the end. */
  aim: z.string().min(20).max(240),
  minutes: z.int().min(15).max(90),
  difficulty: z.enum(["gentle", "middling", "steep"]),
  prerequisites: z.array(z.string()),
  /** Raised when a grade would come out differently. */
  version: z.int().min(1),
  /** Which checks the untouched starter fails; the rest is given. */
  starter: z.strictObject({ fails: z.array(z.string()).min(1) }),
  /** Mistakes people really make, each with the checks that must catch it. */
  wrong: z
    .array(z.strictObject({ file: z.string(), mistake: z.string(), fails: z.array(z.string()).min(1) }))
    .min(2),
});

export interface WorkSample extends z.infer<typeof SampleHead> {
  /** Name of its folder, e.g. "fallback-under-latency". */
  slug: string;
  /** Markdown. */
  instructions: string;
  /** Three steps, each with its heading, from a nudge to nearly the answer. */
  hints: { title: string; text: string }[];
  /** A change to be reviewed, as a unified diff, where the sample is a review. */
  change?: string;
  /** The file one begins with. */
  starter: z.infer<typeof SampleHead>["starter"] & { code: string };
}
