// The fields of the form as parameters of `decide`, the same for an address and for the form in a browser.

import type { SkillNamed } from "../../src/decision/decide-params.ts";
import { DecideParams, profileOfParams } from "../../src/decision/decide-params.ts";
import { CRITERIA, type Profile } from "../../src/decision/profile.ts";
import { UserError } from "../../src/errors.ts";
import { readParams } from "../../src/reports/read-params.ts";

/** Fields that are one number each and together one parameter, e.g. "weight:pay" and "agree:ml-depth". */
const PARTED = ["weight", "agree", "effort"] as const;

/** Parameters of fields, those left out that say what is so without them. */
export function paramsOfFields(fields: readonly (readonly [string, string])[]): Record<string, unknown> {
  const text: Record<string, string[]> = {};
  for (const [field, value] of fields) {
    if (value.trim() === "") continue;
    const part = PARTED.find((each) => field.startsWith(`${each}:`));
    if (part !== undefined && Number(value) === SILENT[part]) continue;
    const [name, said] =
      part === undefined ? [field, value] : [part, `${field.slice(part.length + 1)}:${value}`];
    text[name] = [...(text[name] ?? []), said];
  }
  const params = readParams(DecideParams, text);
  if (Array.isArray(params.country)) params.country = params.country.map(countryCode);
  if (typeof params.currency === "string") params.currency = params.currency.trim().toUpperCase();
  return params;
}

const SILENT = { weight: 1, agree: 0, effort: 1 };

/** The profile that fields say; throws a `UserError` that says which of them does not fit. */
export function profileOfFields(
  fields: readonly (readonly [string, string])[],
  skillNamed: SkillNamed,
): Profile {
  const read = DecideParams.safeParse(paramsOfFields(fields));
  if (read.success) return profileOfParams(read.data, skillNamed);
  const { path, message } = read.error.issues[0]!;
  throw new UserError(`${path.join(" ")}: ${message}`, { hint: "it is left as it was" });
}

/** The code of a country given by code or name in English; what is neither stays as it is. */
function countryCode(words: string): string {
  const code = words.trim().toUpperCase();
  return /^[A-Z]{2}$/.test(code) ? code : (CODES.get(code) ?? words);
}

const REGIONS = new Intl.DisplayNames("en", { type: "region", fallback: "none" });
const LETTERS = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
const CODES = new Map(
  LETTERS.flatMap((first) => LETTERS.map((second) => first + second)).flatMap((code) => {
    const name = REGIONS.of(code)?.toUpperCase();
    return name === undefined ? [] : [[name, code] as const];
  }),
);

/** Whether a profile says anything about anyone. */
export function saysNothing(profile: Profile): boolean {
  const { skills, years, bands, limits, preferences, samples, weights } = profile;
  const { countries, needsVisa, payFloor, officeDays, degree } = limits;
  return (
    skills.length + bands.length + samples.length + countries.length + Object.keys(preferences).length ===
      0 &&
    [years, payFloor, officeDays, degree].every((each) => each === null) &&
    !needsVisa &&
    CRITERIA.every((criterion) => weights[criterion] === 1)
  );
}
