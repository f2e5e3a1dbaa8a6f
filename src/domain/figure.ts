// A number as it is shown: with its interval, what it rests on, and the address of its receipt.
import { z } from "zod";

/** Shown; shown but resting on little; or held back because it would rest on too little. */
export const FigureStatus = z.enum(["shown", "thin", "suppressed"]);
export type FigureStatus = z.infer<typeof FigureStatus>;

export const Figure = z.strictObject({
  /** Null when held back, or when nothing states it. */
  value: z.number().nullable(),
  /** 95% interval; null for counts and where none can be made. */
  low: z.number().nullable(),
  high: z.number().nullable(),
  unit: z.string(),
  /** Postings it rests on. */
  n: z.int(),
  /** Different employers among them. */
  employers: z.int(),
  status: FigureStatus,
  receipt: z.string(),
});
export type Figure = z.infer<typeof Figure>;

/** Nothing is shown that rests on fewer postings or employers than these. */
export const FEWEST_POSTINGS = 10;
export const FEWEST_EMPLOYERS = 5;
/** … nor what one employer decides: the greatest part of the postings it may have written, 0-1. */
export const MOST_OF_ONE_EMPLOYER = 0.5;
/** Below this many postings a figure is marked thin. */
export const THIN_POSTINGS = 30;

/** Why there is no value, in two words: nothing there, too little of it, or held back though there is enough. */
export function heldWords({ n, employers, unit, status }: Figure): string {
  if (unit === "days" && status !== "suppressed") return "not reached";
  if (n === 0) return "none";
  if (n < FEWEST_POSTINGS) return "too few";
  return employers < FEWEST_EMPLOYERS ? "few employers" : "held back";
}
