// What ingestion needs of a store. The embedded store is one; a running server, asked over HTTP, is the other.
import type { Payload } from "../domain/payload.ts";
import type { JobTraitRow } from "./job-scope.ts";
import type { PostingRow } from "./rows.ts";

export interface IngestStore {
  /** Whether this very answer of the board is stored already. */
  hasPayload(payloadId: string): Promise<boolean>;
  /** What is known of postings about to be saved. */
  known(postings: readonly PostingIdentity[]): Promise<KnownPosting[]>;
  /** A board that is read whole, as it was when it was last read. */
  boardBefore(windowKey: string): Promise<BoardBefore>;
  /** The last answer at an address, or undefined when none is stored. */
  lastAnswer(key: string): Promise<LastAnswer | undefined>;
  /** The bytes of a stored payload, or undefined when there is no such payload. */
  bodyOf(payloadId: string): Promise<Uint8Array | undefined>;
  /** Every board that was ever read without failing, and when last. */
  boardsRead(): Promise<BoardRead[]>;
  /** Stores one payload with all that was read from it; when it returns, the payload is not lost. */
  save(batch: Batch): Promise<void>;
  saveRun(run: RunRow): Promise<void>;
  /** Shows reports what was saved; without it they see it a little later. */
  refresh(): Promise<void>;
}

export interface PostingIdentity {
  posting_id: string;
  job_key: string;
}

export interface KnownPosting extends PostingIdentity {
  first_seen: string;
  last_seen: string;
  /** Empty for a posting that stands for its advertisement. */
  duplicate_of: string;
  /** Of what tells its job from others; "" where that is not held. */
  fingerprint: string;
}

export interface Batch {
  payload: Payload & { id: string };
  postings: PostingRow[];
  texts: TextRow[];
  windows: WindowRow[];
  events: EventRow[];
  /** Only those of postings that say something else than the store knows. */
  jobTraits: JobTraitRow[];
  /** What the next request for this payload may say it knows already. */
  validators?: Validators;
}

export interface BoardBefore {
  postings: PostingBefore[];
  /** Whether its last answer was put in doubt, so that the next one is believed. */
  isDoubted: boolean;
}

export interface BoardRead {
  source: string;
  board: string;
  /** Instant, ISO 8601 in UTC. */
  at: string;
}

/** What a posting said when its board was last read, and whether it was there. */
export interface PostingBefore {
  posting_id: string;
  title: string;
  location: string;
  workplace: string;
  date_posted: string | null;
  base_low: number | null;
  base_high: number | null;
  base_currency: string;
  /** MD5 of the text in lower-case hex, empty where there is none. */
  text_hash: string;
  rules: string;
  first_seen: string;
  /** The kind of its last event, empty where the ledger does not know it. */
  last_event: EventKind | "";
}

export type EventKind = "first_seen" | "changed" | "closed" | "reopened";

/** What happened to a posting, seen in one payload. */
export interface EventRow {
  posting_id: string;
  /** Instant, ISO 8601 in UTC: when we saw it, which is later than when it happened. */
  at: string;
  kind: EventKind;
  changes: Change[];
  run_id: string;
  payload_id: string;
  source: string;
  board: string;
}

export interface Change {
  field: string;
  before: string;
  after: string;
}

/** https://www.rfc-editor.org/rfc/rfc9110#section-8.8; empty where the answer had none. */
export interface Validators {
  etag: string;
  last_modified: string;
}

export interface LastAnswer extends Validators {
  payload_id: string;
  media_type: string;
}

export interface TextRow {
  posting_id: string;
  description: string;
  revision: number;
}

/** From when to when a board or a set was observed; a posting last seen at its end is active. */
export interface WindowRow {
  window_key: string;
  set_name: string;
  first_observed: string;
  last_observed: string;
  revision: number;
}

export interface RunRow {
  run_id: string;
  kind: string;
  source: string;
  board: string;
  started_at: string;
  ended_at: string;
  status: "done" | "failed";
  postings: number;
  problems: number;
  message: string;
}
