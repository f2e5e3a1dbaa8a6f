// What happened to one posting as we saw it, beside the day it claims: four clocks that are never mixed.
import { z } from "zod";
import { UserError } from "../errors.ts";
import { defineReport } from "./report.ts";

const Params = z.strictObject({ id: z.string().max(500).describe("the posting's id") });

const Row = z.strictObject({
  /** Instant we saw it; for a set that came with days, the start of the day. */
  at: z.string(),
  event: z.enum(["posted", "first_seen", "changed", "closed", "reopened", "last_seen"]),
  /** What changed, e.g. "title, pay"; empty for the other events. */
  changed: z.string(),
  changes: z.array(z.strictObject({ field: z.string(), before: z.string(), after: z.string() })),
  /** Whose word it is. */
  from: z.enum(["the source", "our readings"]),
  source: z.string(),
  board: z.string(),
  run: z.string(),
});
type Row = z.infer<typeof Row>;

export const history = defineReport({
  name: "history",
  question: "What happened to this posting: posted, first seen, changed, closed, back again?",
  params: Params,
  row: Row,
  example: { id: "ats-2026-05:1" },
  run: async (context, { id }) => {
    const found = await context.query<Clocks>(
      `SELECT source, board, toString(date_posted) AS date_posted, last_seen, last_observed, active
       FROM observed_postings WHERE posting_id = {id:String}`,
      { id },
    );
    const clocks = found[0];
    if (clocks === undefined) {
      throw new UserError(`no such posting: ${id.slice(0, 200)}`, {
        hint: "search for it with openings",
        code: "not_found",
      });
    }
    const events = await context.query<LedgerRow>(
      `SELECT formatDateTime(at, '%Y-%m-%dT%H:%i:%SZ') AS at, kind, changes, run_id, source, board
       FROM ledger WHERE posting_id = {id:String} ORDER BY ledger.at`,
      { id },
    );
    return { rows: rowsOf(clocks, events), notes: notesOf(clocks) };
  },
});

interface Clocks {
  source: string;
  board: string;
  date_posted: string | null;
  last_seen: string;
  last_observed: string;
  active: boolean;
}

interface LedgerRow {
  at: string;
  kind: "first_seen" | "changed" | "closed" | "reopened";
  changes: Row["changes"];
  run_id: string;
  source: string;
  board: string;
}

function rowsOf(clocks: Clocks, events: readonly LedgerRow[]): Row[] {
  const { source, board, date_posted, last_seen } = clocks;
  const plain = { changed: "", changes: [], source, board, run: "" };
  const posted: Row[] =
    date_posted === null ? [] : [{ ...plain, at: startOf(date_posted), event: "posted", from: "the source" }];
  const seen = events.map(
    ({ at, kind, changes, run_id, ...place }): Row => ({
      at,
      event: kind,
      changed: changes.map(({ field }) => field).join(", "),
      changes,
      from: "our readings",
      ...place,
      run: run_id,
    }),
  );
  const last: Row = { ...plain, at: startOf(last_seen), event: "last_seen", from: "our readings" };
  return [...posted, ...seen, last];
}

function notesOf({ active, last_observed }: Clocks): string[] {
  return [
    "Posted is what the source claims; the other days are those on which we looked, so each is later than what it tells of.",
    active
      ? `It was there when its board or set was last observed, on ${last_observed}.`
      : `It was gone when its board or set was last observed, on ${last_observed}.`,
    "Text is compared by its hash: that it changed is kept, the earlier words are in the stored payloads.",
  ];
}

function startOf(day: string): string {
  return `${day}T00:00:00Z`;
}
