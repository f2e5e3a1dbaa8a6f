// What a report answers, the same on every face.
import { z } from "zod";
import type { Figure } from "./figure.ts";

/** Which data an answer rests on. */
export const AsOf = z.strictObject({
  /** Identifies the state of the store: it changes with every change of what is stored. */
  snapshot: z.string(),
  firstObserved: z.string().nullable(),
  /** The first and the last day on which a set or board was last looked at: "active" means live on such a day. */
  earliestEnd: z.string().nullable(),
  lastObserved: z.string().nullable(),
  /** Version of the rules that read the postings. */
  rules: z.string(),
});
export type AsOf = z.infer<typeof AsOf>;

export interface Answer<Row = Record<string, unknown>> {
  report: string;
  question: string;
  params: Record<string, unknown>;
  asOf: AsOf;
  /** Figures about the whole, by name. */
  figures: Record<string, Figure>;
  rows: Row[];
  /** Sentences without which the numbers would mislead. */
  notes: string[];
  /** Opaque position of the next page, null on the last. */
  next: string | null;
}
