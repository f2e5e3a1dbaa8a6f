// Reads many boards: several at once, since hosts make us wait, but each host in turn; stored one after another, since
// what is known of a posting must not change while it is judged. A board that fails is a row in the run log.
import type { Problem } from "../domain/problem.ts";
import { UserError } from "../errors.ts";
import type { Source } from "../sources/source.ts";
import { type IngestEffects, type IngestProgress, ingest } from "./ingest.ts";

export interface SyncBoard {
  source: Source;
  board: string;
}

export interface SyncEffects extends Pick<IngestEffects, "store" | "pool" | "now" | "readParquet"> {
  fetchOf(source: Source): typeof globalThis.fetch;
  /** Ends the run after what is under way; what it left is read by the next one. */
  stop?: AbortSignal;
  onBoard(read: BoardSynced): void;
}

export interface BoardSynced extends SyncBoard {
  problems: Problem[];
  /** One of the two. */
  progress?: IngestProgress;
  error?: unknown;
}

export interface SyncSummary {
  read: number;
  failed: number;
  /** Boards that were not asked, because the run was stopped. */
  left: number;
}

const BOARDS_AT_ONCE = 8;

/** Throws only what would befall every other board as well, such as a full disk. */
export async function sync(effects: SyncEffects, boards: readonly SyncBoard[]): Promise<SyncSummary> {
  const waiting = inTurnOfSources(boards);
  const summary: SyncSummary = { read: 0, failed: 0, left: 0 };
  const inTurn = oneAtATime();
  let fatal: unknown;
  const worker = async () => {
    while (fatal === undefined && effects.stop?.aborted !== true) {
      const next = waiting.shift();
      if (next === undefined) return;
      const synced = await syncBoard(effects, inTurn, next);
      if (isStopped(synced.error)) waiting.push(next);
      else if (isFatal(synced.error)) fatal = synced.error;
      else {
        if (synced.error === undefined) summary.read++;
        else summary.failed++;
        effects.onBoard(synced);
      }
    }
  };
  await Promise.all(Array.from({ length: BOARDS_AT_ONCE }, worker));
  if (fatal !== undefined) throw fatal;
  return { ...summary, left: waiting.length };
}

/** Boards that were not read without failing within so many hours; a stopped run goes on where it was. */
export async function dueBoards<Board extends SyncBoard>(
  { store, now }: Pick<SyncEffects, "store" | "now">,
  boards: readonly Board[],
  olderThanHours: number,
): Promise<Board[]> {
  const before = now().getTime() - olderThanHours * 3_600_000;
  const read = new Map(
    (await store.boardsRead()).map(({ source, board, at }) => [`${source} ${board}`, Date.parse(at)]),
  );
  return boards.filter(({ source, board }) => !((read.get(`${source.name} ${board}`) ?? -1) > before));
}

async function syncBoard(
  effects: SyncEffects,
  inTurn: NonNullable<IngestEffects["inTurn"]>,
  { source, board }: SyncBoard,
): Promise<BoardSynced> {
  const problems: Problem[] = [];
  const { store, pool, now, readParquet } = effects;
  const onProblem = (problem: Problem) => void problems.push(problem);
  try {
    const progress = await ingest(
      {
        store,
        pool,
        now,
        readParquet,
        kind: "sync",
        fetch: effects.fetchOf(source),
        inTurn,
        onProblem,
        onProgress: () => {},
      },
      source,
      board,
    );
    return { source, board, problems, progress };
  } catch (error) {
    return { source, board, problems, error };
  }
}

function isStopped(error: unknown): boolean {
  return error instanceof UserError && error.code === "stopped";
}

const FATAL = new Set(["disk_full", "store_unusable", "store_unreachable", "store_held"]);

function isFatal(error: unknown): boolean {
  return error instanceof UserError && FATAL.has(error.code);
}

/** One board of each source after the other: boards of one source mostly stand at one host. */
function inTurnOfSources(boards: readonly SyncBoard[]): SyncBoard[] {
  const bySource = [...Map.groupBy(boards, ({ source }) => source.name).values()];
  const most = Math.max(0, ...bySource.map(({ length }) => length));
  return Array.from({ length: most }, (_, at) => bySource.flatMap((own) => own[at] ?? [])).flat();
}

function oneAtATime(): NonNullable<IngestEffects["inTurn"]> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work);
    last = next.catch(() => undefined);
    return next;
  };
}
