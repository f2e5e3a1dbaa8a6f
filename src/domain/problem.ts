// A posting that could not be read is a row, not an exception: the run goes on without it.
import { z } from "zod";

export const Problem = z.strictObject({
  /** What in the source it concerns: a posting id, a line ("line 17"), or the payload as a whole. */
  where: z.string(),
  /** One sentence: what is wrong, colon, the value. */
  problem: z.string(),
});
export type Problem = z.infer<typeof Problem>;
