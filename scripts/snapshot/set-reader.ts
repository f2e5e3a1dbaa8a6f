// The contract of a set's reader: one line of the set in, one posting out, or the reason why there is none.
import { z } from "zod";
import type { PostingSet } from "../../src/content/sets.ts";
import type { Posting } from "../../src/domain/posting.ts";

export interface SetPosting {
  /** Without its id's set, which is put before it when all lines are read. */
  posting: Posting;
  /** Skills that the set itself lists, for want of a text. */
  listedSkills: string[];
}

export type Reading = SetPosting | { leftOut: string };
export type SetReader = (line: unknown, set: PostingSet) => Reading;

/** What a set's lines hold, and how one becomes a posting. */
export interface SetForm<Line> {
  line: z.ZodType<Line>;
  posting(line: Line, set: PostingSet): Reading;
}

/** Text of a field; absent, null and blank are the same. */
export const Text = z
  .string()
  .nullish()
  .transform((text) => (text ?? "").trim());

export function setReader<Line>(form: SetForm<Line>): SetReader {
  return (value, set) => {
    const line = form.line.safeParse(value);
    if (!line.success) {
      const path = line.error.issues[0]?.path.join(".") ?? "";
      return {
        leftOut: path === "" ? "line is not a JSON object" : `field is not what it should be: ${path}`,
      };
    }
    const reading = form.posting(line.data, set);
    if ("leftOut" in reading) return reading;
    if (!/\p{L}/u.test(reading.posting.title)) return { leftOut: "title has no words" };
    return reading;
  };
}

/** Days a posting was seen; where the set does not say, the day it was observed. */
export function seenOn(set: PostingSet): { firstSeen: string; lastSeen: string } {
  return { firstSeen: set.lastObserved, lastSeen: set.lastObserved };
}

/** Days of a post in a monthly thread: posts don't close, so those of the last thread are seen to its end. */
export function seenInThread(day: string, set: PostingSet): { firstSeen: string; lastSeen: string } {
  const isLastThread = day.slice(0, 7) === set.lastObserved.slice(0, 7);
  return { firstSeen: day, lastSeen: isLastThread ? set.lastObserved : day };
}

/** "Python, SQL; Kafka" to its entries. */
export function listed(text: string): string[] {
  return text
    .split(/[,;]/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== "" && !/^(?:unknown|n\/a|none|null)$/i.test(entry));
}
