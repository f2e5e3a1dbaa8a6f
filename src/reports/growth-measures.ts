// The measures of growth between two periods of one series: of the count, of the share, and on a fixed panel.
import type { Cell } from "../domain/receipt-id.ts";
import { countsByEmployer } from "./employer-counts.ts";
import { liftFigure } from "./judge.ts";
import { growthFigure, panelFigure } from "./judge-growth.ts";
import type { MeasuredRow } from "./measured-row.ts";
import type { Measure, Taken } from "./measures.ts";
import { periodOf } from "./period.ts";

type GrowthMeasureName = "count-growth" | "share-growth" | "panel-growth";

const countGrowth: Measure = {
  asks: (cell, { roles }) =>
    `How many times as many postings of ${roles.get(cell.of ?? "") ?? cell.of} were new as in the period before (${cell.against})?`,
  method:
    "New postings of the role in one period over those in the earlier one, in one set. It moves with what the set covers, so the growth of the share and that on a fixed panel stand beside it.",
  evidence: () => "role",
  take,
  judge: growthFigure,
};

const shareGrowth: Measure = {
  asks: (cell, { roles }) =>
    `How many times as large a share of new postings was ${roles.get(cell.of ?? "") ?? cell.of} as in the period before (${cell.against})?`,
  method:
    "The role's share of all new postings of a set in one period over its share in the earlier one; a set that grows as a whole does not move it. The interval is that of the log ratio by the delta method, on the effective n, with Student's t where postings of one employer were discounted.",
  evidence: () => "role",
  take,
  judge: (cell, rows) =>
    liftFigure(
      cell,
      employerCounts(rows.filter(({ isOther }) => !isOther)),
      employerCounts(rows.filter(({ isOther }) => isOther)),
    ),
};

const panelGrowth: Measure = {
  asks: (cell, { roles }) =>
    `How many times as many postings of ${roles.get(cell.of ?? "") ?? cell.of} were new at the same employers as in the period before (${cell.against})?`,
  method:
    "New postings of the role in one period over those in the earlier one, at employers of whom the set holds a new posting of any role in both: employers that came or went change nothing. The interval is that of the log ratio, on the variance between employers, with Student's t.",
  evidence: () => "role",
  take,
  judge: panelFigure,
};

export const growthMeasures: Record<GrowthMeasureName, Measure> = {
  "count-growth": countGrowth,
  "share-growth": shareGrowth,
  "panel-growth": panelGrowth,
};

function take(row: MeasuredRow, cell: Cell): Taken {
  const before = periodOf(cell.against ?? "");
  const isOther = before !== undefined && row.first_seen >= before.from && row.first_seen <= before.to;
  const isHit = row.family === cell.of;
  const why = isHit ? "" : `role: ${row.family}`;
  return { employer: row.employer_key, isHit, amount: null, isOther, level: "", why };
}

function employerCounts(rows: readonly Taken[]) {
  return countsByEmployer(
    rows.map(({ employer, isHit }) => ({ employer_key: employer, isHit })),
    ({ isHit }) => isHit,
  );
}
