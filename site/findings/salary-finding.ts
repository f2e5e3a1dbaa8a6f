// What postings of one or two roles offer, level by level, and how many say so at all.
import type { Figure } from "../../src/domain/figure.ts";
import type { LevelBand } from "../../src/domain/level.ts";
import { lookOf } from "../charts/paths.ts";
import { listed } from "../format.ts";
import type { SalaryRow } from "../salary-row.ts";
import { inSentence } from "./compare-rows.ts";
import { differenceOf } from "./difference.ts";
import { BAND_WORDS } from "./pay-finding.ts";
import type { Sentence } from "./sentence.ts";

/** A sentence holds two roles; the table has the others. */
const MOST_NAMED = 2;

type LabelOf = (family: string) => string;

/** e.g. "At senior and staff level half of the ML engineer postings offer more than $205K and $267K." */
export function salarySentence(
  rows: readonly SalaryRow[],
  families: readonly string[],
  labelOf: LabelOf,
): Sentence {
  const named = families.slice(0, MOST_NAMED);
  const medianOf = (family: string, band: string) =>
    rows.find((row) => row.role === family && row.band === band)?.median;
  const bands = [...new Set(rows.map(({ band }) => band))].filter((band) =>
    named.every((family) => (medianOf(family, band)?.value ?? null) !== null),
  );
  if (bands.length === 0)
    return ["At no level do enough postings state a base to say what these roles are offered."];
  const parts = named.flatMap(
    (family, index): Sentence => [
      index === 0 ? " half of the " : ", and half of the ",
      { text: `${inSentence(labelOf(family))} postings`, hue: lookOf(family).hue },
      index === 0 ? " offer more than " : " more than ",
      ...figuresOf(
        bands.map((band) => ({
          figure: medianOf(family, band)!,
          name: `${BAND_WORDS[band]}, ${labelOf(family)}: median posted base`,
        })),
      ),
    ],
  );
  return [
    `At ${levels(bands)} level`,
    ...parts,
    ". ",
    ...(named.length < MOST_NAMED
      ? []
      : [apartWords(bands, (band) => named.map((family) => medianOf(family, band)!))]),
  ];
}

/** A list of figures as words list things: "A, B and C". */
function figuresOf(parts: readonly { figure: Figure; name: string }[]): Sentence {
  return parts.flatMap((part, index) => [
    index === 0 ? "" : index === parts.length - 1 ? " and " : ", ",
    part,
  ]);
}

function apartWords(bands: readonly LevelBand[], mediansOf: (band: LevelBand) => readonly Figure[]): string {
  const apart = bands.filter((band) => {
    const [first, second] = mediansOf(band);
    return ["first", "second"].includes(differenceOf(first!, second!));
  });
  return apart.length === 0
    ? "At none of them can the two be told apart."
    : `Beyond chance the two differ at ${levels(apart)} level.`;
}

function levels(bands: readonly LevelBand[]): string {
  return listed(bands.map((band) => BAND_WORDS[band]));
}

/** What part states pay, over the rows where that can be said. */
export function disclosureSentence(rows: readonly SalaryRow[], labelOf: LabelOf): Sentence {
  const told = rows
    .filter(({ disclosure }) => disclosure.value !== null)
    .sort((a, b) => a.disclosure.value! - b.disclosure.value!);
  const [least, most] = [told[0], told.at(-1)];
  if (least === undefined || most === undefined)
    return ["Too few postings of these roles are held here to say how many state what they pay."];
  const part = (row: SalaryRow) => ({
    figure: row.disclosure,
    name: `${BAND_WORDS[row.band]}, ${labelOf(row.role)}: state base pay`,
  });
  return [
    "Depending on role and level, ",
    part(least),
    " to ",
    part(most),
    " of the postings whose pay could be seen state a base. The figures are of those that do.",
  ];
}
