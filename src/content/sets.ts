// The sets of postings in the bundled snapshot: what each one is, and what it cannot tell.
import { z } from "zod";
import { readYaml } from "./read-yaml.ts";

const Day = z.iso.date();

export const PostingSet = z.strictObject({
  name: z.string().regex(/^[a-z0-9][a-z0-9_-]*$/),
  /** Where the set lies in a folder of sets, without its ending, e.g. "postings/ats-2026-05". */
  path: z.string(),
  title: z.string(),
  whatItIs: z.string(),
  firstObserved: Day,
  lastObserved: Day,
  /** Whether boards were read whole, so that counts within the set mean something. */
  isCensus: z.boolean(),
  hasText: z.boolean(),
  /** Whether it gives pay wherever the posting states it, so that its absence means not stated. */
  hasPay: z.boolean(),
  /** Whether it was read again and again and a posting left it when it closed. */
  seesEnds: z.boolean(),
  licence: z.string(),
  knownBias: z.string(),
  gatheredFrom: z.string(),
});
export type PostingSet = z.infer<typeof PostingSet>;

export function readSets(): PostingSet[] {
  return readYaml("sets.yaml", z.array(PostingSet));
}
