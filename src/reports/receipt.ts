// The receipt of a number: the question, the filter, what counted and what was left out, and every posting.
import { z } from "zod";
import { Figure } from "../domain/figure.ts";
import { cellOf } from "../domain/receipt-id.ts";
import { UserError } from "../errors.ts";
import { filterWords } from "./filter-words.ts";
import { measures } from "./measures.ts";
import { type HeldWords, quoteOf } from "./quotes.ts";
import { type TakenRow, takenRows } from "./receipt-rows.ts";
import { defineReport, type ReportContext } from "./report.ts";

const Params = z.strictObject({
  id: z.string().max(2000).describe("the receipt's address, as it stands behind a number"),
  limit: z.int().positive().max(100_000).describe("how many postings to list; all when left out").optional(),
  after: z.int().nonnegative().describe("how many postings to skip").optional(),
});

const Row = z.strictObject({
  posting: z.string(),
  title: z.string(),
  employer: z.string(),
  /** What postings of one employer are grouped by. */
  employerKey: z.string(),
  role: z.string(),
  level: z.string(),
  location: z.string(),
  set: z.string(),
  url: z.string(),
  /** The band of the pay tables; empty where neither level nor years place it. */
  band: z.string(),
  /** The date the employer claims. */
  datePosted: z.string().nullable(),
  firstSeen: z.string(),
  lastSeen: z.string(),
  /** Whether it has what is measured; one that has not still counts in a share's denominator. */
  counts: z.boolean(),
  why: z.string(),
  amount: z.number().nullable(),
  rule: z.string(),
  quote: z.string().nullable(),
  textHeld: z.boolean(),
  rules: z.string(),
});

export const receipt = defineReport({
  name: "receipt",
  question: "What stands behind this number?",
  params: Params,
  row: Row,
  example: { id: "salary-median;band=senior;country=US;of=USD;role=ml-engineer", limit: 100 },
  run: async (context, { id, limit, after }) => {
    const cell = cellOf(id);
    if (cell === undefined) {
      throw new UserError(`no such receipt: ${id.slice(0, 200)}`, {
        hint: "open a receipt from a number, or see the method page for the form of its address",
        code: "not_found",
      });
    }
    const measure = measures[cell.measure];
    const all = await takenRows(context, cell);
    const from = after ?? 0;
    const listed = all.slice(from, limit === undefined ? undefined : from + limit);
    const words = await heldWords(context, listed);
    const figure = measure.judge(
      cell,
      all.map(({ taken }) => taken),
    );
    const hits = all.filter(({ taken }) => taken.isHit).length;
    return {
      figures: { figure },
      rows: listed.map((item) => rowOf(item, measure.evidence(cell), words)),
      next: from + listed.length < all.length ? String(from + listed.length) : null,
      notes: [
        measure.asks(cell, context.vocabulary),
        `Of: ${filterWords(cell, context.vocabulary)}.`,
        `${hits.toLocaleString("en-US")} of ${all.length.toLocaleString("en-US")} postings have it; the rest is listed with the reason.`,
        measure.method,
        ...heldNote(all),
      ],
    };
  },
});

export const ReceiptAnswer = z.object({ figures: z.object({ figure: Figure }), rows: z.array(Row) });

/** The words of those listed postings that have what is measured; the others are quoted nowhere. */
async function heldWords(
  context: ReportContext,
  listed: readonly TakenRow[],
): Promise<Map<string, HeldWords>> {
  const ids = listed.filter(({ taken }) => taken.isHit).map(({ row }) => row.posting_id);
  if (ids.length === 0) return new Map();
  const rows = await context.query<{ posting_id: string; evidence: string; description: string }>(
    `SELECT posting_id, evidence, description
     FROM (SELECT posting_id, evidence FROM postings FINAL WHERE posting_id IN {ids:Array(String)}) AS p
     LEFT ANY JOIN (SELECT posting_id, description FROM texts FINAL WHERE posting_id IN {ids:Array(String)}) AS t
       USING (posting_id)`,
    { ids },
  );
  return new Map(
    rows.map(({ posting_id, evidence, description }) => [
      posting_id,
      { evidence, text: description === "" ? undefined : description },
    ]),
  );
}

function heldNote(all: readonly TakenRow[]): string[] {
  const without = all.filter(({ row }) => row.has_text && !row.text_held).length;
  if (without === 0) return [];
  return [
    `The text of ${without.toLocaleString("en-US")} postings was read but is not held here: their rule and link stand in place of a quote.`,
  ];
}

function rowOf(
  { row, taken }: TakenRow,
  fact: string,
  words: ReadonlyMap<string, HeldWords>,
): z.infer<typeof Row> {
  const held = words.get(row.posting_id) ?? { evidence: "", text: undefined };
  const evidence = taken.isHit ? quoteOf(row, fact, held) : undefined;
  return {
    posting: row.posting_id,
    title: row.title,
    employer: row.employer,
    employerKey: row.employer_key,
    role: row.family,
    level: row.level,
    location: row.location,
    set: row.set_name,
    url: row.url,
    band: row.level_band,
    datePosted: row.date_posted,
    firstSeen: row.first_seen,
    lastSeen: row.last_seen,
    counts: taken.isHit,
    why: taken.why,
    amount: taken.amount,
    rule: evidence?.rule ?? "",
    quote: evidence?.quote ?? null,
    textHeld: row.text_held,
    rules: row.rules,
  };
}
