// The boards as a rebuild has read them so far, in place of the store's own answer.
import type { Batch, PostingBefore } from "../store/ingest-store.ts";
import { asBefore } from "./board-events.ts";

export class LedgerSoFar {
  #boards = new Map<string, Map<string, PostingBefore>>();

  before = async (windowKey: string): Promise<PostingBefore[]> => [
    ...(this.#boards.get(windowKey)?.values() ?? []),
  ];

  add({ postings, texts, windows, events }: Batch): void {
    const windowKey = windows[0]!.window_key;
    const board = this.#boards.get(windowKey) ?? new Map<string, PostingBefore>();
    this.#boards.set(windowKey, board);
    const descriptions = new Map(texts.map(({ posting_id, description }) => [posting_id, description]));
    for (const row of postings) {
      const now = asBefore(row, descriptions.get(row.posting_id) ?? "");
      const earlier = board.get(row.posting_id);
      board.set(row.posting_id, {
        ...now,
        text_hash: now.text_hash === "" ? (earlier?.text_hash ?? "") : now.text_hash,
        last_event: earlier?.last_event ?? "",
      });
    }
    for (const { posting_id, kind } of events) {
      const posting = board.get(posting_id);
      if (posting !== undefined) posting.last_event = kind;
    }
  }
}
