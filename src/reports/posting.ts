// One posting with every fact read from it and the words it was read from.
import { z } from "zod";
import { UserError } from "../errors.ts";
import type { PostingRow } from "../store/rows.ts";
import { storedEvidence } from "./quotes.ts";
import { defineReport } from "./report.ts";

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
    return {
      rows: [
        { ...facts, origin, evidence: storedEvidence(evidence), description: texts[0]?.description ?? null },
      ],
      notes: row.has_text && texts.length === 0 ? [NOT_HELD] : [],
    };
  },
});

const NOT_HELD =
  "The text of this posting was read when the snapshot was made and is not held here; its link leads to the source.";
