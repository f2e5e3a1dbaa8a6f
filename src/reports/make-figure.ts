// Makes the figure of any cell, the way its receipt does; cells of one population share one question to the store.
import type { Figure } from "../domain/figure.ts";
import type { PostingFilter } from "../domain/filter.ts";
import type { Cell } from "../domain/receipt-id.ts";
import { whereOf } from "../store/where.ts";
import { MEASURED_COLUMNS, type MeasuredRow } from "./measured-row.ts";
import { measures } from "./measures.ts";
import { populationsOf } from "./receipt-rows.ts";
import type { ReportContext } from "./report.ts";

export type MakeFigure = (cell: Cell) => Promise<Figure>;

export function figureMaker(context: ReportContext): MakeFigure {
  const asked = new Map<string, Promise<MeasuredRow[]>>();
  const postingsOf = (filter: PostingFilter) => {
    const key = JSON.stringify(filter);
    const found = asked.get(key) ?? measuredRows(context, filter);
    asked.set(key, found);
    return found;
  };
  return async (cell) => {
    const measure = measures[cell.measure];
    const rows = (await Promise.all(populationsOf(cell).map(postingsOf))).flat();
    const taken = rows.map((row) => measure.take(row, cell));
    return measure.judge(
      cell,
      taken.sort((a, b) => Number(b.isHit) - Number(a.isHit)),
    );
  };
}

async function measuredRows(context: ReportContext, filter: PostingFilter): Promise<MeasuredRow[]> {
  const { sql, params } = whereOf(filter);
  return context.query<MeasuredRow>(
    `SELECT ${MEASURED_COLUMNS} FROM current_postings WHERE ${sql} ORDER BY employer_key, posting_id`,
    params,
  );
}
