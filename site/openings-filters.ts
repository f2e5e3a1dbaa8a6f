// The filters of the openings page: what each is called, how it is read, and how its values are said.
import type { Vocabulary } from "../src/reports/vocabulary.ts";
import { withQuery } from "./addresses.ts";
import {
  BAND_CHOICES,
  type Choice,
  DEGREE_CHOICES,
  EMPLOYMENT_CHOICES,
  LEVEL_CHOICES,
  labelOf,
  PANEL_CHOICES,
  PAY_CHOICES,
  ROLE_CHOICES,
  STATE_CHOICES,
  TASK_CHOICES,
  TEXT_CHOICES,
  VISA_CHOICES,
  WORKPLACE_CHOICES,
} from "./choices.ts";
import type { Kind } from "./query.ts";

interface Filter {
  kind: Kind;
  /** Before the value in a chip, e.g. "skill". */
  label: string;
  choices?: readonly Choice[];
}

export const FILTERS: Readonly<Record<string, Filter>> = {
  q: { kind: "text", label: "words" },
  role: { kind: "list", label: "role", choices: ROLE_CHOICES },
  archetype: { kind: "list", label: "finer role" },
  level: { kind: "list", label: "level", choices: LEVEL_CHOICES },
  band: { kind: "list", label: "level", choices: BAND_CHOICES },
  workplace: { kind: "list", label: "workplace", choices: WORKPLACE_CHOICES },
  country: { kind: "list", label: "country" },
  city: { kind: "list", label: "city" },
  skill: { kind: "list", label: "skill" },
  skillAny: { kind: "list", label: "skill, one of" },
  skillNot: { kind: "list", label: "without skill" },
  task: { kind: "list", label: "task", choices: TASK_CHOICES },
  employer: { kind: "list", label: "employer" },
  employerNot: { kind: "list", label: "not employer" },
  degree: { kind: "list", label: "degree", choices: DEGREE_CHOICES },
  yearsFrom: { kind: "number", label: "years from" },
  yearsTo: { kind: "number", label: "years to" },
  postedWithin: { kind: "number", label: "posted within days" },
  employment: { kind: "list", label: "employment", choices: EMPLOYMENT_CHOICES },
  visa: { kind: "list", label: "visa", choices: VISA_CHOICES },
  source: { kind: "list", label: "source" },
  set: { kind: "list", label: "set" },
  panel: { kind: "text", label: "panel", choices: PANEL_CHOICES },
  text: { kind: "text", label: "text", choices: TEXT_CHOICES },
  pay: { kind: "text", label: "pay", choices: PAY_CHOICES },
  salaryFloor: { kind: "number", label: "pay from" },
  salaryBelow: { kind: "number", label: "pay below" },
  currency: { kind: "text", label: "pay in" },
  unstated: { kind: "flag", label: "pay not stated", choices: [{ value: "true", label: "kept" }] },
  state: { kind: "text", label: "state", choices: STATE_CHOICES },
};

export const OPENINGS_KINDS: Record<string, Kind> = {
  ...Object.fromEntries(Object.entries(FILTERS).map(([name, { kind }]) => [name, kind])),
  limit: "number",
};

export interface Chip {
  label: string;
  value: string;
  /** The same search without it. */
  without: string;
}

/** One chip per value that is set; the next page's position is not a filter. */
export function chipsOf(params: Record<string, unknown>, vocabulary: Vocabulary): Chip[] {
  const { after: _after, ...kept } = params;
  return Object.entries(kept).flatMap(([name, value]) => {
    const filter = FILTERS[name];
    if (filter === undefined) return [];
    return [value].flat().map((item) => ({
      label: filter.label,
      value: saidAs(name, String(item), vocabulary),
      without: withQuery("/openings", {
        ...kept,
        [name]: Array.isArray(value) ? value.filter((other) => other !== item) : undefined,
      }),
    }));
  });
}

function saidAs(name: string, value: string, { skills, roles, sets }: Vocabulary): string {
  if (["skill", "skillAny", "skillNot"].includes(name)) return skills.get(value)?.label ?? value;
  if (name === "archetype") return roles.get(value) ?? value;
  if (name === "set") return sets.find((set) => set.name === value)?.title ?? value;
  if (name === "salaryFloor" || name === "salaryBelow") return Number(value).toLocaleString("en-US");
  const choices = FILTERS[name]?.choices;
  return choices === undefined ? value : labelOf(choices, value);
}
