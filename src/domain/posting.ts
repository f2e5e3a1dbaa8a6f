// A posting is one advertisement for a job. It is not a vacancy, and its text is hostile input.
import { z } from "zod";
import { SalaryAmounts } from "./salary.ts";

const NullableText = z.string().nullish();

/**
 * What an enricher may read: the input keys of `twopaths enrich`. `salary` is whatever structured pay the
 * source gave (schema.org MonetaryAmount or an ATS form); the salary enricher reads the known forms.
 */
export const PostingInput = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  title: z.string(),
  employer: NullableText,
  location: NullableText,
  /** HTML or plain text. */
  description: NullableText,
  url: NullableText,
  /** ISO 8601 date or instant, as the source claims it. */
  datePosted: NullableText,
  employmentType: NullableText,
  /** The source's own word for onsite, hybrid or remote, e.g. Ashby's "Hybrid". */
  workplaceType: NullableText,
  salary: z.unknown().optional(),
});
export type PostingInput = z.infer<typeof PostingInput>;

/** A posting as a source gives it, before anything has been read out of it. */
export const Posting = PostingInput.extend({
  source: z.string(),
  /** The employer's token at the source, or the file the posting came from. */
  board: z.string(),
  /** Calendar dates, e.g. "2026-05-21"; null where the source does not say. */
  validThrough: z.string().nullish(),
  /** When we, or the data set, saw it first and last. */
  firstSeen: z.string(),
  lastSeen: z.string(),
});
export type Posting = z.infer<typeof Posting>;

/** Structured pay in our own form; sources with a pay field translate to it. */
export const SalaryField = SalaryAmounts.partial({ currency: true, period: true });
export type SalaryField = z.infer<typeof SalaryField>;
