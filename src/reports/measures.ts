// The table of measures: for each, which postings of a population count, with what value, and how it is judged.
// A report and a receipt both end here, so a number and its receipt can't drift apart.
import { INTERVIEW_STAGE_LABELS, type InterviewStage } from "../domain/facts.ts";
import type { Figure } from "../domain/figure.ts";
import type { Cell, MeasureName } from "../domain/receipt-id.ts";
import { FAMILY_LABELS } from "../domain/role.ts";
import type { TaskId } from "../domain/task.ts";
import { ageMeasures } from "./age-measures.ts";
import { durationMeasures } from "./duration-measures.ts";
import { countsByEmployer } from "./employer-counts.ts";
import { growthMeasures } from "./growth-measures.ts";
import {
  countFigure,
  EMPLOYER_CAP,
  type EmployerCount,
  ladderFigure,
  liftFigure,
  quantileFigures,
  shareFigure,
} from "./judge.ts";
import type { MeasuredRow } from "./measured-row.ts";
import { amountOf, type Bound } from "./posted-amount.ts";
import { premiumMeasures } from "./premium-measures.ts";
import { STATED_FACTS } from "./stated-facts.ts";
import type { Vocabulary } from "./vocabulary.ts";

export interface Taken {
  employer: string;
  /** Whether the posting has what is measured. */
  isHit: boolean;
  /** Its amount, where amounts are measured. */
  amount: number | null;
  /** For comparisons, whether it stands on the other side. */
  isOther: boolean;
  /** Its stated level, where levels are measured. */
  level: string;
  /** For spells, its age in days when it was first watched. */
  entry?: number;
  /** Why it does not count, in words; empty when it does. */
  why: string;
}

export interface Measure {
  /** The question the number answers, e.g. "What is the median posted base salary?". */
  asks(cell: Cell, vocabulary: Vocabulary): string;
  method: string;
  /** The fact whose words are quoted as evidence. */
  evidence(cell: Cell): string;
  take(row: MeasuredRow, cell: Cell): Taken;
  judge(cell: Cell, taken: readonly Taken[]): Figure;
}

const count: Measure = {
  asks: () => "How many unique postings fit?",
  method: "A count of unique postings; one advertisement seen twice counts once. Postings are not vacancies.",
  evidence: () => "role",
  take: (row) => ({ ...taken(row), isHit: true }),
  judge: (cell, rows) => countFigure(cell, rows.length, employersOf(rows)),
};

const disclosure: Measure = {
  asks: () => "What part of the postings states base pay?",
  method: `The share of postings from which a two-sided base range or a single amount was read, in any currency, among those whose pay would have been seen had it been stated: their text was read, or their source has a field for pay. ${wilson()}`,
  evidence: () => "salary",
  take: (row) => {
    const isHit = row.base_low !== null;
    return { ...taken(row), isHit, why: isHit ? "" : "states no base pay" };
  },
  judge: (cell, rows) => shareFigure(cell, employerCounts(rows)),
};

const skillShare: Measure = {
  asks: (cell, vocabulary) => `What part of the postings asks for ${skillWords(cell, vocabulary)}?`,
  method: `The share of postings whose text was read that ask for the skill, or for any of several, required or preferred. ${wilson()}`,
  evidence: (cell) => `skill:${cell.of ?? ""}`,
  take: (row, cell) => {
    const isHit = slugsOf(cell).some((slug) => row.skill_slugs.includes(slug));
    return { ...taken(row), isHit, why: isHit ? "" : "does not name the skill" };
  },
  judge: (cell, rows) => shareFigure(cell, employerCounts(rows)),
};

const skillLift: Measure = {
  asks: (cell, vocabulary) =>
    `How many times as often as ${vocabulary.roles.get(cell.against ?? "") ?? cell.against} postings do they ask for ${skillWords(cell, vocabulary)}?`,
  method:
    "The share in one role over the share in the other, of postings whose text was read. The interval is that of the log ratio by the delta method, on the effective n, with Student's t where postings of one employer were discounted.",
  evidence: skillShare.evidence,
  take: (row, cell) => ({ ...skillShare.take(row, cell), isOther: row.family === cell.against }),
  judge: (cell, rows) =>
    liftFigure(
      cell,
      employerCounts(rows.filter(({ isOther }) => !isOther)),
      employerCounts(rows.filter(({ isOther }) => isOther)),
    ),
};

const requiredShare: Measure = {
  asks: (cell, vocabulary) =>
    `Of what part of the postings that ask for ${skillWords(cell, vocabulary)} is it required?`,
  method: `The share of postings that put the skill among what is required, of those that say whether it is required or preferred. ${wilson()}`,
  evidence: skillShare.evidence,
  take: (row, cell) => {
    const at = row.skill_slugs.indexOf(cell.of ?? "");
    const required = at === -1 ? null : (row.skill_required[at] ?? null);
    const whyNot = required === null ? "does not say whether it is required" : "is preferred";
    return {
      ...having(row, required === true, whyNot),
      amount: required === null ? null : Number(required),
    };
  },
  judge: (cell, rows) => shareFigure(cell, employerCounts(rows.filter(({ amount }) => amount !== null))),
};

const statedShare: Measure = {
  asks: (cell) => `What part of the postings states ${STATED_FACTS[cell.of ?? ""]?.label ?? cell.of}?`,
  method: `The share of postings from which the fact was read; the rest does not state it, or not in words we read. ${wilson()}`,
  evidence: (cell) => STATED_FACTS[cell.of ?? ""]?.evidence ?? "role",
  take: (row, cell) => {
    const isHit = STATED_FACTS[cell.of ?? ""]?.isStated(row) ?? false;
    return { ...taken(row), isHit, why: isHit ? "" : "does not state it" };
  },
  judge: (cell, rows) => shareFigure(cell, employerCounts(rows)),
};

const taskShare: Measure = {
  asks: (cell, { tasks }) =>
    `What part of the postings asks for: ${tasks.get(cell.of as TaskId)?.label.toLowerCase() ?? cell.of}?`,
  method: `The share of postings whose text was read that ask for the task in their duties or requirements. ${wilson()}`,
  evidence: (cell) => `task:${cell.of ?? ""}`,
  take: (row, cell) => having(row, row.tasks.includes(cell.of ?? ""), "does not ask for the task"),
  judge: (cell, rows) => shareFigure(cell, employerCounts(rows)),
};

const stageShare: Measure = {
  asks: (cell) =>
    `What part of the postings that describe their hiring process names: ${stageLabel(cell.of).toLowerCase()}?`,
  method: `The share of postings that name the stage, among those whose text names any stage of the hiring process. Few do, and a stage that is not named may still come. ${wilson()}`,
  evidence: () => "interviewStages",
  take: (row, cell) => having(row, row.interview_stages.includes(cell.of ?? ""), "does not name the stage"),
  judge: (cell, rows) => shareFigure(cell, employerCounts(rows)),
};

const levelShare: Measure = {
  asks: (cell) => `What part of the postings is of level ${cell.of?.replaceAll("_", " ")}?`,
  method: `The share of postings of that stated level; postings that state none are part of the whole. ${wilson()}`,
  evidence: () => "level",
  take: (row, cell) => having(row, row.level === cell.of, `level: ${row.level.replaceAll("_", " ")}`),
  judge: (cell, rows) => shareFigure(cell, employerCounts(rows)),
};

const roleShare: Measure = {
  asks: (cell, { roles }) => `What part of the postings is of role ${roles.get(cell.of ?? "") ?? cell.of}?`,
  method: `The share of the role among postings of the roles named. ${wilson()}`,
  evidence: () => "role",
  take: (row, cell) => having(row, row.family === cell.of, `role: ${row.family}`),
  judge: (cell, rows) => shareFigure(cell, employerCounts(rows)),
};

const degreeShare: Measure = {
  asks: (cell) => `What part of the postings requires this degree at least: ${cell.of}?`,
  method: `The share of postings whose text was read that require the degree as the least one; those that state none are part of the whole. ${wilson()}`,
  evidence: () => "degree",
  take: (row, cell) => having(row, row.degree === cell.of, `degree: ${row.degree.replaceAll("_", " ")}`),
  judge: (cell, rows) => shareFigure(cell, employerCounts(rows)),
};

const yearsMedian: Measure = {
  asks: () => "How many years of experience do postings ask for at least, in the median?",
  method: `The median of the least years asked for, among postings that state them; each employer weighs at most ${EMPLOYER_CAP} postings. The interval resamples employers 400 times.`,
  evidence: () => "years",
  take: (row) => ({
    ...having(row, row.years_min !== null, "states no years"),
    amount: row.years_min,
  }),
  judge: (cell, rows) => quantileFigures([{ cell, p: 0.5 }], amountsOf(rows), "years")[0]!,
};

/** Levels of one role at which an employer must hire for its ladder to be seen. */
const LADDER_STEPS = 3;

const ladderEmployers: Measure = {
  asks: () => `How many employers hire for the role at ${LADDER_STEPS} or more levels?`,
  method: `A count of employers whose postings of the role state ${LADDER_STEPS} or more different levels. An employer with few postings can't show more.`,
  evidence: () => "level",
  take: (row) => ({ ...having(row, row.level !== "not_stated", "states no level"), level: row.level }),
  judge: (cell, rows) => ladderFigure(cell, rows, LADDER_STEPS),
};

function quantile(p: number, bound: Bound, name: string): Measure {
  return {
    asks: (cell) => `What is the ${name} of posted base salary in ${cell.of ?? "one currency"}, a year?`,
    method: `Quantile ${p} of the ${BOUND_WORDS[bound]} of posted base ranges, made yearly; each employer weighs at most ${EMPLOYER_CAP} postings. The interval is Woodruff's, on the variance between employers. Posted is not paid, and base is not total compensation.`,
    evidence: () => "salary",
    take: (row, cell) => {
      const amount = row.base_currency === cell.of ? amountOf(row, bound) : null;
      return { ...taken(row), isHit: amount !== null, amount, why: whyNoAmount(row, cell) };
    },
    judge: (cell, rows) => quantileFigures([{ cell, p }], amountsOf(rows), `${cell.of ?? ""}/year`)[0]!,
  };
}

const BOUND_WORDS: Record<Bound, string> = { low: "lower ends", mid: "midpoints", high: "upper ends" };

export const QUANTILES = {
  "salary-p25": { p: 0.25, bound: "mid" },
  "salary-median": { p: 0.5, bound: "mid" },
  "salary-p75": { p: 0.75, bound: "mid" },
  "salary-median-low": { p: 0.5, bound: "low" },
  "salary-median-high": { p: 0.5, bound: "high" },
} as const;

export const measures: Record<MeasureName, Measure> = {
  "active-postings": count,
  "salary-p25": quantile(0.25, "mid", "lower quartile"),
  "salary-median": quantile(0.5, "mid", "median"),
  "salary-p75": quantile(0.75, "mid", "upper quartile"),
  "salary-median-low": quantile(0.5, "low", "median lower end"),
  "salary-median-high": quantile(0.5, "high", "median upper end"),
  "salary-disclosure": disclosure,
  "skill-share": skillShare,
  "skill-lift": skillLift,
  "required-share": requiredShare,
  "stated-share": statedShare,
  "task-share": taskShare,
  "stage-share": stageShare,
  "level-share": levelShare,
  "role-share": roleShare,
  "degree-share": degreeShare,
  "years-median": yearsMedian,
  "ladder-employers": ladderEmployers,
  ...growthMeasures,
  ...durationMeasures,
  ...ageMeasures,
  ...premiumMeasures,
};

/** The roles of a cell in words, e.g. "ML engineer". */
export function rolesOf(cell: Cell): string {
  return (cell.filter.role ?? []).map((role) => FAMILY_LABELS[role]).join(" or ");
}

function whyNoAmount(row: MeasuredRow, cell: Cell): string {
  if (row.base_currency === cell.of) return "";
  return row.base_currency === "" ? "states no base pay" : `states pay in ${row.base_currency}`;
}

function taken(row: MeasuredRow): Taken {
  return { employer: row.employer_key, isHit: false, amount: null, isOther: false, level: "", why: "" };
}

function having(row: MeasuredRow, isHit: boolean, whyNot: string): Taken {
  return { ...taken(row), isHit, why: isHit ? "" : whyNot };
}

/** The skills a cell is about: one, or several of which any counts, as in "calculus~statistics". */
function slugsOf({ of = "" }: Cell): string[] {
  return of.split("~");
}

function skillWords(cell: Cell, { skills }: Vocabulary): string {
  return slugsOf(cell)
    .map((slug) => skills.get(slug)?.label ?? slug)
    .join(" or ");
}

function stageLabel(stage: string | undefined): string {
  return INTERVIEW_STAGE_LABELS[stage as InterviewStage] ?? stage ?? "";
}

function employersOf(rows: readonly Taken[]): number {
  return new Set(rows.map(({ employer }) => employer)).size;
}

function amountsOf(rows: readonly Taken[]): { employer: string; amount: number }[] {
  return rows.flatMap(({ employer, amount }) => (amount === null ? [] : [{ employer, amount }]));
}

function employerCounts(rows: readonly Taken[]): EmployerCount[] {
  return countsByEmployer(
    rows.map(({ employer, isHit }) => ({ employer_key: employer, isHit })),
    ({ isHit }) => isHit,
  );
}

function wilson(): string {
  return "The interval is Wilson's on the effective n, which discounts postings of one employer.";
}
