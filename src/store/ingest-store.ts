// What ingestion needs of a store. The embedded store is one; a running server, asked over HTTP, is the other.
import type { Payload } from "../domain/payload.ts";
import type { PostingRow } from "./rows.ts";

export interface IngestStore {
  /** Whether this very answer of the board is stored already. */
  hasPayload(payloadId: string): Promise<boolean>;
  /** What is known of postings about to be saved. */
  known(postings: readonly PostingIdentity[]): Promise<KnownPosting[]>;
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
}

export interface Batch {
  payload: Payload & { id: string };
  postings: PostingRow[];
  texts: TextRow[];
  windows: WindowRow[];
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
