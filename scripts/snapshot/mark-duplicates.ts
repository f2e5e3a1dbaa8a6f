// The same advertisement across all sets: same address, same employer, title, place and text, or one job in one place
// by title and most of its text.
import { clusterJobs } from "../../src/duplicates/cluster-jobs.ts";
import type { JobTraits } from "../../src/duplicates/same-job.ts";
import type { PostingRow } from "../../src/store/rows.ts";

export interface Candidate {
  row: PostingRow;
  /** Hash of employer, title, place and text; "" where these are too little to tell two postings apart. */
  contentHash: string;
  /** What tells its job from others; undefined where no text was read. */
  traits: JobTraits | undefined;
}

/** Sets `duplicate_of` on every row but the best of each advertisement: the one with text, then the latest seen. */
export function markDuplicates(candidates: readonly Candidate[]): void {
  const groups = new Groups(candidates.length);
  join(groups, candidates, ({ row }) => row.job_key);
  join(groups, candidates, ({ row, contentHash }) => (row.has_text ? contentHash : ""));
  joinAtOnce(groups, candidates);
  joinJobs(groups, candidates);
  const members = Map.groupBy(candidates, (_, index) => groups.of(index));
  for (const group of members.values()) {
    if (group.length === 1) continue;
    const rows = group.map(({ row }) => row).sort(better);
    const [best, ...others] = rows as [PostingRow, ...PostingRow[]];
    for (const row of others) row.duplicate_of = best.posting_id;
    takePay(best, others);
  }
}

/** One set may hold the text and another the pay field of the same advertisement: the one that counts has both. */
function takePay(best: PostingRow, others: readonly PostingRow[]): void {
  const paid = others.find(({ base_low }) => base_low !== null);
  if (best.base_low !== null || paid === undefined) return;
  best.salary = paid.salary;
  best.pay_observed = true;
  best.base_currency = paid.base_currency;
  best.base_low = paid.base_low;
  best.base_high = paid.base_high;
}

function better(a: PostingRow, b: PostingRow): number {
  if (a.has_text !== b.has_text) return a.has_text ? -1 : 1;
  if (a.last_seen !== b.last_seen) return a.last_seen > b.last_seen ? -1 : 1;
  return a.posting_id < b.posting_id ? -1 : 1;
}

function join(groups: Groups, candidates: readonly Candidate[], key: (candidate: Candidate) => string): void {
  const first = new Map<string, number>();
  for (const [index, candidate] of candidates.entries()) {
    const value = key(candidate);
    if (value === "") continue;
    const holder = first.get(value);
    if (holder === undefined) first.set(value, index);
    else groups.unite(holder, index);
  }
}

/** Without a text, equal words are the same advertisement only within a set and while both were to be seen. */
function joinAtOnce(groups: Groups, candidates: readonly Candidate[]): void {
  const untold = [...candidates.entries()].filter(
    ([, { row, contentHash }]) => !row.has_text && contentHash !== "",
  );
  const alike = Map.groupBy(untold, ([, { row, contentHash }]) => `${row.set_name} ${contentHash}`);
  for (const group of alike.values()) {
    group.sort(([, a], [, b]) => (a.row.first_seen < b.row.first_seen ? -1 : 1));
    let [holder, until] = [-1, ""];
    for (const [index, { row }] of group) {
      if (holder !== -1 && row.first_seen <= until) groups.unite(holder, index);
      else holder = index;
      if (row.last_seen > until) until = row.last_seen;
    }
  }
}

/** One job in one place counts once, however it was copied or posted again; elsewhere it is another opening. */
function joinJobs(groups: Groups, candidates: readonly Candidate[]): void {
  const read = [...candidates.entries()].flatMap(([index, { traits }]) =>
    traits === undefined ? [] : [{ index, traits }],
  );
  const indexes = new Map(read.map(({ index, traits }) => [traits.id, index]));
  for (const { id, of, relation } of clusterJobs(read.map(({ traits }) => traits))) {
    if (of === null || relation === "same_elsewhere") continue;
    groups.unite(indexes.get(id)!, indexes.get(of)!);
  }
}

/** Disjoint sets of row numbers. */
class Groups {
  #parents: Int32Array;

  constructor(size: number) {
    this.#parents = Int32Array.from({ length: size }, (_, index) => index);
  }

  of(index: number): number {
    let root = index;
    while (this.#parents[root] !== root) root = this.#parents[root]!;
    for (let at = index; at !== root; ) {
      const next = this.#parents[at]!;
      this.#parents[at] = root;
      at = next;
    }
    return root;
  }

  unite(a: number, b: number): void {
    const [one, other] = [this.of(a), this.of(b)];
    this.#parents[Math.max(one, other)] = Math.min(one, other);
  }
}
