// Two roles side by side: how many postings, what they pay by level, and the skills that set them apart.
import { z } from "zod";
import { Figure } from "../domain/figure.ts";
import { PostingFilter } from "../domain/filter.ts";
import { LevelBand } from "../domain/level.ts";
import { CountryCode } from "../domain/place.ts";
import type { Cell } from "../domain/receipt-id.ts";
import { Family } from "../domain/role.ts";
import { whereOf } from "../store/where.ts";
import { countFigure, distinctiveness, shareFigure } from "./judge.ts";
import { comparableSkills, listCounts } from "./list-counts.ts";
import { defineReport, type ReportContext } from "./report.ts";
import { PAY_COLUMNS, type PayRow, salaryFigures } from "./salary-cells.ts";

const Params = z.strictObject({
  role: Family.default("agent-engineer").describe("the role on the left"),
  against: Family.default("ml-engineer").describe("the role on the right"),
  country: z.array(CountryCode).default(["US"]).describe("where pay is compared; ISO 3166 country code"),
  currency: z.string().length(3).default("USD").describe("ISO 4217 currency of the pay"),
  skills: z.int().positive().max(50).default(10).describe("distinctive skills shown per role"),
  asOf: PostingFilter.shape.asOf,
});
type Params = z.output<typeof Params>;

const Row = z.strictObject({
  topic: z.enum(["postings", "salary", "disclosure", "skill"]),
  item: z.string(),
  label: z.string(),
  /** The role on the left, on the right, and the hybrid of both. */
  role: Figure,
  against: Figure,
  hybrid: Figure,
  /** For skills: positive is distinctive of the left, negative of the right. */
  distinctive: z.number().nullable(),
});
type Row = z.infer<typeof Row>;

const SIDES = ["role", "against", "hybrid"] as const;

export const compare = defineReport({
  name: "compare",
  question: "AI agent engineer or ML engineer: what do the postings say, side by side?",
  params: Params,
  row: Row,
  example: { role: "agent-engineer", against: "ml-engineer" },
  run: async (context, params) => {
    const roles = { role: params.role, against: params.against, hybrid: "hybrid" as const };
    const [postings, pay, distinctive] = await Promise.all([
      postingRows(context, roles, params),
      payRows(context, roles, params),
      skillRows(context, roles, params),
    ]);
    return { rows: [...postings, ...pay, ...distinctive], notes: [titleOnlyNote(postings), ...NOTES] };
  },
});

const NOTES = [
  "Postings are advertisements, not vacancies, and live means live when last observed: the sets were observed on different days.",
  "Counts on boards that were read whole can be compared; samples selected by title can't be, and are counted apart.",
  "Posted base salary is not paid salary and not total compensation. The disclosure rate says how many postings state it.",
  "Skills are shares of postings whose text was read.",
];

/** Most census postings are known by title only: how a count was made belongs beside it. */
function titleOnlyNote(postings: readonly Row[]): string {
  const of = (item: string) =>
    SIDES.reduce((total, side) => total + (postings.find((row) => row.item === item)?.[side].value ?? 0), 0);
  const all = of("census");
  const byTitle = all - of("census_text");
  return `Of ${all.toLocaleString("en-US")} active postings on boards read whole, ${byTitle.toLocaleString("en-US")} are placed by their title alone, because the set holds no text: "AI Engineer" counts as agent work there, as most such postings do where the text was read.`;
}

type Roles = Record<(typeof SIDES)[number], Family>;

function bySide(figure: (side: (typeof SIDES)[number]) => Figure): Pick<Row, "role" | "against" | "hybrid"> {
  return { role: figure("role"), against: figure("against"), hybrid: figure("hybrid") };
}

const COUNTED: readonly { item: string; label: string; filter: PostingFilter }[] = [
  { item: "census", label: "Active postings on boards read whole", filter: { panel: "census" } },
  {
    item: "census_text",
    label: "… of these, with their text read",
    filter: { panel: "census", text: "read" },
  },
  { item: "all", label: "Active postings in all sets, samples too", filter: {} },
];

async function postingRows(context: ReportContext, roles: Roles, { asOf }: Params): Promise<Row[]> {
  const counts = await Promise.all(
    COUNTED.map(({ filter }) => {
      const { sql, params } = whereOf({ ...filter, asOf, role: [...new Set(Object.values(roles))] });
      return context.query<{ family: string; n: number; employers: number }>(
        `SELECT family, count() AS n, uniqExact(employer_id) AS employers
         FROM current_postings
         WHERE ${sql}
         GROUP BY family`,
        params,
      );
    }),
  );
  return COUNTED.map(({ item, label, filter }, index) => ({
    topic: "postings",
    item,
    label,
    distinctive: null,
    ...bySide((side) => {
      const row = counts[index]!.find(({ family }) => family === roles[side]);
      const cell: Cell = { measure: "active-postings", filter: { ...filter, asOf, role: [roles[side]] } };
      return countFigure(cell, row?.n ?? 0, row?.employers ?? 0);
    }),
  }));
}

const BAND_LABELS: Record<LevelBand, string> = {
  junior: "Junior (0-2 years)",
  mid: "Mid-level (2-5 years)",
  senior: "Senior (5-8 years)",
  staff_plus: "Staff and above (8+ years)",
};

async function payRows(
  context: ReportContext,
  roles: Roles,
  { country, currency, asOf }: Params,
): Promise<Row[]> {
  const { sql, params } = whereOf({ role: [...new Set(Object.values(roles))], country, asOf });
  const found = await context.query<PayRow & { family: string; level_band: string }>(
    `SELECT family, level_band, ${PAY_COLUMNS} FROM current_postings WHERE ${sql}`,
    params,
  );
  return LevelBand.options.flatMap((band) => {
    const figures = bySidePay((side) => {
      const filter: PostingFilter = { role: [roles[side]], band: [band], country, asOf };
      const here = found.filter((row) => row.family === roles[side] && row.level_band === band);
      return salaryFigures(filter, currency, here);
    });
    const row = (
      topic: Row["topic"],
      item: string,
      label: string,
      key: keyof ReturnType<typeof salaryFigures>,
    ): Row => ({
      topic,
      item,
      label,
      distinctive: null,
      ...bySide((side) => figures[side][key]),
    });
    const label = BAND_LABELS[band];
    return [
      row("salary", `${band}:p25`, `${label}, lower quartile`, "p25"),
      row("salary", `${band}:median`, `${label}, median`, "median"),
      row("salary", `${band}:p75`, `${label}, upper quartile`, "p75"),
      row("disclosure", band, `${label}, part that states base pay`, "disclosure"),
    ];
  });
}

function bySidePay<T>(figures: (side: (typeof SIDES)[number]) => T): Record<(typeof SIDES)[number], T> {
  return { role: figures("role"), against: figures("against"), hybrid: figures("hybrid") };
}

async function skillRows(context: ReportContext, roles: Roles, { skills, asOf }: Params): Promise<Row[]> {
  const counts = await listCounts(context, "skill", {
    role: [...new Set(Object.values(roles))],
    text: "read",
    asOf,
  });
  const here = counts.get(roles.role)!;
  const there = counts.get(roles.against)!;
  const ranked = comparableSkills(here, there)
    .map((skill) => ({ skill, distinctive: distinctiveness(here.of(skill), there.of(skill)) }))
    .sort((a, b) => b.distinctive - a.distinctive || (a.skill < b.skill ? -1 : 1));
  const shown = [...ranked.slice(0, skills), ...ranked.slice(-skills).reverse()];
  return [...new Map(shown.map((entry) => [entry.skill, entry])).values()].map(({ skill, distinctive }) => ({
    topic: "skill",
    item: skill,
    label: context.vocabulary.skills.get(skill)?.label ?? skill,
    distinctive,
    ...bySide((side) =>
      shareFigure(
        { measure: "skill-share", filter: { role: [roles[side]], text: "read", asOf }, of: skill },
        counts.get(roles[side])!.of(skill),
      ),
    ),
  }));
}
