// Derives all facts anew from the stored payloads, beside the present ones, and swaps them in when all is read.
import { sourceNamed } from "../sources/index.ts";
import type { KnownPosting, PostingIdentity } from "../store/ingest-store.ts";
import type { Store } from "../store/open.ts";
import { storedPayloads } from "../store/payloads.ts";
import { carriedOver, dropNext, prepareNext, runIdsOf, swapNext } from "../store/rebuild-tables.ts";
import type { EnrichPool } from "./enrich-pool.ts";
import { LedgerSoFar } from "./ledger-so-far.ts";
import { readPayload } from "./read-payload.ts";

export interface RebuildEffects {
  store: Store;
  pool: Pick<EnrichPool, "enrichPostings">;
  now(): Date;
  onProgress(progress: RebuildProgress): void;
}

export interface RebuildProgress {
  payloads: number;
  postings: number;
}

/** Until the swap every reader sees the facts as they were; an interrupted rebuild changes nothing. */
export async function rebuild(effects: RebuildEffects): Promise<RebuildProgress> {
  const { store } = effects;
  const progress: RebuildProgress = { payloads: 0, postings: 0 };
  const known = new KnownSoFar();
  const ledger = new LedgerSoFar();
  await prepareNext(store.engine);
  try {
    known.add(await carriedOver(store.engine));
    const runIds = await runIdsOf(store.engine);
    let revision = effects.now().getTime();
    for await (const payload of storedPayloads(store.engine)) {
      const source = sourceNamed(payload.source);
      if (source === undefined) continue;
      const read = await readPayload(
        {
          pool: effects.pool,
          known: known.find,
          boardBefore: ledger.before,
          runId: runIds.get(payload.id) ?? "",
          revision: revision++,
        },
        source,
        payload,
      );
      const traits = new Map(
        read.batch.jobTraits.map(({ posting_id, fingerprint }) => [posting_id, fingerprint]),
      );
      known.add(
        read.batch.postings.map((row) => ({ ...row, fingerprint: traits.get(row.posting_id) ?? "" })),
      );
      if (source.readsWholeBoards) ledger.add(read.batch);
      await store.engine.insert("events_next", read.batch.events);
      await store.engine.insert("texts_next", read.batch.texts);
      await store.engine.insert("job_traits_next", read.batch.jobTraits);
      await store.engine.insert("postings_next", read.batch.postings);
      progress.payloads++;
      progress.postings += read.batch.postings.length;
      effects.onProgress(progress);
    }
    await swapNext(store.engine);
  } finally {
    await dropNext(store.engine);
  }
  return progress;
}

/** What the rebuild itself has read so far, in place of the store's own answer. */
class KnownSoFar {
  #byId = new Map<string, KnownPosting>();
  #byJob = new Map<string, KnownPosting>();

  find = async (rows: readonly PostingIdentity[]): Promise<KnownPosting[]> =>
    rows.flatMap(({ posting_id, job_key }) =>
      [this.#byId.get(posting_id), this.#byJob.get(job_key)].filter((row) => row !== undefined),
    );

  add(rows: readonly KnownPosting[]): void {
    for (const { posting_id, job_key, first_seen, last_seen, duplicate_of, fingerprint } of rows) {
      const before = this.#byId.get(posting_id);
      if (before !== undefined && this.#byJob.get(before.job_key) === before)
        this.#byJob.delete(before.job_key);
      const row = {
        posting_id,
        job_key,
        first_seen,
        last_seen,
        duplicate_of,
        fingerprint: fingerprint || (before?.fingerprint ?? ""),
      };
      this.#byId.set(posting_id, row);
      if (duplicate_of === "") this.#byJob.set(job_key, row);
    }
  }
}
