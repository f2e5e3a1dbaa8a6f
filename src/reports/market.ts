// The facts that decisions are made from: every active, unique posting of the two roles and their hybrid.
import { z } from "zod";
import { ALL_ROWS, MarketRow } from "../decision/market-row.ts";
import type { Figure } from "../domain/figure.ts";
import { LevelBand } from "../domain/level.ts";
import { PATHS } from "../domain/role.ts";
import type { PostingRow } from "../store/rows.ts";
import { whereOf } from "../store/where.ts";
import { countFigure } from "./judge.ts";
import { defineReport } from "./report.ts";

type StoredRow = Pick<
  PostingRow,
  | "posting_id"
  | "title"
  | "employer_key"
  | "family"
  | "level"
  | "level_band"
  | "years_min"
  | "base_currency"
  | "base_low"
  | "base_high"
  | "pay_observed"
  | "workplace"
  | "office_days"
  | "countries"
  | "remote_scope"
  | "visa_sponsorship"
  | "degree"
  | "degree_or_equivalent"
  | "has_text"
  | "skill_slugs"
  | "skill_required"
> & { employer_name: string };

const Params = z.strictObject({
  limit: z.int().positive().max(ALL_ROWS).default(100).describe("how many of them; the figures count all"),
});

export const market = defineReport({
  name: "market",
  question: "Which facts does a decision rest on?",
  params: Params,
  row: MarketRow,
  example: { limit: 20 },
  run: async ({ query }, { limit }) => {
    const { sql, params } = whereOf({ role: [...PATHS] });
    // An order that says nothing of employers: resampling takes them in groups of every so manieth.
    const found = await query<StoredRow>(
      `SELECT posting_id, title, employer_key, any(employer) OVER (PARTITION BY employer_key ORDER BY posting_id) AS employer_name,
         family, level, level_band, years_min, base_currency, base_low, base_high, pay_observed,
         workplace, office_days, countries, remote_scope, visa_sponsorship, degree, degree_or_equivalent,
         has_text, skill_slugs, skill_required
       FROM current_postings
       WHERE ${sql}
       ORDER BY cityHash64(employer_key), employer_key, posting_id`,
      params,
    );
    return {
      rows: found.slice(0, limit).map(marketRow),
      figures: figuresOf(found),
      notes: [
        "One row is one active, unique posting of the three roles; an employer has one name in all its rows.",
        "Skills of postings whose text was not read are unknown, not none.",
      ],
    };
  },
});

function marketRow(row: StoredRow): MarketRow {
  const isPaid = row.base_low !== null && row.base_high !== null;
  const isPreferred = (index: number) => row.skill_required[index] === false;
  return {
    posting: row.posting_id,
    title: row.title,
    employer: row.employer_name,
    role: row.family as MarketRow["role"],
    band: bandOf(row),
    years: row.years_min,
    countries: row.countries.toSorted(),
    remoteScope: row.remote_scope.toSorted(),
    workplace: row.workplace as MarketRow["workplace"],
    officeDays: row.office_days,
    visaSponsorship: row.visa_sponsorship as MarketRow["visaSponsorship"],
    degree: degreeOf(row),
    payMin: isPaid ? row.base_low : null,
    payMax: isPaid ? row.base_high : null,
    payCurrency: isPaid ? row.base_currency : null,
    payObserved: Boolean(row.pay_observed),
    textRead: Boolean(row.has_text),
    skills: row.skill_slugs.filter((_, index) => !isPreferred(index)),
    preferred: row.skill_slugs.filter((_, index) => isPreferred(index)),
  };
}

function bandOf({ level, level_band }: StoredRow): MarketRow["band"] {
  const band = LevelBand.options.find((name) => name === level_band);
  return band ?? (level === "not_stated" ? "not_stated" : "other");
}

/** Where an equivalent will do, a degree is no limit. */
function degreeOf({ degree, degree_or_equivalent }: StoredRow): MarketRow["degree"] {
  if (degree !== "not_stated" && degree_or_equivalent) return "none";
  return degree as MarketRow["degree"];
}

/** How many postings each role has; a count of the store, with its receipt. */
function figuresOf(found: readonly StoredRow[]): Record<string, Figure> {
  return Object.fromEntries(
    PATHS.map((role) => {
      const rows = found.filter(({ family }) => family === role);
      const employers = new Set(rows.map(({ employer_key }) => employer_key)).size;
      return [
        role,
        countFigure({ measure: "active-postings", filter: { role: [role] } }, rows.length, employers),
      ];
    }),
  );
}
