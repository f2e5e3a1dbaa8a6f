// The closed lists that forms offer, with the words people use for them.
import { Degree, Employment, VisaSponsorship } from "../src/domain/facts.ts";
import { Level, LevelBand } from "../src/domain/level.ts";
import { Workplace } from "../src/domain/place.ts";
import { FAMILIES, FAMILY_LABELS } from "../src/domain/role.ts";
import { SKILL_AREA_LABELS, SkillArea } from "../src/domain/skill.ts";
import { TASKS } from "../src/domain/task.ts";
import { BAND_NAMES } from "./findings/compare-rows.ts";
import { words } from "./format.ts";

export interface Choice {
  value: string;
  label: string;
}

export const ROLE_CHOICES: readonly Choice[] = FAMILIES.map((value) => ({
  value,
  label: FAMILY_LABELS[value],
}));
export const BAND_CHOICES: readonly Choice[] = LevelBand.options.map((value) => ({
  value,
  label: BAND_NAMES[value],
}));
export const LEVEL_CHOICES = inWords(Level.options);
export const WORKPLACE_CHOICES = inWords(Workplace.options);
export const EMPLOYMENT_CHOICES = inWords(Employment.options);
export const DEGREE_CHOICES = inWords(Degree.options);
export const VISA_CHOICES: readonly Choice[] = VisaSponsorship.options.map((value) => ({
  value,
  label: { yes: "sponsored", no: "not sponsored", not_stated: "not stated" }[value],
}));
export const AREA_CHOICES: readonly Choice[] = SkillArea.options.map((value) => ({
  value,
  label: SKILL_AREA_LABELS[value],
}));
export const STATE_CHOICES: readonly Choice[] = [
  { value: "active", label: "live when last observed" },
  { value: "closed", label: "closed" },
  { value: "all", label: "both" },
];
export const PAY_CHOICES: readonly Choice[] = [
  { value: "stated", label: "stated" },
  { value: "not_stated", label: "not stated" },
  { value: "observed", label: "would have been seen" },
  { value: "absent", label: "none known" },
];
export const PANEL_CHOICES: readonly Choice[] = [
  { value: "all", label: "all, samples too" },
  { value: "census", label: "boards read whole" },
];
export const TEXT_CHOICES: readonly Choice[] = [
  { value: "read", label: "text was read" },
  { value: "title_only", label: "only the title is known" },
];

/** The guide's fourteen bullets of a typical day, shortened. */
const TASK_WORDS: Record<(typeof TASKS)[number], string> = {
  A1: "build multi-agent workflows",
  A2: "find out why an agent errs",
  A3: "tune prompts and tokens",
  A4: "evaluate LLM output",
  A5: "keep LLM providers reliable",
  A6: "review agent graphs",
  A7: "watch LLM cost, route models",
  M1: "prepare training data",
  M2: "fine-tune or train models",
  M3: "read metrics, tune parameters",
  M4: "build feature pipelines",
  M5: "speed up inference",
  M6: "validate data, catch drift",
  M7: "A/B test models",
};
export const TASK_CHOICES: readonly Choice[] = TASKS.map((value) => ({
  value,
  label: `${value} ${TASK_WORDS[value]}`,
}));

/** The label of a value, or the value in words. */
export function labelOf(choices: readonly Choice[], value: string): string {
  return choices.find((choice) => choice.value === value)?.label ?? words(value);
}

function inWords(values: readonly string[]): readonly Choice[] {
  return values.map((value) => ({ value, label: words(value) }));
}
