// A mention is the evidence of a fact: the span of the posting's own words that was read.
import { z } from "zod";

/** The part of a posting a span lies in; offsets of `description` count in its plain text. */
export const MentionField = z.enum([
  "title",
  "location",
  "description",
  "salary",
  "employmentType",
  "workplaceType",
]);
export type MentionField = z.infer<typeof MentionField>;

/** `start` and `end` are UTF-16 offsets into the field's plain text, end exclusive. */
export const Mention = z.strictObject({
  field: MentionField,
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  text: z.string(),
});
export type Mention = z.infer<typeof Mention>;

/** A value read from a posting, the words it was read from, and the rule that read it. */
export interface Fact<T> {
  value: T;
  mentions: Mention[];
  rule: string;
}
