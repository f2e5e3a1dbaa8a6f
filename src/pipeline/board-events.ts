// What happened on a board between two readings of it: the rows of the ledger. Only boards that are read whole tell
// that something is missing; a board that failed has no reading, so it closes nothing.
import { createHash } from "node:crypto";
import type { Change, EventKind, EventRow, PostingBefore } from "../store/ingest-store.ts";
import type { PostingRow } from "../store/rows.ts";

export interface Reading {
  /** Instant of the reading, ISO 8601 in UTC. */
  at: string;
  runId: string;
  payloadId: string;
  source: string;
  board: string;
}

/** One event a posting at most; equal readings give none. */
export function boardEvents(
  before: readonly PostingBefore[],
  now: readonly PostingBefore[],
  reading: Reading,
): EventRow[] {
  const known = new Map(before.map((posting) => [posting.posting_id, posting]));
  const isHere = new Set(now.map(({ posting_id }) => posting_id));
  const events: EventRow[] = [];
  const add = (posting_id: string, kind: EventKind, changes: Change[] = [], at = reading.at) => {
    const { runId: run_id, payloadId: payload_id, source, board } = reading;
    events.push({ posting_id, at, kind, changes, run_id, payload_id, source, board });
  };
  for (const posting of now) {
    const { posting_id } = posting;
    const earlier = known.get(posting_id);
    // A posting that was stored before there was a ledger was first seen on the day its row says.
    if (earlier === undefined) add(posting_id, "first_seen");
    else if (earlier.last_event === "") add(posting_id, "first_seen", [], startOf(earlier.first_seen));
    else {
      const changes = changesOf(earlier, posting);
      if (earlier.last_event === "closed") add(posting_id, "reopened", changes);
      else if (changes.length > 0) add(posting_id, "changed", changes);
    }
  }
  for (const { posting_id, last_event } of before) {
    if (!isHere.has(posting_id) && last_event !== "closed") add(posting_id, "closed");
  }
  return events;
}

/** A row as the next reading will know it. */
export function asBefore(row: PostingRow, text: string, lastEvent: EventKind | "" = ""): PostingBefore {
  const { posting_id, title, location, workplace, date_posted, base_low, base_high, base_currency } = row;
  const isBlank = text.trim() === "";
  return {
    posting_id,
    title,
    location,
    workplace,
    date_posted,
    base_low,
    base_high,
    base_currency,
    text_hash: isBlank ? "" : createHash("md5").update(text.toWellFormed()).digest("hex"),
    rules: row.rules,
    first_seen: row.first_seen,
    last_event: lastEvent,
  };
}

function changesOf(before: PostingBefore, now: PostingBefore): Change[] {
  const isSameReader = before.rules === now.rules;
  return Object.entries(FIELDS).flatMap(([field, { of, isRead }]) => {
    const change = { field, before: of(before).toWellFormed(), after: of(now).toWellFormed() };
    if (change.before === change.after || (isRead && !isSameReader)) return [];
    // A text that an answer leaves out is kept as it was.
    return field === "text" && change.after === "" ? [] : [change];
  });
}

/** What is read by rules differs after a change of rules too, which is no change of the posting. */
const FIELDS: Record<string, { of(posting: PostingBefore): string; isRead: boolean }> = {
  title: { of: ({ title }) => title, isRead: false },
  location: { of: ({ location }) => location, isRead: false },
  datePosted: { of: ({ date_posted }) => date_posted ?? "", isRead: false },
  workplace: { of: ({ workplace }) => workplace, isRead: true },
  pay: { of: payOf, isRead: true },
  text: { of: ({ text_hash }) => text_hash, isRead: true },
};

/** e.g. "120000-150000 USD". */
function payOf({ base_low, base_high, base_currency }: PostingBefore): string {
  return base_low === null && base_high === null
    ? ""
    : `${base_low ?? ""}-${base_high ?? ""} ${base_currency}`;
}

function startOf(day: string): string {
  return `${day}T00:00:00.000Z`;
}
