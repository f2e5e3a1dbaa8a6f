// The search form of the openings: the everyday filters in sight, the rest one step away.

import type { Figure } from "../../src/domain/figure.ts";
import { BAND_CHOICES, ROLE_CHOICES, WORKPLACE_CHOICES } from "../choices.ts";
import { countryNames } from "../format.ts";
import { CountedGroup, countedValues } from "./counted-group.tsx";
import { skillLabels, textsOf } from "./field-values.ts";
import { CheckField, ChoiceGroup, TextField } from "./filter-form.tsx";
import { MoreFilters } from "./more-filters.tsx";
import type { OpeningsFormProps } from "./openings-form-props.ts";

export function OpeningsForm({ params, vocabulary, counts = {} }: OpeningsFormProps) {
  return (
    <form method="get" action="/openings" class="search">
      <EverydayFields params={params} vocabulary={vocabulary} counts={counts} />
      <div class="search-groups">
        <ChoiceGroup
          name="role"
          label="Role"
          choices={ROLE_CHOICES.slice(0, 3)}
          values={textsOf(params.role)}
          counts={counts}
        />
        <ChoiceGroup name="band" label="Level" choices={BAND_CHOICES} values={textsOf(params.band)} />
        <ChoiceGroup
          name="workplace"
          label="Workplace"
          choices={WORKPLACE_CHOICES}
          values={textsOf(params.workplace)}
          counts={counts}
        />
      </div>
      <CountedGroup
        name="country"
        label="Most frequent countries"
        wordsOf={(code) => countryNames([code])}
        values={textsOf(params.country)}
        counts={counts}
      />
      <CheckField
        name="unstated"
        label="With a pay floor, keep postings that state no pay"
        isOn={params.unstated === true}
      />
      <MoreFilters params={params} vocabulary={vocabulary} counts={counts} />
      <button type="submit">Search</button>
    </form>
  );
}

function EverydayFields({ params, vocabulary, counts = {} }: OpeningsFormProps) {
  const one = (name: string) => textsOf(params[name])[0];
  const city = textsOf(params.city).join(", ") || undefined;
  return (
    <div class="search-first">
      <TextField name="q" label="Words" value={one("q")} kind="search" hint="title, employer, place, text" />
      <TextField
        name="skill"
        label="Skills, all of them"
        value={skillLabels(params.skill, vocabulary)}
        hint="RAG, Python"
      />
      <TextField name="country" label="Countries" value={otherCountries(params, counts)} hint="US, DE" />
      <TextField name="city" label="City" value={city} hint="London" />
      <TextField
        name="salaryFloor"
        label="Yearly base from"
        value={one("salaryFloor")}
        kind="number"
        hint="150000"
      />
      <TextField name="currency" label="Currency" value={one("currency")} hint="USD" />
    </div>
  );
}

/** A country among the counted ones is ticked there and not written twice. */
function otherCountries(
  params: Record<string, unknown>,
  counts: Readonly<Record<string, Figure>>,
): string | undefined {
  const counted = countedValues("country", counts);
  return (
    textsOf(params.country)
      .filter((country) => !counted.includes(country))
      .join(", ") || undefined
  );
}
