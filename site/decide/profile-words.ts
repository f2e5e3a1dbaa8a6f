// What a person said in a few lines, for print and for a glance.
import type { LabelOf } from "../../src/decision/decision-rows.ts";
import { CRITERIA, CRITERION_LABELS, type Profile } from "../../src/decision/profile.ts";
import { STATEMENT_IDS, STATEMENTS } from "../../src/decision/statements.ts";
import { BAND_NAMES } from "../findings/compare-rows.ts";
import { countryNames, money } from "../format.ts";

/** Name and words of each thing that was said, e.g. ["Years of experience", "6"]. */
export function profileWords(profile: Profile, labelOf: LabelOf): [string, string][] {
  const { skills, years, bands, limits, preferences, weights } = profile;
  const { countries, payFloor, officeDays, degree, needsVisa } = limits;
  const liked = STATEMENT_IDS.filter((id) => (preferences[id] ?? 0) !== 0);
  const weighed = CRITERIA.filter((criterion) => weights[criterion] !== 1);
  const said: [string, string | undefined][] = [
    ["Skills", joined(skills.map(({ skill }) => labelOf(skill)))],
    ["Open when I hold", `${Math.round(profile.openAt * 100)}% of what is required`],
    ["Countries", countries.length === 0 ? undefined : countryNames(countries)],
    ["Years of experience", years === null ? undefined : String(years)],
    ["Levels", joined(bands.map((band) => BAND_NAMES[band]))],
    ["Least yearly base", payFloor === null ? undefined : money(payFloor.amount, payFloor.currency)],
    ["Days in the office", officeDays === null ? undefined : `at most ${officeDays}`],
    ["Degree", degree ?? undefined],
    ["Visa", needsVisa ? "sponsorship needed" : undefined],
    ["Rated", joined(liked.map((id) => `${STATEMENTS[id].says} (${preferences[id]})`))],
    ["Weights", joined(weighed.map((each) => `${CRITERION_LABELS[each]} ${weights[each]}`))],
  ];
  return said.filter((line): line is [string, string] => line[1] !== undefined);
}

function joined(words: readonly string[]): string | undefined {
  return words.length === 0 ? undefined : words.join(", ");
}
