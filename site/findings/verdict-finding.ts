// The answer to the question itself, as far as postings can give one.
import { listed } from "../format.ts";
import { type CompareRow, payLevels, plural, type Roles } from "./compare-rows.ts";
import { differenceOf } from "./difference.ts";
import { payDifferences } from "./pay-finding.ts";
import type { Sentence } from "./sentence.ts";

const MOST_NAMED = 3;

/** Does pay decide, does the work, or can neither be told? */
export function verdictFinding(rows: readonly CompareRow[], roles: Roles): Sentence {
  const counts = rows.find(({ topic, item }) => topic === "postings" && item === "all");
  if (counts === undefined || counts.role.n + counts.against.n === 0)
    return ["There are no postings of either role here yet, so there is nothing to answer from."];
  return [...payVerdict(rows, roles), ...workVerdict(rows, roles)];
}

function payVerdict(rows: readonly CompareRow[], roles: Roles): Sentence {
  const differences = payDifferences(payLevels(rows));
  const known = differences.filter(({ difference }) => difference !== "unknown");
  const first = differences.filter(({ difference }) => difference === "first").length;
  const second = differences.filter(({ difference }) => difference === "second").length;
  if (known.length === 0) return ["Pay does not decide it: too few postings state any. "];
  if (first === 0 && second === 0) {
    return [
      `Posted base pay does not decide it: at ${known.length === 1 ? "the one level" : `all ${numberWord(known.length)} levels`} with enough postings the two cannot be told apart. `,
    ];
  }
  if (first > 0 && second > 0)
    return ["Posted base pay favours one at some levels and the other at others. "];
  const better = first > 0 ? roles.role : roles.against;
  const where =
    first + second === known.length ? "at every level" : `at ${first + second} of ${known.length} levels`;
  return [
    "Posted base pay is higher for ",
    { text: plural(better), hue: better.look.hue },
    ` ${where} with enough postings to compare${first + second === known.length ? "" : "; elsewhere the two cannot be told apart"}. `,
  ];
}

function workVerdict(rows: readonly CompareRow[], { role, against }: Roles): Sentence {
  const skills = rows.filter(({ topic }) => topic === "skill");
  const named = (wanted: "first" | "second") =>
    skills
      .filter((row) => differenceOf(row.role, row.against) === wanted)
      .slice(0, MOST_NAMED)
      .map(({ label }) => label);
  const here = named("first");
  const there = named("second");
  if (here.length === 0 || there.length === 0)
    return ["Nor do the skills they ask for set them clearly apart."];
  return [
    "The work sets them apart: ",
    { text: `${role.label} postings`, hue: role.look.hue },
    ` ask for ${listed(here)}, `,
    { text: `${against.label} postings`, hue: against.look.hue },
    ` for ${listed(there)}.`,
  ];
}

function numberWord(value: number): string {
  return ["no", "one", "two", "three", "four"][value] ?? String(value);
}
