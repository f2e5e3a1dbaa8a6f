// The search form of the openings: the everyday filters in sight, the rest one step away.
import type { Vocabulary } from "../../src/reports/vocabulary.ts";
import {
  BAND_CHOICES,
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
import { CheckField, ChoiceGroup, SelectField, TextField } from "./filter-form.tsx";

interface OpeningsFormProps {
  params: Record<string, unknown>;
  vocabulary: Vocabulary;
}

export function OpeningsForm({ params, vocabulary }: OpeningsFormProps) {
  const one = (name: string) => textsOf(params[name])[0];
  const all = (name: string) => textsOf(params[name]).join(", ") || undefined;
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
          value={skillLabels(params, vocabulary)}
          hint="RAG, Python"
        />
        <TextField name="country" label="Countries" value={all("country")} hint="US, DE" />
        <TextField name="city" label="City" value={all("city")} hint="London" />
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
        />
        <ChoiceGroup name="band" label="Level" choices={BAND_CHOICES} values={textsOf(params.band)} />
        <ChoiceGroup
          name="workplace"
          label="Workplace"
          choices={WORKPLACE_CHOICES}
          values={textsOf(params.workplace)}
        />
      </div>
      <CheckField
        name="unstated"
        label="With a pay floor, keep postings that state no pay"
        isOn={params.unstated === true}
      />
      <MoreFilters params={params} vocabulary={vocabulary} />
      <button type="submit">Search</button>
    </form>
  );
}

function MoreFilters({ params, vocabulary }: OpeningsFormProps) {
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
        />
        <ChoiceGroup name="task" label="Everyday task" choices={TASK_CHOICES} values={textsOf(params.task)} />
        <ChoiceGroup
          name="level"
          label="Stated level"
          choices={LEVEL_CHOICES}
          values={textsOf(params.level)}
        />
        <ChoiceGroup
          name="employment"
          label="Employment"
          choices={EMPLOYMENT_CHOICES}
          values={textsOf(params.employment)}
        />
        <ChoiceGroup name="visa" label="Visa" choices={VISA_CHOICES} values={textsOf(params.visa)} />
      </div>
      <div class="search-first">
        <TextField name="employer" label="Employer" value={textsOf(params.employer).join(", ")} />
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
const MORE = ["task", "level", "employment", "visa", "employer", "set", "pay", "panel", "text", "state"];

function skillLabels(params: Record<string, unknown>, { skills }: Vocabulary): string | undefined {
  const labels = textsOf(params.skill).map((slug) => skills.get(slug)?.label ?? slug);
  return labels.length === 0 ? undefined : labels.join(", ");
}

function textsOf(value: unknown): string[] {
  return value === undefined ? [] : [value].flat().map(String);
}
