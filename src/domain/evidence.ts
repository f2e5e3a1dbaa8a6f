// Why a fact was read: kept beside the facts so that a receipt can quote the posting's own words.
import { z } from "zod";
import { EVIDENCED, Facts } from "./facts.ts";
import { Mention } from "./mention.ts";

export const Evidence = z.strictObject({
  fact: z.enum(EVIDENCED),
  rule: z.string(),
  mentions: z.array(Mention),
});
export type Evidence = z.infer<typeof Evidence>;

/** Everything one pass over a posting yields: the contract's facts, their evidence, the text it was read in. */
export const Enrichment = z.strictObject({
  facts: Facts,
  evidence: z.array(Evidence),
  /** Plain text of the description; mention offsets count in it. */
  text: z.string(),
});
export type Enrichment = z.infer<typeof Enrichment>;
