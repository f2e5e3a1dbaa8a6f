// The words of one posting that facts were read from, as spans to mark in its text.
import { words } from "./format.ts";
import type { PostingAnswerRow } from "./posting-row.ts";

export interface Span {
  start: number;
  end: number;
  /** What was read there, e.g. "level", "PyTorch", "task A1". */
  what: string;
}

/** A stretch of text, marked or not. */
export interface Stretch {
  text: string;
  /** Everything that was read from it; empty where nothing was. */
  whats: string[];
  id: string | undefined;
}

export type PostingEvidence = Pick<PostingAnswerRow, "salary" | "evidence">;

/** Every span of the description that a fact was read from. */
export function descriptionSpans(
  { evidence, salary }: PostingEvidence,
  labelOf: (skill: string) => string,
): Span[] {
  const spans: Span[] = [];
  for (const { fact, mentions } of evidence.facts) {
    for (const { field, start, end } of mentions)
      if (field === "description") spans.push({ start, end, what: factName(fact) });
  }
  for (const { skill, mentions } of evidence.skills) {
    for (const { field, start, end } of mentions)
      if (field === "description") spans.push({ start, end, what: labelOf(skill) });
  }
  for (const { task, mention } of evidence.tasks) {
    if (mention.field === "description")
      spans.push({ start: mention.start, end: mention.end, what: `task ${task}` });
  }
  for (const { start, end, source } of salary) {
    if (source === "text" && start !== null && end !== null) spans.push({ start, end, what: "pay" });
  }
  return spans;
}

/** The text cut where spans start and end, so that overlapping ones can all be shown. */
export function stretches(text: string, spans: readonly Span[]): Stretch[] {
  const inside = spans.filter(({ start, end }) => start < end && end <= text.length);
  const cuts = [...new Set([0, text.length, ...inside.flatMap(({ start, end }) => [start, end])])].sort(
    (a, b) => a - b,
  );
  const byStart = [...inside].sort((a, b) => a.start - b.start);
  let open: Span[] = [];
  let next = 0;
  const found: Stretch[] = [];
  for (let index = 0; index + 1 < cuts.length; index++) {
    const from = cuts[index]!;
    open = open.filter(({ end }) => end > from);
    while (byStart[next] !== undefined && byStart[next]!.start <= from) open.push(byStart[next++]!);
    const whats = [...new Set(open.map(({ what }) => what))];
    const id = open.length > 0 ? `m${found.length}` : undefined;
    found.push({ text: text.slice(from, cuts[index + 1]), whats, id });
  }
  return found;
}

/** e.g. "visaSponsorship" as "visa sponsorship". */
export function factName(fact: string): string {
  return words(fact.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`));
}
