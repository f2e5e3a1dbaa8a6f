// How many postings of each role there are, where counts can be compared.
import { type CompareRow, plural, type RoleName, type Roles } from "./compare-rows.ts";
import type { Sentence } from "./sentence.ts";

/** e.g. "There are 1,200 live postings for ML engineers and 400 for AI agent engineers: 3.0 to one." */
export function demandFinding(rows: readonly CompareRow[], { role, against }: Roles): Sentence {
  const counts = rows.find(({ topic, item }) => topic === "postings" && item === "census");
  if (counts === undefined || counts.role.n + counts.against.n === 0)
    return ["No live postings of either role are held here."];
  const [more, fewer] = counts.role.n >= counts.against.n ? [role, against] : [against, role];
  const figure = (side: typeof more) => ({
    figure: counts[side.side],
    name: `${side.label}: postings on boards read whole, live when last observed`,
  });
  const high = counts[more.side].n;
  const low = counts[fewer.side].n;
  return [
    "Boards that were read whole hold ",
    figure(more),
    " live postings for ",
    { text: plural(more), hue: more.look.hue },
    " and ",
    figure(fewer),
    " for ",
    { text: plural(fewer), hue: fewer.look.hue },
    low === 0 ? ". " : `: ${ratioWords(high / low)}. `,
    ...textWords(rows, { role, against }),
  ];
}

/** How a count was made belongs beside it: most postings are placed by their title alone. */
function textWords(
  rows: readonly CompareRow[],
  { role, against }: Pick<Roles, "role" | "against">,
): Sentence {
  const read = rows.find(({ topic, item }) => topic === "postings" && item === "census_text");
  const all = rows.find(({ topic, item }) => topic === "postings" && item === "census");
  if (read === undefined || all === undefined) return [];
  if (read.role.n + read.against.n >= (all.role.n + all.against.n) / 2) return [];
  const figure = (side: RoleName) => ({
    figure: read[side.side],
    name: `${side.label}: postings on boards read whole, with their text read`,
  });
  return [
    "Most are placed by their title alone; of those whose text was read, ",
    figure(role),
    " are ",
    { text: plural(role), hue: role.look.hue },
    " and ",
    figure(against),
    " ",
    { text: plural(against), hue: against.look.hue },
    ".",
  ];
}

/** e.g. "1.9 to one", or "about as many". */
export function ratioWords(ratio: number): string {
  return ratio < 1.1 ? "about as many" : `${ratio < 10 ? ratio.toFixed(1) : Math.round(ratio)} to one`;
}
