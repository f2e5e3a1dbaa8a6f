// One posting of a set may stand at two addresses, or return to a list. Its latest row speaks for all of them.
import { addressKey } from "../../src/domain/job-key.ts";
import type { Posting } from "../../src/domain/posting.ts";
import { textHash } from "../../src/store/rows.ts";
import type { SetPosting } from "./set-reader.ts";

/**
 * Gives every posting an id of its own in the set, and widens the latest row of each posting: it was seen from
 * the first to the last day of any of them, and has the text that any of them has.
 */
export function unitePostings(rows: readonly SetPosting[], setName: string): SetPosting[] {
  const taken = new Map<string, number>();
  return grouped(rows).flatMap((group) =>
    group.map((row, index) => {
      const posting = index === 0 ? united(group.map((member) => member.posting)) : row.posting;
      return { ...row, posting: { ...posting, id: `${setName}:${freeId(sourceId(posting), taken)}` } };
    }),
  );
}

/** Groups by address in the order of their first row; the latest seen row of a group comes first. */
function grouped(rows: readonly SetPosting[]): SetPosting[][] {
  const groups = new Map<string, SetPosting[]>();
  for (const [index, row] of rows.entries()) {
    const key = addressKey(row.posting.url) ?? `row ${index}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  for (const group of groups.values()) {
    group.sort((a, b) => (a.posting.lastSeen < b.posting.lastSeen ? 1 : -1));
  }
  return [...groups.values()];
}

function united([latest, ...others]: Posting[]): Posting {
  const all = [latest!, ...others];
  const firstSeen = all.map((posting) => posting.firstSeen).sort()[0]!;
  const description = all.find((posting) => (posting.description ?? "") !== "")?.description;
  return { ...latest!, firstSeen, description };
}

/** The set's own id, or one read from the address: "greenhouse:5623418004", else a hash of it. */
function sourceId({ id, url }: Posting): string {
  if (id !== "") return id;
  const key = addressKey(url) ?? "";
  return /^[\w.-]{1,60}:[\w-]{1,60}$/.test(key) ? key : textHash(url ?? "").slice(0, 16);
}

function freeId(id: string, taken: Map<string, number>): string {
  const times = (taken.get(id) ?? 0) + 1;
  taken.set(id, times);
  return times === 1 ? id : `${id}~${times}`;
}
