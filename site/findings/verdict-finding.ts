// The answer to the question itself, as far as postings can give one.
import { listed } from "../format.ts";
import { type CompareRow, inSentence, payLevels, plural, type Roles } from "./compare-rows.ts";
import { type Difference, differenceOf } from "./difference.ts";
import { levelsWords, payDifferences } from "./pay-finding.ts";
import type { Sentence } from "./sentence.ts";
import { restatesRole } from "./skill-finding.ts";

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
  const of = (wanted: Difference) => differences.filter(({ difference }) => difference === wanted);
  const unclear = of("unclear");
  const higher = [
    { side: roles.role, found: of("first") },
    { side: roles.against, found: of("second") },
  ].filter(({ found }) => found.length > 0);
  if (higher.length + unclear.length === 0) return ["Pay does not decide it: too few postings state any. "];
  if (higher.length === 0)
    return [`Posted base pay does not decide it: ${levelsWords(unclear)} the two cannot be told apart. `];
  return [
    "Posted base pay is higher for ",
    ...higher.flatMap(({ side, found }, index) => [
      index === 0 ? "" : " and for ",
      { text: plural(side), hue: side.look.hue },
      ` ${levelsWords(found)}`,
    ]),
    unclear.length === 0 ? ". " : `; ${levelsWords(unclear)} the two cannot be told apart. `,
  ];
}

function workVerdict(rows: readonly CompareRow[], { role, against }: Roles): Sentence {
  const skills = rows.filter(({ topic }) => topic === "skill");
  const named = (wanted: "first" | "second") =>
    skills
      .filter((row) => differenceOf(row.role, row.against) === wanted && !restatesRole(row.label))
      .slice(0, MOST_NAMED)
      .map(({ label }) => label);
  const here = named("first");
  const there = named("second");
  if (here.length === 0 || there.length === 0)
    return ["Nor do the skills they ask for set them clearly apart."];
  return [
    "The work sets them apart: ",
    { text: `${inSentence(role.label)} postings`, hue: role.look.hue },
    ` ask for ${listed(here)}, `,
    { text: `${inSentence(against.label)} postings`, hue: against.look.hue },
    ` for ${listed(there)}.`,
  ];
}
