// How long a posting was open, as far as it was watched.
import type { MeasuredRow } from "./measured-row.ts";

export interface PostingSpell {
  /** Age in days on the day it was first seen; it was not watched before. */
  entry: number;
  /** Days it was open, the first and the last one counted, or its age when it was last seen open. */
  exit: number;
  /** Gone before its set was last observed; otherwise it may be open still. */
  hasEnded: boolean;
}

export type SpellDates = Pick<MeasuredRow, "date_posted" | "first_seen" | "last_seen" | "active">;

/** Age counts from the day the employer claims, or from the first sighting where that came earlier. */
export function postingSpell({ date_posted, first_seen, last_seen, active }: SpellDates): PostingSpell {
  const start = date_posted !== null && date_posted < first_seen ? date_posted : first_seen;
  return {
    entry: daysBetween(start, first_seen),
    exit: daysBetween(start, last_seen) + (active ? 0 : 1),
    hasEnded: !active,
  };
}

/** A posting first seen on its set's last day could not be seen to end. */
export function isWatched({ entry, exit }: PostingSpell): boolean {
  return entry < exit;
}

/** Whole days from one calendar date to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
