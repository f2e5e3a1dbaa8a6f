// One check per fact: how a posting's reading is compared with its labels, and the measures that follow.
import type { Enrichment } from "../src/domain/evidence.ts";
import type { Evidenced } from "../src/domain/facts.ts";
import { TASKS } from "../src/domain/task.ts";
import type { LabelledPosting } from "./labels.ts";
import {
  accuracy,
  type Counts,
  f1,
  macroF1,
  mean,
  type Pair,
  precision,
  rate,
  recall,
  setCounts,
  setF1,
  spearman,
} from "./measures.ts";
import { agrees, distinct, skillCounts } from "./skill-agreement.ts";

export interface Case {
  posting: LabelledPosting;
  enrichment: Enrichment;
}

export interface Measure {
  name: string;
  /** How many of the cases it is taken over. */
  n: number;
  /** Its value over the cases of these indexes, which may repeat. */
  over(indexes: readonly number[]): number;
}

export interface FactCheck {
  fact: string;
  measures(cases: readonly Case[]): Measure[];
  /** The classes compared, for per-class scores and the confusion matrix. */
  classes?(one: Case): Pair;
  /** What was labelled and read where the two differ. */
  disagreement(one: Case): Pair | undefined;
  evidence?: Evidenced;
}

export const CHECKS: readonly FactCheck[] = [
  workScore("agentWork", (one) => one.posting.labels.agent_work),
  workScore("mlWork", (one) => one.posting.labels.ml_work),
  {
    fact: "family",
    measures: (cases) => [
      ...measured(cases, family, { accuracy }),
      ...measured(cases, familyGroup, { "4-group macro-F1": macroF1 }),
    ],
    classes: family,
    disagreement: (one) => differing(family(one)),
    evidence: "role",
  },
  classCheck("level", level, "level"),
  exactCheck("years", years, "years"),
  {
    fact: "salary",
    measures: (cases) => [
      ...measured(cases, salaryExact, { "exact where stated": rate }),
      ...measured(cases, falsePay, { "false pay": rate }),
    ],
    disagreement: (one) => differing(pay(one)),
  },
  classCheck("workplace", workplace, "workplace"),
  exactCheck("officeDays", officeDays, "workplace"),
  {
    fact: "countries",
    measures: (cases) => [
      ...measured(cases, countries, { "set F1": (all) => mean(all.map(setF1)), "micro-F1": f1 }),
      ...measured(cases, (one) => setF1(countries(one)) === 1, { exact: rate }),
    ],
    disagreement: (one) =>
      differing({
        label: one.posting.labels.countries.toSorted().join(" "),
        read: readCountries(one).toSorted().join(" "),
      }),
    evidence: "places",
  },
  classCheck("employment", employment, "employment"),
  classCheck("visaSponsorship", visaSponsorship, "visaSponsorship"),
  classCheck("degree", degree, "degree"),
  classCheck("degreeOrEquivalent", degreeOrEquivalent, "degree"),
  {
    fact: "skills",
    measures: (cases) => measured(cases, skills, { precision, recall, F1: f1 }),
    disagreement: skillDisagreement,
  },
  {
    fact: "tasks",
    measures: (cases) => [
      ...measured(cases, tasks, { "micro-F1": f1, precision, recall }),
      ...TASKS.flatMap((task) => measured(cases, (one) => taskCounts(one, task), { [`${task} F1`]: f1 })),
    ],
    disagreement: (one) =>
      differing({
        label: one.posting.labels.tasks.toSorted().join(" "),
        read: readTasks(one).toSorted().join(" "),
      }),
  },
  {
    fact: "interviewStages",
    measures: (cases) => [
      ...measured(cases, stagePresence, { "presence accuracy": accuracy }),
      ...measured(cases, presenceCounts, { "presence precision": precision, "presence recall": recall }),
    ],
    classes: stagePresence,
    disagreement: stageDisagreement,
    evidence: "interviewStages",
  },
];

function workScore(score: "agentWork" | "mlWork", labelOf: (one: Case) => number): FactCheck {
  const core = (one: Case): Pair => ({
    label: labelOf(one) === 2 ? "core" : "not core",
    read: one.enrichment.facts.role[score] >= 0.5 ? "core" : "not core",
  });
  return {
    fact: score,
    measures: (cases) => [
      ...measured(cases, (one) => ({ label: labelOf(one), read: one.enrichment.facts.role[score] }), {
        Spearman: spearman,
      }),
      ...measured(cases, core, { "core accuracy": accuracy }),
    ],
    classes: core,
    disagreement: (one) => differing(core(one)),
    evidence: "role",
  };
}

function classCheck(fact: string, pair: (one: Case) => Pair, evidence: Evidenced): FactCheck {
  return {
    fact,
    measures: (cases) => measured(cases, pair, { accuracy, "macro-F1": macroF1 }),
    classes: pair,
    disagreement: (one) => differing(pair(one)),
    evidence,
  };
}

/** For numbers, whose values are no classes. */
function exactCheck(fact: string, pair: (one: Case) => Pair, evidence: Evidenced): FactCheck {
  return {
    fact,
    measures: (cases) => measured(cases, pair, { exact: accuracy }),
    disagreement: (one) => differing(pair(one)),
    evidence,
  };
}

/** Tallies each case once; a formula is then cheap to take over any resample. */
function measured<T>(
  cases: readonly Case[],
  tally: (one: Case) => T | undefined,
  formulas: Record<string, (tallies: readonly T[]) => number>,
): Measure[] {
  const tallies = cases.map(tally);
  const n = tallies.filter((value) => value !== undefined).length;
  return Object.entries(formulas).map(([name, formula]) => ({
    name,
    n,
    over: (indexes) => formula(indexes.map((index) => tallies[index]).filter((value) => value !== undefined)),
  }));
}

function differing(pair: Pair): Pair | undefined {
  return pair.label === pair.read ? undefined : pair;
}

function family({ posting, enrichment }: Case): Pair {
  return { label: posting.labels.role, read: enrichment.facts.role.family };
}

const GROUPS = new Set(["agent-engineer", "ml-engineer", "hybrid"]);

function familyGroup(one: Case): Pair {
  const { label, read } = family(one);
  const group = (name: string) => (GROUPS.has(name) ? name : "anything else");
  return { label: group(label), read: group(read) };
}

function level({ posting, enrichment }: Case): Pair {
  return { label: posting.labels.level_title, read: enrichment.facts.level.value };
}

function years({ posting, enrichment }: Case): Pair {
  return { label: String(posting.labels.years_min), read: String(enrichment.facts.years?.min ?? null) };
}

interface Amounts {
  min: number | null;
  max: number | null;
  currency: string;
  period: string;
}

function amountsKey(all: readonly Amounts[]): string {
  const keys = all.map(({ min, max, currency, period }) => `${min}-${max} ${currency} a ${period}`);
  return [...new Set(keys)].sort().join("; ");
}

function pay({ posting, enrichment }: Case): Pair {
  return { label: amountsKey(posting.labels.pay), read: amountsKey(enrichment.facts.salary) };
}

function salaryExact(one: Case): boolean | undefined {
  const { label, read } = pay(one);
  return label === "" ? undefined : label === read;
}

function falsePay(one: Case): boolean | undefined {
  const { label, read } = pay(one);
  return label === "" ? read !== "" : undefined;
}

function workplace({ posting, enrichment }: Case): Pair {
  return { label: posting.labels.workplace, read: enrichment.facts.workplace.value };
}

function officeDays({ posting, enrichment }: Case): Pair {
  return {
    label: String(posting.labels.office_days ?? null),
    read: String(enrichment.facts.workplace.officeDays),
  };
}

function readCountries({ enrichment }: Case): string[] {
  const { places, remoteScope } = enrichment.facts;
  const stated = [...places.map((place) => place.country), ...remoteScope];
  return [...new Set(stated.filter((country) => country !== null))];
}

function countries(one: Case): Counts {
  return setCounts(one.posting.labels.countries, readCountries(one));
}

function employment({ posting, enrichment }: Case): Pair {
  return { label: posting.labels.employment, read: enrichment.facts.employment };
}

function visaSponsorship({ posting, enrichment }: Case): Pair {
  return { label: posting.labels.visa_sponsorship, read: enrichment.facts.visaSponsorship };
}

function degree({ posting, enrichment }: Case): Pair {
  return { label: posting.labels.degree, read: enrichment.facts.degree.value };
}

function degreeOrEquivalent({ posting, enrichment }: Case): Pair {
  return {
    label: String(posting.labels.degree_or_equivalent ?? false),
    read: String(enrichment.facts.degree.orEquivalent),
  };
}

function readSkills({ enrichment }: Case): string[] {
  return enrichment.facts.skills.flatMap((skill) => skill.mentions.map((mention) => mention.text));
}

function skills(one: Case): Counts | undefined {
  const { labels } = one.posting;
  return labels.role === "non-tech" ? undefined : skillCounts(labels.skills, readSkills(one));
}

function skillDisagreement(one: Case): Pair | undefined {
  const labels = distinct(one.posting.labels.skills);
  const reads = distinct(readSkills(one));
  const missed = labels.filter((label) => !reads.some((read) => agrees(label, read)));
  const wrong = reads.filter((read) => !labels.some((label) => agrees(label, read)));
  if (skills(one) === undefined || missed.length + wrong.length === 0) return undefined;
  return { label: `missed: ${missed.join(", ") || "none"}`, read: `wrong: ${wrong.join(", ") || "none"}` };
}

function readTasks({ enrichment }: Case): string[] {
  return [...new Set(enrichment.facts.tasks.map((fact) => fact.task as string))];
}

function tasks(one: Case): Counts {
  return setCounts(one.posting.labels.tasks, readTasks(one));
}

function taskCounts(one: Case, task: string): Counts {
  const only = (all: readonly string[]) => all.filter((name) => name === task);
  return setCounts(only(one.posting.labels.tasks), only(readTasks(one)));
}

function stagePresence({ posting, enrichment }: Case): Pair {
  const presence = (stages: readonly string[]) => (stages.length > 0 ? "stated" : "not stated");
  return {
    label: presence(posting.labels.interview_stages),
    read: presence(enrichment.facts.interviewStages),
  };
}

function presenceCounts(one: Case): Counts {
  const { label, read } = stagePresence(one);
  return setCounts(label === "stated" ? [label] : [], read === "stated" ? [read] : []);
}

function stageDisagreement(one: Case): Pair | undefined {
  const { label, read } = stagePresence(one);
  if (label === read) return undefined;
  return {
    label: one.posting.labels.interview_stages.join("; "),
    read: one.enrichment.facts.interviewStages.join("; "),
  };
}
