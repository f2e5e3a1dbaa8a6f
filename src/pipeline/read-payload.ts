// Payload to rows: parse, enrich, and what is known of each posting already. Ingest and rebuild both go through here.
import { earlierDate, laterDate } from "../domain/calendar-date.ts";
import type { Payload } from "../domain/payload.ts";
import type { Posting } from "../domain/posting.ts";
import type { Problem } from "../domain/problem.ts";
import type { Source } from "../sources/source.ts";
import type { Batch, IngestStore, KnownPosting, TextRow, WindowRow } from "../store/ingest-store.ts";
import { type PostingRow, postingRow } from "../store/rows.ts";
import { asBefore, boardEvents } from "./board-events.ts";
import { markDuplicates } from "./deduplicate.ts";
import { whyDoubted } from "./doubted-answer.ts";
import type { EnrichPool } from "./enrich-pool.ts";
import { jobTraitRows } from "./job-trait-rows.ts";

export interface ReadEffects {
  pool: Pick<EnrichPool, "enrichPostings">;
  known: IngestStore["known"];
  boardBefore: IngestStore["boardBefore"];
  runId: string;
  /** Milliseconds since 1970: the later of two rows of one posting wins. */
  revision: number;
}

export interface ReadPayload {
  batch: Batch;
  problems: Problem[];
  /** False for an answer that says nothing: stored, it would close every posting of its board. */
  isObservation: boolean;
}

const traitRows = jobTraitRows();

export async function readPayload(
  effects: ReadEffects,
  source: Source,
  payload: Payload & { id: string },
): Promise<ReadPayload> {
  const { postings: parsed, problems } = source.parse(payload);
  const postings = lastOfEach(parsed);
  const enrichments = postings.length === 0 ? [] : await effects.pool.enrichPostings(postings);
  const windowKey = `${payload.source}/${payload.board}`;
  const rows = postings.map((posting, index) =>
    postingRow(posting, enrichments[index]!, {
      setName: payload.source,
      isCensus: source.readsWholeBoards,
      windowKey,
      payloadId: payload.id,
      origin: "live",
      revision: effects.revision,
      isTextHeld: true,
      hasPayField: posting.salary !== undefined && posting.salary !== null,
    }),
  );
  const known = await effects.known(rows.map(({ posting_id, job_key }) => ({ posting_id, job_key })));
  markDuplicates(widenSeen(rows, known), known);
  const fingerprints = new Map(known.map(({ posting_id, fingerprint }) => [posting_id, fingerprint]));
  const jobTraits = traitRows(postings, effects.revision).filter(
    ({ posting_id, fingerprint }) => fingerprints.get(posting_id) !== fingerprint,
  );
  const texts: TextRow[] = enrichments.flatMap(({ facts, text }) =>
    text.trim() === "" ? [] : [{ posting_id: facts.id, description: text, revision: effects.revision }],
  );
  const before = source.readsWholeBoards ? await effects.boardBefore(windowKey) : undefined;
  const here = new Set(rows.map(({ posting_id }) => posting_id));
  const doubt = before === undefined ? undefined : (whyPart(source, rows) ?? whyDoubted(before, here));
  // A board that was seen in part was not observed on that day: what is missing stays open.
  const windows = doubt === undefined ? [windowOf(windowKey, payload, rows, effects.revision)] : [];
  const isObservation = rows.length > 0 || (source.readsWholeBoards && problems.length === 0);
  const events =
    isObservation && before !== undefined
      ? boardEvents(
          before.postings,
          rows.map((row, index) => asBefore(row, enrichments[index]!.text)),
          { ...payload, at: payload.fetchedAt, payloadId: payload.id, runId: effects.runId },
        ).filter(({ kind }) => doubt === undefined || kind !== "closed")
      : [];
  return {
    batch: { payload, postings: rows, texts, windows, events, jobTraits },
    problems:
      doubt === undefined || !isObservation ? problems : [...problems, { where: windowKey, problem: doubt }],
    isObservation,
  };
}

/** A source that answers no further than so many postings may leave some out. */
function whyPart({ mostPostings }: Source, rows: readonly PostingRow[]): string | undefined {
  return mostPostings !== undefined && rows.length >= mostPostings
    ? `${rows.length} postings are all that the source answers of a board: none is closed`
    : undefined;
}

/** A payload may name a posting twice; the last one stands. */
function lastOfEach(postings: readonly Posting[]): Posting[] {
  return [...new Map(postings.map((posting) => [posting.id, posting])).values()];
}

/** First and last seen only ever move apart. */
function widenSeen(rows: PostingRow[], known: readonly KnownPosting[]): PostingRow[] {
  const before = new Map(known.map((row) => [row.posting_id, row]));
  for (const row of rows) {
    const seen = before.get(row.posting_id);
    if (seen === undefined) continue;
    if (seen.first_seen < row.first_seen) row.first_seen = seen.first_seen;
    if (seen.last_seen > row.last_seen) row.last_seen = seen.last_seen;
  }
  return rows;
}

function windowOf(
  windowKey: string,
  payload: Payload,
  rows: readonly PostingRow[],
  revision: number,
): WindowRow {
  const day = payload.fetchedAt.slice(0, 10);
  const firsts = rows.map((row) => row.first_seen);
  const lasts = rows.map((row) => row.last_seen);
  return {
    window_key: windowKey,
    set_name: payload.source,
    first_observed: firsts.reduce(earlierDate, firsts[0] ?? day),
    last_observed: lasts.reduce(laterDate, lasts[0] ?? day),
    revision,
  };
}
