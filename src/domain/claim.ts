// A checkable sentence of the guide, in our words, and the rule by which figures judge it.
import { z } from "zod";
import { PostingFilter } from "./filter.ts";
import { MeasureName } from "./receipt-id.ts";

export const VERDICTS = ["holds", "fails", "mixed", "unclear"] as const;
/** `unclear` is shown as "cannot be told". */
export const Verdict = z.enum(VERDICTS);
export type Verdict = z.infer<typeof Verdict>;

/** The figure a rule looks at: a measure of the postings that fit a filter. */
export const ClaimTarget = z.strictObject({
  measure: MeasureName,
  filter: PostingFilter.default({}),
  of: z.string().optional(),
  against: z.string().optional(),
});
export type ClaimTarget = z.infer<typeof ClaimTarget>;

const FigureRule = z.discriminatedUnion("kind", [
  /** The figure lies between both bounds. */
  z.strictObject({ kind: z.literal("within"), target: ClaimTarget, least: z.number(), most: z.number() }),
  z.strictObject({ kind: z.literal("at-least"), target: ClaimTarget, least: z.number() }),
  z.strictObject({ kind: z.literal("at-most"), target: ClaimTarget, most: z.number() }),
  /** The figure is at least `least` times another, and at most `most` times where that is given. */
  z.strictObject({
    kind: z.literal("times"),
    target: ClaimTarget,
    than: ClaimTarget,
    least: z.number().positive().default(1),
    most: z.number().positive().optional(),
  }),
]);
export type FigureRule = z.infer<typeof FigureRule>;

export const ClaimRule = z.union([
  FigureRule,
  /** Several figures, each by its own rule, e.g. one per skill that the guide names. */
  z.strictObject({
    kind: z.literal("each"),
    rules: z.array(FigureRule).min(2),
    /** Half told is not enough: the claim speaks of every one, e.g. of both roles. */
    all: z.literal(true).optional(),
  }),
  /** No posting can tell: why, and what data would. What postings show beside it is no verdict. */
  z.strictObject({
    kind: z.literal("no-data"),
    why: z.string(),
    needs: z.string(),
    beside: z.array(ClaimTarget).optional(),
  }),
]);
export type ClaimRule = z.infer<typeof ClaimRule>;

/** A number as the guide writes it; a range has both ends. Money in full units, shares as 0-1. */
export const ClaimFigure = z.union([
  z.strictObject({ written: z.string(), value: z.number(), unit: z.string() }),
  z.strictObject({ written: z.string(), low: z.number(), high: z.number().nullable(), unit: z.string() }),
]);

export const CLAIM_SECTIONS = [
  "introduction",
  "day",
  "skills",
  "salary",
  "demand",
  "trajectory",
  "interviews",
  "choice",
  "hybrid",
] as const;

export const CLAIM_REPORTS = [
  "compare",
  "openings",
  "salary",
  "demand",
  "skills",
  "tasks",
  "hybrid",
  "ladder",
  "interviews",
  "roles",
  "premium",
  "coverage",
] as const;

export const Claim = z.strictObject({
  claim: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/),
  section: z.enum(CLAIM_SECTIONS),
  /** What the guide says, in our words. */
  says: z.string(),
  figures: z.array(ClaimFigure).default([]),
  /** What the claim is about where that matters: no figure of base pay judges total compensation. */
  about: z.enum(["total_compensation", "base_pay"]).optional(),
  report: z.enum(CLAIM_REPORTS),
  rule: ClaimRule,
  /** Why what is measured is not quite what is claimed: then it may speak for the claim, never against it. */
  proxy: z.string().optional(),
  /** How a word without a number was read, e.g. "many" as one in ten. */
  reading: z.string().optional(),
});
export type Claim = z.infer<typeof Claim>;
