// The boards as a rebuild has read them so far, in place of the store's own answer.
import { laterDate } from "../domain/calendar-date.ts";
import type { Batch, BoardBefore, PostingBefore } from "../store/ingest-store.ts";
import { asBefore } from "./board-events.ts";

interface Board {
  postings: Map<string, PostingBefore>;
  /** Calendar dates; "" for never. */
  lastObserved: string;
  lastFetched: string;
}

export class LedgerSoFar {
  #boards = new Map<string, Board>();

  before = async (windowKey: string): Promise<BoardBefore> => {
    const board = this.#boards.get(windowKey);
    if (board === undefined) return { postings: [], isDoubted: false };
    const isDoubted = board.lastObserved !== "" && board.lastFetched > board.lastObserved;
    return { postings: [...board.postings.values()], isDoubted };
  };

  add({ payload, postings, texts, windows, events }: Batch): void {
    const windowKey = `${payload.source}/${payload.board}`;
    const found = this.#boards.get(windowKey) ?? { postings: new Map(), lastObserved: "", lastFetched: "" };
    this.#boards.set(windowKey, found);
    for (const { last_observed } of windows)
      found.lastObserved = laterDate(found.lastObserved, last_observed);
    found.lastFetched = laterDate(found.lastFetched, payload.fetchedAt.slice(0, 10));
    const board = found.postings;
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
