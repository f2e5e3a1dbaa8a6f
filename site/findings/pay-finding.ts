// What the pay figures of two roles say, in one sentence that admits when they say nothing.
import type { LevelBand } from "../../src/domain/level.ts";
import { capital, listed } from "../format.ts";
import { type PayLevel, plural, type Roles } from "./compare-rows.ts";
import { type Difference, differenceOf } from "./difference.ts";
import type { Sentence } from "./sentence.ts";

export interface PayDifference {
  level: PayLevel;
  difference: Difference;
}

export function payDifferences(levels: readonly PayLevel[]): PayDifference[] {
  return levels.map((level) => ({
    level,
    difference: differenceOf(level.median.role, level.median.against),
  }));
}

/** e.g. "At senior level, postings for ML engineers offer more: $210K against $190K." */
export function payFinding(differences: readonly PayDifference[], roles: Roles): Sentence {
  const of = (...wanted: Difference[]) => differences.filter(({ difference }) => wanted.includes(difference));
  const apart = of("first", "second");
  const unclear = of("unclear");
  const unknown = of("unknown");
  if (unknown.length === differences.length)
    return ["Too few postings state base pay to compare the two roles at any level."];
  const sentences = [
    ...apart.flatMap((entry) => apartWords(entry, roles)),
    ...(unclear.length > 0 ? [unclearWords(unclear, apart.length > 0)] : []),
    ...(unknown.length > 0
      ? [`${capital(levelsWords(unknown))}, too few postings state pay to compare. `]
      : []),
  ];
  return sentences;
}

function apartWords({ level, difference }: PayDifference, roles: Roles): Sentence {
  const [high, low] =
    difference === "first" ? ([roles.role, roles.against] as const) : ([roles.against, roles.role] as const);
  const figure = (side: typeof high) => ({
    figure: level.median[side.side],
    name: `${BAND_WORDS[level.band]}, ${side.label}: median posted base pay`,
  });
  return [
    `At ${BAND_WORDS[level.band]} level, postings for `,
    { text: plural(high), hue: high.look.hue },
    " offer more: ",
    figure(high),
    " against ",
    figure(low),
    ". ",
  ];
}

function unclearWords(unclear: readonly PayDifference[], hasOthers: boolean): string {
  const where = levelsWords(unclear);
  return hasOthers
    ? `${capital(where)}, the two cannot be told apart. `
    : `${capital(where)}, posted base pay cannot tell the two roles apart: their intervals overlap. `;
}

export const BAND_WORDS: Record<LevelBand, string> = {
  junior: "junior",
  mid: "mid",
  senior: "senior",
  staff_plus: "staff",
};

/** e.g. "at mid and senior level". */
export function levelsWords(entries: readonly PayDifference[]): string {
  const names = entries.map(({ level }) => BAND_WORDS[level.band]);
  return `at ${listed(names)} level`;
}
