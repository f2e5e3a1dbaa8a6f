// Posted base salary by role and level band, with disclosure beside every figure.
import { z } from "zod";
import { Figure } from "../domain/figure.ts";
import { PostingFilter } from "../domain/filter.ts";
import { LevelBand } from "../domain/level.ts";
import { CountryCode } from "../domain/place.ts";
import { Family, PATHS } from "../domain/role.ts";
import { whereOf } from "../store/where.ts";
import { defineReport } from "./report.ts";
import { PAY_COLUMNS, type PayRow, salaryFigures } from "./salary-cells.ts";

const Params = z.strictObject({
  role: z
    .array(Family)
    .default([...PATHS])
    .describe("role family"),
  band: z
    .array(LevelBand)
    .default([...LevelBand.options])
    .describe("the guide's level band"),
  country: z.array(CountryCode).default(["US"]).describe("ISO 3166 country code, e.g. US"),
  currency: z.string().length(3).default("USD").describe("ISO 4217; currencies are never pooled"),
  asOf: PostingFilter.shape.asOf,
});

const Row = z.strictObject({
  role: Family,
  band: LevelBand,
  p25: Figure,
  median: Figure,
  p75: Figure,
  medianLow: Figure,
  medianHigh: Figure,
  disclosure: Figure,
});

export const salary = defineReport({
  name: "salary",
  question: "What base salary do postings state, by role and level?",
  params: Params,
  row: Row,
  example: { role: [...PATHS], country: ["US"], currency: "USD" },
  run: async (context, { role, band, country, currency, asOf }) => {
    const { sql, params } = whereOf({ role, band, country, asOf });
    const found = await context.query<PayRow & { family: string; level_band: string; band_from: string }>(
      `SELECT family, level_band, band_from, ${PAY_COLUMNS}
       FROM current_postings
       WHERE ${sql}`,
      params,
    );
    const rows = role.flatMap((family) =>
      band.map((level) => {
        const filter: PostingFilter = { role: [family], band: [level], country, asOf };
        const here = found.filter((row) => row.family === family && row.level_band === level);
        return { role: family, band: level, ...salaryFigures(filter, currency, here) };
      }),
    );
    return {
      rows,
      notes: notesOf(found.filter(({ band_from }) => band_from === "years").length, found.length),
    };
  },
});

function notesOf(byYears: number, all: number): string[] {
  return [
    "Posted base salary is what an advertisement offers in writing: not what is paid, and not total compensation.",
    "Only stated amounts count; nothing is estimated. Where the law asks for ranges more postings state them, so the disclosure rate stands beside every figure.",
    "Amounts called only compensation or pay range, and not set apart from bonus or equity, are counted as base.",
    `The level is the stated one; ${byYears.toLocaleString("en-US")} of ${all.toLocaleString("en-US")} postings state none and are placed by the years they ask for.`,
  ];
}
