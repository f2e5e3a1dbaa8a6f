// Skills out of what a person wrote about themselves, by the rules that read postings.
import type { SkillFact } from "../domain/skill.ts";
import type { Enricher } from "./enricher.ts";
import { readPostingText } from "./posting-text.ts";

/** What is read of a text; a person's own fits ten times over. */
const MOST_UNITS = 400_000;
/** Units kept on either side of a skill's words. */
const AROUND = 40;

/** For each skill, by slug, the words it was read from with a little of what stands around them on their line. */
export function skillsOfPerson(text: string, enricher: Enricher<SkillFact[]>): Record<string, string> {
  const read = readPostingText({ id: "", title: "", description: text.slice(0, MOST_UNITS) });
  // A posting's part about its employer asks for nothing; a person's own text is about them throughout.
  const lines = read.lines.map((line) => ({ ...line, section: "requirements" as const }));
  const found = enricher({ ...read, lines });
  return Object.fromEntries(
    (found?.value ?? []).map(({ skill, mentions }) => [skill, wordsAround(read.description, mentions[0]!)]),
  );
}

/** Whole words of the line, at most `AROUND` units on either side. */
function wordsAround(text: string, { start, end }: { start: number; end: number }): string {
  const from = Math.max(0, start - AROUND);
  const before = text.slice(from, start).split("\n").at(-1)!;
  const after = text.slice(end, end + AROUND).split("\n")[0]!;
  const isCutBefore = from > 0 && before.length === AROUND;
  const isCutAfter = after.length === AROUND;
  const whole = `${isCutBefore ? before.replace(/^\S*/, "…") : before}${text.slice(start, end)}${
    isCutAfter ? after.replace(/\S*$/, "…") : after
  }`;
  return whole.replace(/\s+/g, " ").trim();
}
