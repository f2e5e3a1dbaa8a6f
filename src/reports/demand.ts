// How demand moves: new postings by period and role, each series by itself, with shares that a growing list does
// not move, and growth over a year.
import { z } from "zod";
import { Figure } from "../domain/figure.ts";
import type { PostingFilter } from "../domain/filter.ts";
import { Family, PATHS } from "../domain/role.ts";
import { whereOf } from "../store/where.ts";
import { countsByEmployer } from "./employer-counts.ts";
import { seesEnds } from "./followed-sets.ts";
import { countFigure, liftFigure, shareFigure } from "./judge.ts";
import { growthFigure, panelFigure } from "./judge-growth.ts";
import { type Period, periodsBetween, periodText } from "./period.ts";
import { defineReport, type ReportContext } from "./report.ts";

/** Sets that were gathered over time by one means; the others saw each posting once. */
const HISTORIES = ["hn-roles-2022-12_2025-10", "early-career-2024-08_2026-07"];

const Params = z.strictObject({
  role: z
    .array(Family)
    .default([...PATHS])
    .describe("role family"),
  set: z.array(z.string()).default(HISTORIES).describe("sets gathered over time, each a series"),
  by: z.enum(["quarter", "month"]).default("quarter").describe("how long a period is"),
});
type Params = z.output<typeof Params>;

const Row = z.strictObject({
  topic: z.enum(["new", "active", "ratio", "growth"]),
  series: z.string(),
  seriesLabel: z.string(),
  /** e.g. "2025 Q1"; for growth, the later of the two periods, a year apart. */
  period: z.string(),
  from: z.string(),
  to: z.string(),
  role: Family,
  /** New postings of the role, or those live at the end of the period. */
  postings: Figure.nullable(),
  /** Their share of all new, or live, postings of the series; for the ratio, of the new ones of both roles. */
  share: Figure.nullable(),
  /** How many times as large the count, and the share, is as a year before. */
  countGrowth: Figure.nullable(),
  shareGrowth: Figure.nullable(),
  /** The same of the count at employers with new postings, of any role, in both periods. */
  panelGrowth: Figure.nullable(),
});
type Row = z.infer<typeof Row>;

export const demand = defineReport({
  name: "demand",
  question: "How many postings are new, period by period, and how does each role's share move?",
  params: Params,
  row: Row,
  example: { set: ["hn-roles-2022-12_2025-10"], role: ["agent-engineer"] },
  run: async (context, params) => {
    const rows = (await Promise.all(params.set.map((set) => seriesRows(context, set, params)))).flat();
    return { rows, notes: NOTES };
  },
});

const NOTES = [
  "Each series was gathered by its own means and covers its own employers: their counts are never added, and a jump in a count may be a jump in coverage. The share of all new postings of the same series is the steadier figure.",
  "A period counts postings by the day they were first seen. A period that the series covers only in part, and the first days of a series, when everything is new to it, are left out.",
  "Live are the postings of the series that were up on the last day of the period; only a series that postings leave when they close can tell.",
  "Growth compares whole periods a year apart within one series. Growth at the same employers leaves out those that the series did not hold in both periods, so its n says how much of the count it covers. New postings are not new jobs.",
];

interface NewRow {
  source: string;
  first_seen: string;
  last_seen: string;
  family: Family;
  employer_key: string;
}

async function seriesRows(context: ReportContext, set: string, params: Params): Promise<Row[]> {
  const base: PostingFilter = { set: [set], state: "all" };
  const { sql, params: values } = whereOf(base);
  const found = await context.query<NewRow>(
    `SELECT source, first_seen, last_seen, family, employer_key FROM current_postings WHERE ${sql}`,
    values,
  );
  const days = found.map(({ first_seen }) => first_seen).sort();
  if (days.length === 0) return [];
  const whole = periodsBetween(days[0]!, days.at(-1)!, params.by).filter(
    ({ from, to }) => from >= days[0]! && to <= days.at(-1)!,
  );
  const label = context.vocabulary.sets.find(({ name }) => name === set)?.title ?? set;
  const series: Series = { base, set, label, found };
  return [
    ...whole.flatMap((period) => params.role.map((role) => newRow(series, period, role))),
    ...(found.every(({ source }) => seesEnds(context.vocabulary, { set_name: set, source }))
      ? whole.flatMap((period) => params.role.map((role) => activeRow(series, period, role)))
      : []),
    ...whole.map((period) => ratioRow(series, period)),
    ...whole.flatMap((period) => {
      const before = whole.find(({ from }) => from === yearBefore(period.from));
      return before === undefined
        ? []
        : params.role.map((role) => growthRow(series, period, { before, role }));
    }),
  ];
}

interface Series {
  base: PostingFilter;
  set: string;
  label: string;
  found: readonly NewRow[];
}

function newRow(series: Series, period: Period, role: Family): Row {
  const filter = within(series.base, period);
  const here = newIn(series, period);
  const ofRole = here.filter(({ family }) => family === role);
  return {
    ...rowOf("new", series, period, role),
    postings: countFigure(
      { measure: "active-postings", filter: { ...filter, role: [role] } },
      ofRole.length,
      employersOf(ofRole),
    ),
    share: shareFigure(
      { measure: "role-share", filter, of: role },
      countsByEmployer(here, ({ family }) => family === role),
    ),
  };
}

/** Live on the last day of the period: first seen by then, and seen then or later. */
function activeRow(series: Series, period: Period, role: Family): Row {
  const filter: PostingFilter = { set: [series.set], asOf: period.to };
  const live = series.found.filter(
    ({ first_seen, last_seen }) => first_seen <= period.to && last_seen >= period.to,
  );
  const ofRole = live.filter(({ family }) => family === role);
  return {
    ...rowOf("active", series, period, role),
    postings: countFigure(
      { measure: "active-postings", filter: { ...filter, role: [role] } },
      ofRole.length,
      employersOf(ofRole),
    ),
    share: shareFigure(
      { measure: "role-share", filter, of: role },
      countsByEmployer(live, ({ family }) => family === role),
    ),
  };
}

/** Of new postings of the two paths, the share of agent engineers: one half means as many of each. */
function ratioRow(series: Series, period: Period): Row {
  const [agent, ml] = PATHS;
  const both = newIn(series, period).filter(({ family }) => family === agent || family === ml);
  return {
    ...rowOf("ratio", series, period, agent),
    share: shareFigure(
      { measure: "role-share", filter: { ...within(series.base, period), role: [agent, ml] }, of: agent },
      countsByEmployer(both, ({ family }) => family === agent),
    ),
  };
}

function growthRow(series: Series, period: Period, { before, role }: { before: Period; role: Family }): Row {
  const filter = within(series.base, period);
  const [now, then] = [newIn(series, period), newIn(series, before)];
  const isRole = ({ family }: NewRow) => family === role;
  const postings = [
    ...now.map((row) => ({ employer: row.employer_key, isHit: isRole(row), isOther: false })),
    ...then.map((row) => ({ employer: row.employer_key, isHit: isRole(row), isOther: true })),
  ];
  const cell = { filter, of: role, against: periodText(before) };
  return {
    ...rowOf("growth", series, period, role),
    countGrowth: growthFigure({ measure: "count-growth", ...cell }, postings),
    panelGrowth: panelFigure({ measure: "panel-growth", ...cell }, postings),
    shareGrowth: liftFigure(
      { measure: "share-growth", ...cell },
      countsByEmployer(now, isRole),
      countsByEmployer(then, isRole),
    ),
  };
}

function rowOf(topic: Row["topic"], { set, label }: Series, { name, from, to }: Period, role: Family): Row {
  return {
    topic,
    series: set,
    seriesLabel: label,
    period: name,
    from,
    to,
    role,
    postings: null,
    share: null,
    countGrowth: null,
    shareGrowth: null,
    panelGrowth: null,
  };
}

function within(base: PostingFilter, { from, to }: Period): PostingFilter {
  return { ...base, firstSeenFrom: from, firstSeenTo: to };
}

function newIn({ found }: Series, { from, to }: Period): NewRow[] {
  return found.filter(({ first_seen }) => first_seen >= from && first_seen <= to);
}

function employersOf(rows: readonly NewRow[]): number {
  return new Set(rows.map(({ employer_key }) => employer_key)).size;
}

function yearBefore(day: string): string {
  return `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
}
