// The skills that stand on one side beyond doubt, in one sentence.
import { listed } from "../format.ts";
import { type CompareRow, inSentence, type Roles } from "./compare-rows.ts";
import { differenceOf } from "./difference.ts";
import type { Sentence } from "./sentence.ts";

const MOST_NAMED = 4;

/** Skills that only say the role's name again; the chart shows them, a sentence would say nothing with them. */
export function restatesRole(label: string): boolean {
  return /\bagent(?:s|ic)?\b|^machine learning$/i.test(label);
}

/** e.g. "Agent engineer postings stand apart by RAG and LangChain; ML engineer postings by PyTorch." */
export function skillFinding(rows: readonly CompareRow[], { role, against }: Roles): Sentence {
  const skills = rows.filter(({ topic, label }) => topic === "skill" && !restatesRole(label));
  const first = skills.filter((row) => differenceOf(row.role, row.against) === "first");
  const second = skills.filter((row) => differenceOf(row.role, row.against) === "second");
  if (first.length + second.length === 0)
    return ["No skill is asked for so much more by one role that the two can be told apart by it."];
  const named = (found: readonly CompareRow[]) =>
    listed(found.slice(0, MOST_NAMED).map(({ label }) => label));
  const parts = [
    { side: role, found: first },
    { side: against, found: second },
  ].filter(({ found }) => found.length > 0);
  return parts.flatMap(({ side, found }, index) => [
    { text: `${index === 0 ? side.label : inSentence(side.label)} postings`, hue: side.look.hue },
    index === 0 ? ` stand apart by ${named(found)}` : ` by ${named(found)}`,
    index === parts.length - 1 ? ". " : "; ",
  ]);
}
