// Makes the figures of any cells, the way their receipts do, from one reading of all postings that any of them rests on.
import type { Figure } from "../domain/figure.ts";
import type { PostingFilter } from "../domain/filter.ts";
import { type Cell, receiptId } from "../domain/receipt-id.ts";
import { whereNumbered } from "../store/where.ts";
import { MEASURED_COLUMNS, type MeasuredRow } from "./measured-row.ts";
import { measures } from "./measures.ts";
import { populationsOf } from "./receipt-rows.ts";
import type { ReportContext } from "./report.ts";

/** Figures by the id of their receipt. */
export async function makeFigures(
  context: ReportContext,
  cells: readonly Cell[],
): Promise<Map<string, Figure>> {
  const wanted = new Map(cells.map((cell) => [receiptId(cell), cell]));
  const populations = new Map(
    [...wanted.values()].flatMap(populationsOf).map((filter) => [JSON.stringify(filter), filter]),
  );
  const held = await postingsOf(context, populations);
  const figures = [...wanted].map(([id, cell]): [string, Figure] => {
    const measure = measures[cell.measure];
    const rows = populationsOf(cell).flatMap((filter) => held.get(JSON.stringify(filter))!);
    const taken = rows.map((row) => measure.take(row, cell));
    return [
      id,
      measure.judge(
        cell,
        taken.sort((a, b) => Number(b.isHit) - Number(a.isHit)),
      ),
    ];
  });
  return new Map(figures);
}

/** The postings of each population, told apart by the numbers of the populations each one fits. */
async function postingsOf(
  context: ReportContext,
  populations: ReadonlyMap<string, PostingFilter>,
): Promise<Map<string, MeasuredRow[]>> {
  const keys = [...populations.keys()];
  const held = keys.map((): MeasuredRow[] => []);
  if (keys.length > 0) {
    const conditions = [...populations.values()].map(whereNumbered);
    const rows = await context.query<MeasuredRow & { fits: number[] }>(
      `SELECT ${MEASURED_COLUMNS},
         arrayFilter((number, does) -> does, range(${keys.length}), [${conditions.map(({ sql }) => `(${sql})`).join(",\n")}]) AS fits
       FROM current_postings
       WHERE notEmpty(fits)
       ORDER BY employer_key, posting_id`,
      Object.assign({}, ...conditions.map(({ params }) => params)),
    );
    for (const row of rows) for (const number of row.fits) held[number]!.push(row);
  }
  return new Map(keys.map((key, index) => [key, held[index]!]));
}
