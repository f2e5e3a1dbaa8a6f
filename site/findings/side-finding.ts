// Of a list of shares, how many one role has more of, how many the other, and which stand out.
import type { Figure } from "../../src/domain/figure.ts";
import { listed } from "../format.ts";
import { inSentence, type Roles } from "./compare-rows.ts";
import { differenceOf } from "./difference.ts";
import type { Sentence } from "./sentence.ts";

export interface SharedItem {
  label: string;
  role: Figure;
  against: Figure;
}

const MOST_NAMED = 3;

/** e.g. "AI agent engineer postings ask more often to A and B; ML engineer postings more often to C. For 3 the two cannot be told apart." */
export function sideFinding(items: readonly SharedItem[], { role, against }: Roles, verb: string): Sentence {
  const of = (wanted: string) =>
    items.filter((item) => differenceOf(item.role, item.against) === wanted).map(({ label }) => label);
  const sides = [
    { side: role, found: of("first") },
    { side: against, found: of("second") },
  ].filter(({ found }) => found.length > 0);
  const untold = items.length - sides.reduce((total, { found }) => total + found.length, 0);
  if (sides.length === 0) return [`In none of the ${items.length} can the two be told apart.`];
  const words = sides.flatMap(
    ({ side, found }, index): Sentence => [
      index === 0 ? "" : "; ",
      { text: `${index === 0 ? side.label : inSentence(side.label)} postings`, hue: side.look.hue },
      ` ${index === 0 ? verb : ""} more often to ${named(found)}`.replace("  ", " "),
    ],
  );
  const rest = untold === 0 ? "." : `. For ${untold} of ${items.length} the two cannot be told apart.`;
  return [...words, rest];
}

function named(found: readonly string[]): string {
  // "and 1 other" would take the room of naming it.
  if (found.length <= MOST_NAMED + 1) return listed(found.map(inSentence));
  const first = found.slice(0, MOST_NAMED).map(inSentence);
  return `${first.join(", ")} and ${found.length - first.length} others`;
}
