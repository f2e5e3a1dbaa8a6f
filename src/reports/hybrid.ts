// How the two kinds of work mix: the share of hybrid postings, and where postings lie between the paths.
import { z } from "zod";
import { Figure } from "../domain/figure.ts";
import type { PostingFilter } from "../domain/filter.ts";
import { CountryCode } from "../domain/place.ts";
import { PATHS } from "../domain/role.ts";
import { whereOf } from "../store/where.ts";
import { countsByEmployer } from "./employer-counts.ts";
import { countFigure, shareFigure } from "./judge.ts";
import { defineReport, type ReportContext } from "./report.ts";

const Params = z.strictObject({
  country: z.array(CountryCode).describe("ISO 3166 country code, e.g. US").optional(),
  panel: z
    .enum(["census", "all"])
    .default("all")
    .describe("census: only boards read whole; all: samples too"),
});

const Row = z.strictObject({
  topic: z.enum(["share", "mixture"]),
  item: z.string(),
  label: z.string(),
  /** Shares of hybrids among postings of the three roles; counts of postings for the mixture. */
  figure: Figure,
  /** For the mixture: the lower corner of the square, and its side. */
  agentWork: z.number().nullable(),
  mlWork: z.number().nullable(),
  side: z.number().nullable(),
});
type Row = z.infer<typeof Row>;

const STEPS = 10;
const SIDE = 1 / STEPS;

export const hybrid = defineReport({
  name: "hybrid",
  question: "How many postings blend agent work and ML work, and how do the two mix?",
  params: Params,
  row: Row,
  example: { country: ["DE"] },
  run: async (context, { country, panel }) => {
    const base: PostingFilter = { panel, ...(country === undefined ? {} : { country }) };
    const [found, squares] = await Promise.all([pathRows(context, base), mixture(context, base)]);
    const rows = [...shareRows(base, found), ...squares];
    const [low, high] = bounds(found);
    return {
      rows,
      notes: [
        `Of ${found.length.toLocaleString("en-US")} postings of the three roles ${found.filter(({ has_text }) => !has_text).length.toLocaleString("en-US")} are known by title alone, which can't show a blend: the share of hybrids among all lies between ${percent(low)} and ${percent(high)}.`,
        ...NOTES,
      ],
    };
  },
});

const NOTES = [
  "A posting is hybrid when both scores say core: it asks for building with models and for building models in the same job.",
  "The squares of the mixture count postings of any family whose text was read; scores are calibrated, not exact.",
];

interface PathRow {
  family: string;
  employer_key: string;
  has_text: boolean;
  set_name: string;
}

async function pathRows(context: ReportContext, base: PostingFilter): Promise<PathRow[]> {
  const { sql, params } = whereOf({ ...base, role: [...PATHS] });
  return context.query<PathRow>(
    `SELECT family, employer_key, has_text, set_name FROM current_postings WHERE ${sql}`,
    params,
  );
}

function shareRows(base: PostingFilter, found: readonly PathRow[]): Row[] {
  const read = found.filter(({ has_text }) => has_text);
  const sets = [...new Set(read.map(({ set_name }) => set_name))].sort();
  const row = (item: string, label: string, filter: PostingFilter, rows: readonly PathRow[]): Row => ({
    topic: "share",
    item,
    label,
    figure: shareFigure(
      { measure: "role-share", filter: { ...base, ...filter, role: [...PATHS] }, of: "hybrid" },
      countsByEmployer(rows, ({ family }) => family === "hybrid"),
    ),
    agentWork: null,
    mlWork: null,
    side: null,
  });
  return [
    row("read", "Postings whose text was read", { text: "read" }, read),
    row("all", "All postings, titles alone too", {}, found),
    ...sets.map((set) =>
      row(
        set,
        set,
        { text: "read", set: [set] },
        read.filter(({ set_name }) => set_name === set),
      ),
    ),
  ];
}

/** Known hybrids over all, and known hybrids with all unknown ones over all. */
function bounds(found: readonly PathRow[]): [number, number] {
  const known = found.filter(({ family, has_text }) => has_text && family === "hybrid").length;
  const unknown = found.filter(({ has_text }) => !has_text).length;
  return [known / Math.max(1, found.length), (known + unknown) / Math.max(1, found.length)];
}

async function mixture(context: ReportContext, base: PostingFilter): Promise<Row[]> {
  const filter: PostingFilter = { ...base, text: "read" };
  const { sql, params } = whereOf(filter);
  const squares = await context.query<{ agent: number; ml: number; n: number; employers: number }>(
    `SELECT toInt32(least(floor(agent_work * ${STEPS} + 1e-6), ${STEPS - 1})) AS agent,
       toInt32(least(floor(ml_work * ${STEPS} + 1e-6), ${STEPS - 1})) AS ml,
       count() AS n, uniqExact(employer_id) AS employers
     FROM current_postings
     WHERE ${sql}
     GROUP BY agent, ml
     ORDER BY agent, ml`,
    params,
  );
  return squares.map(({ agent, ml, n, employers }) => ({
    topic: "mixture",
    item: `${agent}-${ml}`,
    label: `agent work from ${edge(agent)}, ML work from ${edge(ml)}`,
    figure: countFigure(
      { measure: "active-postings", filter: { ...filter, ...corner(agent, ml) } },
      n,
      employers,
    ),
    agentWork: edge(agent),
    mlWork: edge(ml),
    side: SIDE,
  }));
}

function corner(agent: number, ml: number): PostingFilter {
  return {
    agentFrom: edge(agent),
    agentTo: agent === STEPS - 1 ? 1.01 : edge(agent + 1),
    mlFrom: edge(ml),
    mlTo: ml === STEPS - 1 ? 1.01 : edge(ml + 1),
  };
}

function edge(step: number): number {
  return step / STEPS;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(0)}%`;
}
