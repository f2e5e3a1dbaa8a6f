// One posting with every fact read from it and the words it was read from.
import { z } from "zod";
import { UserError } from "../errors.ts";
import type { PostingRow } from "../store/rows.ts";
import { storedEvidence } from "./quotes.ts";
import { defineReport, type ReportContext } from "./report.ts";

const Params = z.strictObject({ id: z.string().max(500).describe("the posting's id") });

const Row = z.looseObject({ posting_id: z.string(), title: z.string() });

export const posting = defineReport({
  name: "posting",
  question: "What does this posting say, and what was read from it?",
  params: Params,
  row: Row,
  example: { id: "ats-2026-05:1" },
  run: async (context, { id }) => {
    const rows = await context.query<PostingRow & { active: boolean; last_observed: string }>(
      "SELECT * FROM observed_postings WHERE posting_id = {id:String}",
      { id },
    );
    const row = rows[0];
    if (row === undefined) {
      throw new UserError(`no such posting: ${id.slice(0, 200)}`, {
        hint: "search for it with openings",
        code: "not_found",
      });
    }
    const texts = await context.query<{ description: string }>(
      "SELECT description FROM texts FINAL WHERE posting_id = {id:String}",
      { id },
    );
    const { evidence, payload_id: _payload, revision: _revision, origin, ...facts } = row;
    const { counted, others } = await advertisementsOf(context, row);
    return {
      rows: [
        {
          ...facts,
          origin,
          duplicate_of: counted,
          advertisements: others,
          evidence: storedEvidence(evidence),
          description: texts[0]?.description ?? null,
        },
      ],
      notes: row.has_text && texts.length === 0 ? [NOT_HELD] : [],
    };
  },
});

/** Another advertisement of the same job, and what is thought of it. */
interface Advertisement {
  posting_id: string;
  employer: string;
  location: string;
  source: string;
  first_seen: string;
  active: boolean;
  duplicate_of: string;
  /** same, same_elsewhere or repost; "unique" for the first of its job. */
  relation: string;
  repeats: string;
  why: string;
}

const MOST_ADVERTISEMENTS = 50;

/** The posting that counts in its place, "" for this one, and the other advertisements of its job. */
async function advertisementsOf(
  context: ReportContext,
  { posting_id, duplicate_of }: PostingRow,
): Promise<{ counted: string; others: Advertisement[] }> {
  const rows = await context.query<Advertisement>(
    `SELECT posting_id, employer, location, toString(source) AS source, first_seen, active, duplicate_of,
       toString(relation) AS relation, repeats, why
     FROM current_postings
     LEFT ANY JOIN (SELECT posting_id AS judged_id, relation, repeats, why FROM jobs FINAL) AS judged
       ON judged_id = posting_id
     WHERE job IN (SELECT job FROM current_postings WHERE posting_id = {id:String})
     ORDER BY first_seen, posting_id
     LIMIT {most:UInt32}`,
    { id: posting_id, most: MOST_ADVERTISEMENTS },
  );
  const own = rows.find((row) => row.posting_id === posting_id);
  return {
    counted: own?.duplicate_of ?? duplicate_of,
    others: rows.filter((row) => row.posting_id !== posting_id),
  };
}

const NOT_HELD =
  "The text of this posting was read when the snapshot was made and is not held here; its link leads to the source.";
