// The postings behind one number: the population of its cell, each taken by its measure.

import type { PostingFilter } from "../domain/filter.ts";
import type { Cell } from "../domain/receipt-id.ts";
import { whereOf } from "../store/where.ts";
import { MEASURED_COLUMNS, type MeasuredRow } from "./measured-row.ts";
import { measures, type Taken } from "./measures.ts";
import { periodOf } from "./period.ts";
import type { ReportContext } from "./report.ts";

export interface ReceiptRow extends MeasuredRow {
  posting_id: string;
  title: string;
  employer: string;
  url: string;
  set_name: string;
  source: string;
  location: string;
  text_held: boolean;
  role_rule: string;
  rules: string;
}

export interface TakenRow {
  row: ReceiptRow;
  taken: Taken;
}

/** Every posting of the cell's population, those that count first; deterministic in order. */
export async function takenRows(context: ReportContext, cell: Cell): Promise<TakenRow[]> {
  const populations = populationsOf(cell);
  const found = await Promise.all(populations.map((filter) => postingsOf(context, filter)));
  const measure = measures[cell.measure];
  return found
    .flat()
    .map((row) => ({ row, taken: measure.take(row, cell) }))
    .sort((a, b) => Number(b.taken.isHit) - Number(a.taken.isHit));
}

async function postingsOf(context: ReportContext, filter: PostingFilter): Promise<ReceiptRow[]> {
  const { sql, params } = whereOf(filter);
  return context.query<ReceiptRow>(
    `SELECT posting_id, title, employer, url, set_name, source, location, text_held,
       role_rule, rules, ${MEASURED_COLUMNS}
     FROM current_postings
     WHERE ${sql}
     ORDER BY employer_key, posting_id`,
    params,
  );
}

/** A comparison looks at both roles or both periods; every other number at the postings that fit its filter. */
export function populationsOf(cell: Cell): PostingFilter[] {
  if (cell.against === undefined) return [cell.filter];
  const period = periodOf(cell.against);
  if (period === undefined)
    return [{ ...cell.filter, role: [...(cell.filter.role ?? []), cell.against] } as PostingFilter];
  return [cell.filter, { ...cell.filter, firstSeenFrom: period.from, firstSeenTo: period.to }];
}
