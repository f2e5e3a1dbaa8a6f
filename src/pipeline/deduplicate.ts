// One advertisement counts once. First version: the same address, or without one the same words, is the same.
import type { KnownPosting } from "../store/ingest-store.ts";
import type { PostingRow } from "../store/rows.ts";

/** Sets `duplicate_of` on every row whose advertisement is held under another id, here or in the store. */
export function markDuplicates(rows: readonly PostingRow[], known: readonly KnownPosting[]): void {
  const keys = new Map(rows.map(({ posting_id, job_key }) => [posting_id, job_key]));
  const holders = new Map(
    known
      .filter(({ posting_id, job_key, duplicate_of }) => {
        const keyNow = keys.get(posting_id) ?? job_key;
        return duplicate_of === "" && keyNow === job_key;
      })
      .map(({ job_key, posting_id }) => [job_key, posting_id]),
  );
  for (const row of rows) {
    const holder = holders.get(row.job_key);
    if (holder === undefined) holders.set(row.job_key, row.posting_id);
    else if (holder !== row.posting_id) row.duplicate_of = holder;
  }
}
