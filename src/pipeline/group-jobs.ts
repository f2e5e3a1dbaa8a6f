// Judges which stored postings advertise one job. Only what is new or changed, and what may be one with it, is looked
// at; the rest stands as it was judged. Runs after ingestion and may be cut off at any time: the next run does it.
import { type Clustered, clusterJobs } from "../duplicates/cluster-jobs.ts";
import type { JobTraits } from "../duplicates/same-job.ts";
import { type JobRow, openJobScope, saveJobs } from "../store/job-scope.ts";
import type { Store } from "../store/open.ts";
import { traitsOfRow } from "./job-trait-rows.ts";

export interface GroupedJobs {
  /** Postings that were looked at. */
  judged: number;
  /** Those of them that are now one with another, or no longer are. */
  changed: number;
}

export async function groupJobs(store: Pick<Store, "engine">, now: () => Date): Promise<GroupedJobs> {
  const scope = await openJobScope(store.engine);
  try {
    if (scope.size === 0) return { judged: 0, changed: 0 };
    const fingerprints = new Map<string, string>();
    const found: { revision: number; traits: JobTraits }[] = [];
    for await (const rows of scope.traits()) {
      for (const row of rows) {
        fingerprints.set(row.posting_id, row.fingerprint);
        found.push({ revision: row.revision, traits: traitsOfRow(row) });
      }
    }
    // Where no dates tell which came first, the order of reading does.
    found.sort((a, b) => a.revision - b.revision || (a.traits.id < b.traits.id ? -1 : 1));
    const rows = jobRows(clusterJobs(found.map(({ traits }) => traits)), await scope.sameAddress(), {
      fingerprints,
      revision: now().getTime(),
    });
    const before = await scope.judged();
    const changed = rows.filter((row) => !isAsBefore(row, before.get(row.posting_id)));
    await saveJobs(store.engine, changed);
    return { judged: scope.size, changed: changed.length };
  } finally {
    await scope.close();
  }
}

interface Judging {
  fingerprints: ReadonlyMap<string, string>;
  revision: number;
}

/** One row a posting, and one for each posting of the bundled snapshot that stands at the address of one of them. */
export function jobRows(
  clustered: readonly Clustered[],
  sameAddress: ReadonlyMap<string, string>,
  { fingerprints, revision }: Judging,
): JobRow[] {
  const groups = new Groups();
  for (const { id, of, relation } of clustered)
    if (of !== null && relation !== "same_elsewhere") groups.unite(of, id);
  for (const [id, holder] of sameAddress) groups.unite(holder, id);
  const jobs = new Map(clustered.map(({ id, job }) => [id, job]));
  const rows = clustered.map(({ id, job, relation, of, why }): JobRow => {
    const holder = relation === "unique" ? sameAddress.get(id) : undefined;
    return {
      posting_id: id,
      fingerprint: fingerprints.get(id) ?? "",
      job,
      place_group: groups.of(id) ?? "",
      relation: holder === undefined ? relation : "same",
      repeats: holder ?? of ?? "",
      why: holder === undefined ? why : "the same address at the source",
      revision,
    };
  });
  const holders = [...new Set(sameAddress.values())].filter((holder) => !jobs.has(holder));
  return [
    ...rows,
    ...holders.map((holder) => ({
      posting_id: holder,
      fingerprint: "",
      job: holder,
      place_group: groups.of(holder) ?? "",
      relation: "unique",
      repeats: "",
      why: "",
      revision,
    })),
  ];
}

function isAsBefore(row: JobRow, before: JobRow | undefined): boolean {
  return (
    before !== undefined &&
    (["fingerprint", "job", "place_group", "relation", "repeats", "why"] as const).every(
      (key) => before[key] === row[key],
    )
  );
}

/** Disjoint sets of ids; a set is called by the id it began with. */
class Groups {
  #parents = new Map<string, string>();

  /** Undefined for an id that was never united with another. */
  of(id: string): string | undefined {
    if (!this.#parents.has(id)) return undefined;
    let root = id;
    for (let next = this.#parents.get(root)!; next !== root; next = this.#parents.get(root)!) root = next;
    this.#parents.set(id, root);
    return root;
  }

  unite(first: string, second: string): void {
    const [one, other] = [this.of(first) ?? first, this.of(second) ?? second];
    this.#parents.set(one, one);
    this.#parents.set(other, one);
  }
}
