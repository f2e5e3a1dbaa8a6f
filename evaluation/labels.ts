// The hand-labelled postings, and the fixed halves they fall into: rules are tuned on one, judged on the other.
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { z } from "zod";

/** What a careful reader found stated; the meaning of every value is the labelling guide's. */
export const Labels = z.object({
  agent_work: z.number(),
  ml_work: z.number(),
  role: z.string(),
  level_title: z.string(),
  years_min: z.number().nullable(),
  pay: z.array(
    z.object({
      min: z.number().nullable(),
      max: z.number().nullable(),
      currency: z.string(),
      period: z.string(),
      component: z.string().optional(),
    }),
  ),
  workplace: z.string(),
  office_days: z.number().nullish(),
  countries: z.array(z.string()),
  employment: z.string(),
  visa_sponsorship: z.string(),
  degree: z.string(),
  degree_or_equivalent: z.boolean().nullish(),
  skills: z.array(z.string()),
  interview_stages: z.array(z.string()),
  tasks: z.array(z.string()),
});
export type Labels = z.infer<typeof Labels>;

export const LabelledPosting = z.object({
  id: z.string(),
  title: z.string(),
  employer: z.string().nullish(),
  location: z.string().nullish(),
  datePosted: z.string().nullish(),
  description: z.string().nullish(),
  labels: Labels,
});
export type LabelledPosting = z.infer<typeof LabelledPosting>;

export const HALVES = ["tuning", "test"] as const;
export type Half = (typeof HALVES)[number];

/** By employer, so that no employer's habits are both learned from and judged on. */
export function halfOf(employer: string): Half {
  const firstByte = createHash("sha256").update(employer.toLowerCase(), "utf8").digest()[0]!;
  return firstByte % 2 === 0 ? "tuning" : "test";
}

/** Undefined where the file is not there. */
export function readLabels(path: string): LabelledPosting[] | undefined {
  if (!existsSync(path)) return undefined;
  return readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => LabelledPosting.parse(JSON.parse(line)));
}
