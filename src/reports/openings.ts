// Postings that fit a search, the newest first by the day they claim, or else were first seen.
import { z } from "zod";
import { counted } from "../domain/counted.ts";
import type { Figure } from "../domain/figure.ts";
import { PostingFilter } from "../domain/filter.ts";
import { UserError } from "../errors.ts";
import { whereOf } from "../store/where.ts";
import { facetFigures } from "./facets.ts";
import { countFigure } from "./judge.ts";
import { defineReport, type ReportContext } from "./report.ts";

const Params = PostingFilter.extend({
  limit: z.int().positive().max(100).default(20).describe("postings on a page"),
  facets: z.boolean().default(false).describe("count the postings under each choice of each filter"),
  after: z.string().max(400).describe("position of the page, from the answer before").optional(),
});

const Row = z.strictObject({
  posting: z.string(),
  title: z.string(),
  employer: z.string(),
  location: z.string(),
  role: z.string(),
  agentWork: z.number(),
  mlWork: z.number(),
  level: z.string(),
  workplace: z.string(),
  payMin: z.number().nullable(),
  payMax: z.number().nullable(),
  payCurrency: z.string().nullable(),
  /** Whether pay would have been seen had it been stated; else its absence says nothing. */
  payObserved: z.boolean(),
  datePosted: z.string().nullable(),
  firstSeen: z.string(),
  lastSeen: z.string(),
  active: z.boolean(),
  set: z.string(),
  source: z.string(),
  url: z.string(),
  textRead: z.boolean(),
});

export const openings = defineReport({
  name: "openings",
  question: "Which postings fit?",
  params: Params,
  row: Row,
  example: {
    role: ["agent-engineer"],
    country: ["US"],
    salaryFloor: 200_000,
    currency: "USD",
    facets: true,
    limit: 20,
  },
  run: async (context, { limit, after, facets, ...filter }) => {
    const { sql, params } = whereOf(filter);
    const from = after === undefined ? "" : "AND (day, posting_id) < ({day:Date32}, {id:String})";
    const [rows, totals, jobs, counts, pay] = await Promise.all([
      context.query<z.infer<typeof Row> & { day: string }>(
        `SELECT day, posting_id AS posting, title, employer, location, family AS role,
           round(agent_work, 3) AS agentWork, round(ml_work, 3) AS mlWork, level, workplace,
           base_low AS payMin, base_high AS payMax, nullIf(base_currency, '') AS payCurrency,
           pay_observed AS payObserved,
           date_posted AS datePosted, first_seen AS firstSeen, last_seen AS lastSeen, active,
           set_name AS set, source, url, has_text AS textRead
         FROM current_postings
         WHERE ${sql} ${from}
         ORDER BY day DESC, posting_id DESC
         LIMIT {limit:UInt32}`,
        { ...params, ...(after === undefined ? {} : positionOf(after)), limit: limit + 1 },
      ),
      totalsOf(context, filter),
      jobsOf(context, filter),
      facets ? facetFigures(context, filter) : {},
      payFigures(context, filter),
    ]);
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    return {
      figures: {
        postings: countFigure({ measure: "active-postings", filter }, totals.n, totals.employers),
        ...pay,
        ...counts,
      },
      rows: page.map(({ day: _day, ...row }) => row),
      next: rows.length > limit && last !== undefined ? `${last.day}/${last.posting}` : null,
      notes: [
        "Live means live when last observed; the day stands beside each posting.",
        "Postings without stated pay stay in the list unless a floor is set without keeping them.",
        ...intensityNote(totals.n, jobs),
        ...notesOf(filter),
      ],
    };
  },
});

/** Sentences that belong to filters whose meaning is not plain. */
function notesOf(filter: PostingFilter): string[] {
  const { postedWithin, yearsFrom, yearsTo, salaryFloor, currency } = filter;
  const notes: (string | false)[] = [
    postedWithin !== undefined &&
      "Days since posting are counted from the claimed day to the day the posting's set was last observed, not to today; postings without a claimed day are left out.",
    (yearsFrom !== undefined || yearsTo !== undefined) &&
      "Years are the fewest that a posting asks for; postings that name none are left out.",
    salaryFloor !== undefined &&
      currency === undefined &&
      "Without a currency the floor is held against each posting's own.",
  ];
  return notes.filter((note) => note !== false);
}

/** Where a floor is set: how many reach it, stay below it, or have no pay to tell by, all else the same. */
async function payFigures(context: ReportContext, filter: PostingFilter): Promise<Record<string, Figure>> {
  const { salaryFloor, unstated: _unstated, currency, ...rest } = filter;
  if (salaryFloor === undefined) return {};
  const parts: Record<string, PostingFilter> = {
    meets: { ...rest, currency, salaryFloor },
    below: { ...rest, currency, salaryBelow: salaryFloor },
    notStated: { ...rest, pay: "absent" },
  };
  const figures = Object.entries(parts).map(async ([name, part]) => {
    const { n, employers } = await totalsOf(context, part);
    return [name, countFigure({ measure: "active-postings", filter: part }, n, employers)] as const;
  });
  return Object.fromEntries(await Promise.all(figures));
}

interface Totals {
  n: number;
  employers: number;
}

async function totalsOf(context: ReportContext, filter: PostingFilter): Promise<Totals> {
  const { sql, params } = whereOf(filter);
  const rows = await context.query<Totals>(
    `SELECT count() AS n, uniqExact(employer_id) AS employers FROM current_postings WHERE ${sql}`,
    params,
  );
  return rows[0] ?? { n: 0, employers: 0 };
}

interface Jobs {
  jobs: number;
  /** Every posting of these jobs, those too that are not counted. */
  advertisements: number;
}

async function jobsOf(context: ReportContext, filter: PostingFilter): Promise<Jobs> {
  const { sql, params } = whereOf(filter);
  const rows = await context.query<Jobs>(
    `SELECT count() AS jobs, sum(size) AS advertisements
     FROM (SELECT any(job_postings) AS size FROM current_postings WHERE ${sql} GROUP BY job_id)`,
    params,
  );
  return rows[0] ?? { jobs: 0, advertisements: 0 };
}

/** How often one job is advertised, which counts of postings would hide. */
function intensityNote(postings: number, { jobs, advertisements }: Jobs): string[] {
  if (jobs === 0) return [];
  if (postings === advertisements && jobs === postings) return [];
  const unique = `${counted(postings, "unique posting")} ${postings === 1 ? "advertises" : "advertise"}`;
  const each = (advertisements / jobs).toFixed(2);
  return [
    `The ${unique} ${counted(jobs, "job")}, a job in several places counted once, in ${counted(advertisements, "posting")}: ${each} a job.`,
  ];
}

/** A position is the last row's day and id, e.g. "2026-05-21/greenhouse:acme:1". */
function positionOf(after: string): { day: string; id: string } {
  const match = /^(\d{4}-\d{2}-\d{2})\/(.+)$/.exec(after);
  if (match === null) {
    throw new UserError(`not a page position: ${after.slice(0, 80)}`, {
      hint: "use the `next` of the answer before",
    });
  }
  return { day: match[1]!, id: match[2]! };
}
