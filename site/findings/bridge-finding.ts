// Which few skills lead from one path to the other, both ways, in two sentences.
import type { Figure } from "../../src/domain/figure.ts";
import type { Family } from "../../src/domain/role.ts";
import { listed } from "../format.ts";
import { inSentence } from "./compare-rows.ts";
import type { Sentence } from "./sentence.ts";

const NAMED = 3;

export interface BridgeRow {
  from: Family;
  to: Family;
  step: number;
  skill: string;
  label: string;
  covered: Figure;
  share: Figure;
  ownShare: Figure;
}

interface Between {
  role: string;
  against: string;
  labels: ReadonlyMap<string, string>;
}

export function bridgeSentence(rows: readonly BridgeRow[], { role, against, labels }: Between): Sentence {
  const ways = [
    [role, against],
    [against, role],
  ] as const;
  return ways.flatMap(([from, to], index) => [
    index === 0 ? "" : " ",
    ...waySentence(
      rows.filter((row) => row.from === from && row.to === to),
      labels.get(to) ?? to,
    ),
  ]);
}

function waySentence(rows: readonly BridgeRow[], to: string): Sentence {
  const first = rows.slice(0, NAMED);
  const covered = first.at(-1)?.covered;
  if (covered === undefined || covered.value === null)
    return [`Too little is read of ${inSentence(to)} postings to say what leads there.`];
  const skills = listed(
    first.map(({ label }) => label),
    "or",
  );
  return [
    { figure: covered, name: `${to} postings that name one of the first ${first.length} skills` },
    ` of ${inSentence(to)} postings name ${skills}.`,
  ];
}
