// Whether the guide's two typical days are each asked for more by the role they are said to belong to.
import type { Figure } from "../../src/domain/figure.ts";
import type { Roles } from "./compare-rows.ts";
import { differenceOf } from "./difference.ts";
import type { Verdict } from "./guide-claims.ts";

interface DayRow {
  day: string;
  role: Figure;
  against: Figure;
}

/** Undefined unless the two roles are the guide's two. */
export function dayVerdict(
  rows: readonly DayRow[],
  { role, against }: Roles,
): { verdict: Verdict; words: string } | undefined {
  const pair = new Set([role.family, against.family]);
  if (!pair.has("agent-engineer") || !pair.has("ml-engineer")) return undefined;
  const outcomes = rows.map(({ day, role: first, against: second }) => {
    const difference = differenceOf(first, second);
    if (difference === "unclear" || difference === "unknown") return "unclear";
    return (difference === "first" ? role.family : against.family) === day ? "as said" : "otherwise";
  });
  const tally = (wanted: string) => outcomes.filter((outcome) => outcome === wanted).length;
  const [asSaid, otherwise, unclear] = [tally("as said"), tally("otherwise"), tally("unclear")];
  const words = `${asSaid} of ${rows.length} tasks are asked for more by the role the guide gives them to, ${otherwise} by the other; for ${unclear} the two cannot be told apart. How much of a day each takes, postings do not say.`;
  return { verdict: verdictOf({ asSaid, otherwise, unclear }), words };
}

function verdictOf(tally: { asSaid: number; otherwise: number; unclear: number }): Verdict {
  if (tally.asSaid === 0 && tally.otherwise === 0) return "unclear";
  if (tally.otherwise > 0) return tally.asSaid > 0 ? "mixed" : "fails";
  return tally.asSaid > tally.unclear ? "holds" : "mixed";
}
