// Gathers postings that advertise one job. Each posting is compared with the few that share a key with it, so the
// work grows with the number of postings, not with the number of pairs; each cluster says why it holds a posting,
// and taking the reason back takes the posting out.
import { type JobTraits, type Match, type Relation, sameJob } from "./same-job.ts";

export interface Clustered {
  id: string;
  /** Id of the job: that of its earliest posting. */
  job: string;
  relation: Relation;
  /** The posting it repeats; null for the first of its job. */
  of: string | null;
  why: string;
}

/** One result per posting, in the order given; earlier claimed dates come first in a job, then the order given. */
export function clusterJobs(postings: readonly JobTraits[]): Clustered[] {
  const order = postings.map((_, index) => index);
  order.sort((a, b) => (postings[a]!.posted ?? LAST) - (postings[b]!.posted ?? LAST) || a - b);
  const keys = new Keys(postings.length);
  const jobs = new Jobs(order);
  const repeats = new Array<{ of: number; match: Match } | undefined>(postings.length);
  for (const index of order) {
    const own = keysOf(postings[index]!);
    let best: { of: number; match: Match } | undefined;
    for (const of of keys.sharing(own, index)) {
      const match = sameJob(postings[index]!, postings[of]!);
      if (match === undefined) continue;
      jobs.unite(index, of);
      if (best === undefined || match.weight > best.match.weight) best = { of, match };
    }
    repeats[index] = best;
    keys.add(own, index);
  }
  return postings.map(({ id }, index) => {
    const job = postings[jobs.earliestOf(index)]!.id;
    const repeat = repeats[index];
    if (repeat === undefined) return { id, job, relation: "unique", of: null, why: "" };
    return { id, job, relation: repeat.match.relation, of: postings[repeat.of]!.id, why: repeat.match.why };
  });
}

/** Disjoint sets of postings, each known by its earliest member. */
class Jobs {
  #parents: Int32Array;
  #ranks: Int32Array;

  constructor(order: readonly number[]) {
    this.#parents = Int32Array.from(order, (_, index) => index);
    this.#ranks = new Int32Array(order.length);
    for (const [rank, index] of order.entries()) this.#ranks[index] = rank;
  }

  earliestOf(index: number): number {
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
    const [one, other] = [this.earliestOf(a), this.earliestOf(b)];
    if (one === other) return;
    const isFirst = this.#ranks[one]! < this.#ranks[other]!;
    this.#parents[isFirst ? other : one] = isFirst ? one : other;
  }
}

const LAST = Number.MAX_SAFE_INTEGER;

const BAND_ROWS = 8;
/** Enough of the sketch's 32 bands: texts of which 88% is shared meet in one of them in 98 of 100 cases. */
const BANDS = 10;

/** Postings of one job share at least one of these, but for the rarest edits. */
export function keysOf({ employer, title, address, text }: JobTraits): (string | number)[] {
  const keys: (string | number)[] = [];
  if (address !== undefined) keys.push(`a${address}`);
  if (employer !== "") keys.push(`t${employer} ${title.key}`);
  if (text === undefined) return keys;
  keys.push(text.whole);
  if (employer === "") keys.push(`n${title.key}`);
  for (let band = 0; band < BANDS; band++) {
    let [high, low] = [band + 1, 0x9e3779b9];
    let filled = 0;
    for (let row = 0; row < BAND_ROWS; row++) {
      const value = text.least[band * BAND_ROWS + row]!;
      if (value !== 0xffffffff) filled++;
      high = Math.imul(high ^ value, 0x01000193) ^ (high >>> 15);
      low = Math.imul(low ^ (value >>> 5), 0x85ebca6b) ^ (low >>> 13);
    }
    if (filled >= BAND_ROWS / 2) keys.push((high & 0x1fffff) * 0x1_0000_0000 + (low >>> 0));
  }
  return keys;
}

/** Of the postings that share a key the first and the latest are kept: a template of thousands stays cheap. */
const FIRST_KEPT = 24;
const LATEST_KEPT = 8;

class Keys {
  #holders = new Map<string | number, number | number[]>();
  /** Per posting, the last one that it was found for: so that none is found twice. */
  #foundFor: Int32Array;

  constructor(size: number) {
    this.#foundFor = new Int32Array(size).fill(-1);
  }

  /** Earlier postings that share a key with this one. */
  sharing(keys: readonly (string | number)[], index: number): number[] {
    const found: number[] = [];
    for (const key of keys) {
      const holders = this.#holders.get(key);
      if (holders === undefined) continue;
      for (const holder of typeof holders === "number" ? [holders] : holders) {
        if (this.#foundFor[holder] === index) continue;
        this.#foundFor[holder] = index;
        found.push(holder);
      }
    }
    return found;
  }

  add(keys: readonly (string | number)[], index: number): void {
    for (const key of keys) {
      const holders = this.#holders.get(key);
      if (holders === undefined) this.#holders.set(key, index);
      else if (typeof holders === "number") this.#holders.set(key, [holders, index]);
      else {
        if (holders.length >= FIRST_KEPT + LATEST_KEPT) holders.splice(FIRST_KEPT, 1);
        holders.push(index);
      }
    }
  }
}
