// An answer that would close most of a board is more often a fault of the board than a change of mind: it is stored,
// but it closes nothing until the next reading says the same.
import type { BoardBefore } from "../store/ingest-store.ts";

/** From this many open postings on, an answer without most of them is in doubt; an empty one always is. */
const FEWEST_OPEN = 10;
const MOST_MISSING = 0.5;

/** Why an answer is not taken for the whole board, or undefined when it is. */
export function whyDoubted(
  { postings, isDoubted }: BoardBefore,
  here: ReadonlySet<string>,
): string | undefined {
  if (isDoubted) return undefined;
  const open = postings.filter(({ last_event }) => last_event !== "closed");
  const missing = open.filter(({ posting_id }) => !here.has(posting_id)).length;
  const isEmpty = here.size === 0 && missing > 0;
  const isMostGone = open.length >= FEWEST_OPEN && missing > MOST_MISSING * open.length;
  return isEmpty || isMostGone
    ? `${missing} of ${open.length} open postings are missing: none is closed until the next reading agrees`
    : undefined;
}
