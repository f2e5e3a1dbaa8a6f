// What one role is offered above another where the same employer posts pay for both at the same level.
import { z } from "zod";
import { Figure } from "../domain/figure.ts";
import type { PostingFilter } from "../domain/filter.ts";
import type { LevelBand } from "../domain/level.ts";
import { CountryCode } from "../domain/place.ts";
import type { Cell } from "../domain/receipt-id.ts";
import { Family, PATHS } from "../domain/role.ts";
import { FEWEST_PAIRS } from "../statistics/matched-premium.ts";
import { whereOf } from "../store/where.ts";
import { type PremiumPosting, pairsFigure, payPairs, premiumFigure } from "./judge-premium.ts";
import { amountOf } from "./posted-amount.ts";
import { defineReport, type ReportContext } from "./report.ts";

const Params = z.strictObject({
  role: z
    .array(Family)
    .default([...PATHS])
    .describe("roles whose pay is compared"),
  against: z
    .array(Family)
    .default(["ml-engineer", "agent-engineer", "software"])
    .describe("roles they are compared with"),
  country: z.array(CountryCode).default(["US"]).describe("ISO 3166 country code, e.g. US"),
  currency: z.string().length(3).default("USD").describe("ISO 4217; currencies are never pooled"),
  state: z
    .enum(["active", "closed", "all"])
    .default("active")
    .describe("live when last observed, or not; with closed ones pay of different years meets"),
});

const Row = z.strictObject({
  role: Family,
  against: Family,
  /** Employers and levels that post pay for both. */
  pairs: Figure,
  /** How many times the pay of `against`; refused below thirty pairs. */
  premium: Figure,
});

export const premium = defineReport({
  name: "premium",
  question: "What does the same employer offer one role above another, at the same level?",
  params: Params,
  row: Row,
  example: { role: [...PATHS], against: ["ml-engineer", "software"] },
  run: async (context, { role, against, country, currency, state }) => {
    const base: PostingFilter = { country, state };
    const comparisons = comparisonsOf(role, against);
    const roles = [...new Set(comparisons.flat())];
    const found = await payRows(context, { ...base, role: roles, currency });
    const rows = comparisons.map(([first, second]) => {
      const cell = (measure: Cell["measure"]): Cell => ({
        measure,
        filter: { ...base, role: [first] },
        of: currency,
        against: second,
      });
      const pairs = payPairs(
        found
          .filter(({ family }) => family === first || family === second)
          .map((row) => postingOf(row, second)),
      );
      return {
        role: first,
        against: second,
        pairs: pairsFigure(cell("pay-pairs"), pairs),
        premium: premiumFigure(cell("pay-premium"), pairs),
      };
    });
    return { rows, notes: NOTES };
  },
});

const NOTES = [
  `A pair is one employer and one level band that post base pay for both roles. What the two sides share, such as the employer's way of paying, drops out; place and duties may still differ. Below ${FEWEST_PAIRS} pairs nothing is said.`,
  "Posted base pay is an offer in writing: not what is paid, and not total compensation, in which bonus and equity may turn the order around.",
  "Employers that post both roles and state pay for both are few and mostly large: they are not the market.",
];

/** Each two roles once, whichever way round they come first. */
function comparisonsOf(roles: readonly Family[], against: readonly Family[]): [Family, Family][] {
  const seen = new Set<string>();
  return roles.flatMap((first) =>
    against.flatMap((second): [Family, Family][] => {
      const key = [first, second].sort().join(" ");
      if (first === second || seen.has(key)) return [];
      seen.add(key);
      return [[first, second]];
    }),
  );
}

interface PayRow {
  family: Family;
  employer_key: string;
  level_band: LevelBand | "";
  base_low: number | null;
  base_high: number | null;
}

async function payRows(context: ReportContext, filter: PostingFilter): Promise<PayRow[]> {
  const { sql, params } = whereOf(filter);
  return context.query<PayRow>(
    `SELECT family, employer_key, level_band, base_low, base_high
     FROM current_postings
     WHERE ${sql} AND level_band != ''
     ORDER BY employer_key, posting_id`,
    params,
  );
}

function postingOf(row: PayRow, second: Family): PremiumPosting {
  return {
    employer: row.employer_key,
    band: row.level_band,
    amount: amountOf(row, "mid"),
    isOther: row.family === second,
  };
}
