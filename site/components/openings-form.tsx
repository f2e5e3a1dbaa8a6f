// The search form of the openings: the everyday filters in sight, the rest one step away.
import type { Figure } from "../../src/domain/figure.ts";
import type { Vocabulary } from "../../src/reports/vocabulary.ts";
import {
  BAND_CHOICES,
  DEGREE_CHOICES,
  EMPLOYMENT_CHOICES,
  LEVEL_CHOICES,
  PANEL_CHOICES,
  PAY_CHOICES,
  ROLE_CHOICES,
  STATE_CHOICES,
  TASK_CHOICES,
  TEXT_CHOICES,
  VISA_CHOICES,
  WORKPLACE_CHOICES,
} from "../choices.ts";
import { FigureLink } from "./figure-link.tsx";
import { CheckField, ChoiceGroup, SelectField, TextField } from "./filter-form.tsx";

interface OpeningsFormProps {
  params: Record<string, unknown>;
  vocabulary: Vocabulary;
  /** How many postings each choice would leave, by filter and value, e.g. "workplace=remote". */
  counts?: Readonly<Record<string, Figure>>;
}

export function OpeningsForm({ params, vocabulary, counts = {} }: OpeningsFormProps) {
  const one = (name: string) => textsOf(params[name])[0];
  const city = textsOf(params.city).join(", ") || undefined;
  return (
    <form method="get" action="/openings" class="search">
      <div class="search-first">
        <TextField
          name="q"
          label="Words"
          value={one("q")}
          kind="search"
          hint="title, employer, place, text"
        />
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

function MoreFilters({ params, vocabulary, counts = {} }: OpeningsFormProps) {
  const one = (name: string) => textsOf(params[name])[0];
  return (
    <details class="more" open={MORE.some((name) => params[name] !== undefined)}>
      <summary>More filters</summary>
      <div class="search-groups">
        <ChoiceGroup
          name="role"
          label="Other roles"
          choices={ROLE_CHOICES.slice(3)}
          values={textsOf(params.role)}
          counts={counts}
        />
        <ChoiceGroup name="task" label="Everyday task" choices={TASK_CHOICES} values={textsOf(params.task)} />
        <ChoiceGroup
          name="level"
          label="Stated level"
          choices={LEVEL_CHOICES}
          values={textsOf(params.level)}
          counts={counts}
        />
        <ChoiceGroup
          name="employment"
          label="Employment"
          choices={EMPLOYMENT_CHOICES}
          values={textsOf(params.employment)}
          counts={counts}
        />
        <ChoiceGroup name="visa" label="Visa" choices={VISA_CHOICES} values={textsOf(params.visa)} />
        <ChoiceGroup
          name="degree"
          label="Least degree"
          choices={DEGREE_CHOICES}
          values={textsOf(params.degree)}
        />
        <CountedGroup name="source" label="Source" values={textsOf(params.source)} counts={counts} />
        <PayCounts counts={counts} />
      </div>
      <div class="search-first">
        <TextField
          name="skillAny"
          label="Skills, one of them"
          value={skillLabels(params.skillAny, vocabulary)}
          hint="LangGraph, CrewAI"
        />
        <TextField name="skillNot" label="Without skills" value={skillLabels(params.skillNot, vocabulary)} />
        <TextField name="yearsFrom" label="Years asked, from" value={one("yearsFrom")} kind="number" />
        <TextField name="yearsTo" label="Years asked, to" value={one("yearsTo")} kind="number" />
        <TextField
          name="postedWithin"
          label="Posted within days of its set's last look"
          value={one("postedWithin")}
          kind="number"
          hint="30"
        />
        <TextField name="employer" label="Employer" value={textsOf(params.employer).join(", ")} />
        <TextField
          name="employerNot"
          label="Not these employers"
          value={textsOf(params.employerNot).join(", ")}
        />
        <SelectField
          name="archetype"
          label="Finer role"
          choices={vocabulary.archetypes.map(({ archetype, preferredLabel }) => ({
            value: archetype,
            label: preferredLabel,
          }))}
          value={one("archetype")}
          empty="any"
        />
        <SelectField
          name="set"
          label="Set"
          choices={vocabulary.sets.map(({ name, title }) => ({ value: name, label: title }))}
          value={one("set")}
          empty="all"
        />
        <SelectField name="pay" label="Pay" choices={PAY_CHOICES} value={one("pay")} empty="any" />
        <SelectField name="panel" label="Boards" choices={PANEL_CHOICES} value={one("panel")} empty="any" />
        <SelectField name="text" label="Text" choices={TEXT_CHOICES} value={one("text")} empty="any" />
        <SelectField
          name="state"
          label="State"
          choices={STATE_CHOICES.slice(1)}
          value={one("state")}
          empty="live"
        />
      </div>
    </details>
  );
}

/** Filters that stand under "More filters"; it opens when one is set. */
const MORE = [
  "task",
  "level",
  "employment",
  "visa",
  "degree",
  "skillAny",
  "skillNot",
  "yearsFrom",
  "yearsTo",
  "postedWithin",
  "employer",
  "employerNot",
  "archetype",
  "source",
  "set",
  "pay",
  "panel",
  "text",
  "state",
];

interface CountedGroupProps {
  name: string;
  label: string;
  values: readonly string[];
  counts: Readonly<Record<string, Figure>>;
}

/** Choices of an open list: those that were counted. */
function CountedGroup({ name, label, values, counts }: CountedGroupProps) {
  const choices = countedValues(name, counts).map((value) => ({ value, label: value }));
  if (choices.length === 0) return null;
  return <ChoiceGroup name={name} label={label} choices={choices} values={values} counts={counts} />;
}

function PayCounts({ counts }: { counts: Readonly<Record<string, Figure>> }) {
  const found = PAY_CHOICES.flatMap(({ value, label }) => {
    const figure = counts[`pay=${value}`];
    return figure === undefined ? [] : [{ label, figure }];
  });
  if (found.length === 0) return null;
  return (
    <div class="choices">
      <p class="quiet">Pay</p>
      {found.map(({ label, figure }) => (
        <p key={label} class="choice">
          <span>{label}</span> <FigureLink figure={figure} name={`Pay ${label}`} />
        </p>
      ))}
    </div>
  );
}

function countedValues(name: string, counts: Readonly<Record<string, Figure>>): string[] {
  return Object.keys(counts).flatMap((key) =>
    key.startsWith(`${name}=`) ? [key.slice(name.length + 1)] : [],
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

function skillLabels(slugs: unknown, { skills }: Vocabulary): string | undefined {
  const labels = textsOf(slugs).map((slug) => skills.get(slug)?.label ?? slug);
  return labels.length === 0 ? undefined : labels.join(", ");
}

function textsOf(value: unknown): string[] {
  return value === undefined ? [] : [value].flat().map(String);
}
