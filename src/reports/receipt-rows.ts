// The postings behind one number: the population of its cell, each taken by its measure.

import type { PostingFilter } from "../domain/filter.ts";
import type { Cell } from "../domain/receipt-id.ts";
import { whereOf } from "../store/where.ts";
import { MEASURED_COLUMNS, type MeasuredRow } from "./measured-row.ts";
import { measures, type Taken } from "./measures.ts";
import type { ReportContext } from "./report.ts";

export interface ReceiptRow extends MeasuredRow {
  posting_id: string;
  title: string;
  employer: string;
  url: string;
  set_name: string;
  source: string;
  location: string;
  first_seen: string;
  last_seen: string;
  text_held: boolean;
  evidence: string;
  role_rule: string;
  rules: string;
}

export interface TakenRow {
  row: ReceiptRow;
  taken: Taken;
}

/** Every posting of the cell's population, those that count first; deterministic in order. */
export async function takenRows(context: ReportContext, cell: Cell): Promise<TakenRow[]> {
  const { sql, params } = whereOf(populationOf(cell));
  const rows = await context.query<ReceiptRow>(
    `SELECT posting_id, title, employer, url, set_name, source, location, first_seen, last_seen, text_held,
       evidence, role_rule, rules, ${MEASURED_COLUMNS}
     FROM current_postings
     WHERE ${sql}
     ORDER BY employer_key, posting_id`,
    params,
  );
  const measure = measures[cell.measure];
  return rows
    .map((row) => ({ row, taken: measure.take(row, cell) }))
    .sort((a, b) => Number(b.taken.isHit) - Number(a.taken.isHit));
}

/** A comparison looks at both roles; every other number at the postings that fit its filter. */
function populationOf(cell: Cell): PostingFilter {
  if (cell.against === undefined) return cell.filter;
  return { ...cell.filter, role: [...(cell.filter.role ?? []), cell.against] } as PostingFilter;
}
