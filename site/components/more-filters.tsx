// The filters of the openings that stand one step away.
import type { Figure } from "../../src/domain/figure.ts";
import {
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
} from "../choices.ts";
import { CountedGroup } from "./counted-group.tsx";
import { skillLabels, textsOf } from "./field-values.ts";
import { FigureLink } from "./figure-link.tsx";
import { ChoiceGroup, SelectField, TextField } from "./filter-form.tsx";
import type { OpeningsFormProps } from "./openings-form-props.ts";

export function MoreFilters(props: OpeningsFormProps) {
  return (
    <details class="more" open={MORE.some((name) => props.params[name] !== undefined)}>
      <summary>More filters</summary>
      <MoreChoices {...props} />
      <SkillAndTimeFields {...props} />
      <EmployerAndSetFields {...props} />
    </details>
  );
}

function MoreChoices({ params, counts = {} }: OpeningsFormProps) {
  return (
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
  );
}

function SkillAndTimeFields({ params, vocabulary }: OpeningsFormProps) {
  const one = (name: string) => textsOf(params[name])[0];
  return (
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
    </div>
  );
}

function EmployerAndSetFields({ params, vocabulary }: OpeningsFormProps) {
  const one = (name: string) => textsOf(params[name])[0];
  return (
    <div class="search-first">
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
  );
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
