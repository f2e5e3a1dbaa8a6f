// Fetches one board, reads it and stores it; a payload that is stored already is passed over.
import { createHash } from "node:crypto";
import { counted } from "../domain/counted.ts";
import type { Payload } from "../domain/payload.ts";
import type { Problem } from "../domain/problem.ts";
import { UserError } from "../errors.ts";
import type { FetchEffects, Source } from "../sources/source.ts";
import type { EventKind, IngestStore } from "../store/ingest-store.ts";
import { type ConditionalFetch, conditionalFetch } from "./conditional-fetch.ts";
import type { EnrichPool } from "./enrich-pool.ts";
import { readPayload } from "./read-payload.ts";

export interface IngestEffects extends FetchEffects {
  store: IngestStore;
  /** What asked for the run, in the run log [ingest]. */
  kind?: "ingest" | "sync";
  /** Takes its turn where several boards are read at once: what is known of a posting must not change meanwhile. */
  inTurn?<T>(work: () => Promise<T>): Promise<T>;
  pool: Pick<EnrichPool, "enrichPostings">;
  onProgress(progress: IngestProgress): void;
  onProblem(problem: Problem): void;
}

export interface IngestProgress {
  postings: number;
  problems: number;
  payloads: number;
  /** Payloads that were stored already and so changed nothing. */
  unchanged: number;
  /** How many postings appeared, changed, closed and came back; none of them where boards are not read whole. */
  events: Partial<Record<EventKind, number>>;
}

/** Ingests one board; the run is logged whether it ends well or not, then an error is thrown on. */
export async function ingest(effects: IngestEffects, source: Source, board: string): Promise<IngestProgress> {
  const startedAt = effects.now();
  const progress: IngestProgress = { postings: 0, problems: 0, payloads: 0, unchanged: 0, events: {} };
  const conditional = conditionalFetch(effects.store, effects.fetch);
  const runId = runIdOf(source, board, startedAt);
  const log = (status: "done" | "failed", message: string) =>
    effects.store.saveRun({
      run_id: runId,
      kind: effects.kind ?? "ingest",
      source: source.name,
      board,
      started_at: startedAt.toISOString(),
      ended_at: effects.now().toISOString(),
      status,
      postings: progress.postings,
      problems: progress.problems,
      message,
    });
  try {
    const run: Run = { source, progress, runId, saved: 0, validatorsOf: conditional.validatorsOf };
    const inTurn = effects.inTurn ?? ((work) => work());
    for await (const item of source.fetch(board, { ...effects, fetch: conditional.fetch }))
      await inTurn(() => take(effects, run, item));
    if (run.saved === 0 && progress.unchanged === 0 && progress.problems > 0) {
      throw new UserError(
        `${source.name} (${board}): no posting could be read: ${counted(progress.problems, "problem")}`,
        {
          hint: `${source.name === "file" ? "each line needs at least id and title; " : ""}see the problems above`,
          code: "source_unreadable",
        },
      );
    }
  } catch (error) {
    const isStopped = error instanceof UserError && error.code === "stopped";
    const reason = error instanceof Error ? error.message : String(error);
    if (!isStopped) await log("failed", reason).catch(() => undefined);
    throw error;
  }
  await log("done", "");
  return progress;
}

interface Run {
  source: Source;
  progress: IngestProgress;
  runId: string;
  /** Payloads stored by this run. */
  saved: number;
  validatorsOf: ConditionalFetch["validatorsOf"];
}

function runIdOf(source: Source, board: string, startedAt: Date): string {
  return createHash("sha256")
    .update(`${source.name}/${board}/${startedAt.toISOString()}`)
    .digest("hex")
    .slice(0, 16);
}

async function take(effects: IngestEffects, run: Run, item: Payload | Problem): Promise<void> {
  const { source, progress, runId } = run;
  if ("problem" in item) {
    progress.problems++;
    effects.onProblem(item);
    return;
  }
  progress.payloads++;
  const id = payloadId(item, source);
  if (await effects.store.hasPayload(id)) {
    progress.unchanged++;
    effects.onProgress(progress);
    return;
  }
  const revision = effects.now().getTime();
  const { store, pool } = effects;
  const read = await readPayload(
    { pool, known: store.known, boardBefore: store.boardBefore, runId, revision },
    source,
    { ...item, id },
  );
  for (const problem of read.problems) effects.onProblem(problem);
  if (read.isObservation) {
    const validators = run.validatorsOf(item);
    await store.save({ ...read.batch, ...(validators === undefined ? {} : { validators }) });
    run.saved++;
  }
  for (const { kind } of read.batch.events) progress.events[kind] = (progress.events[kind] ?? 0) + 1;
  progress.postings += read.batch.postings.length;
  progress.problems += read.problems.length;
  effects.onProgress(progress);
}

/** A board answers anew each day, which is an observation even when nothing changed; a file says the same always. */
function payloadId(payload: Payload, source: Source): string {
  const day = source.readsWholeBoards ? payload.fetchedAt.slice(0, 10) : "";
  return createHash("sha256")
    .update([payload.source, payload.board, payload.key, day].join("\u001f"))
    .update(payload.body)
    .digest("hex")
    .slice(0, 32);
}
