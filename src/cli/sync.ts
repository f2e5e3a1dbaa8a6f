// `twopaths sync`: every board that is due, read once; a failing board is told and passed over.
import type { Config } from "../config.ts";
import type { Board } from "../content/boards.ts";
import { counted } from "../domain/counted.ts";
import { nearest, UserError } from "../errors.ts";
import { enrichPool } from "../pipeline/enrich-pool.ts";
import { dueBoards, type SyncBoard, type SyncSummary, sync } from "../pipeline/sync.ts";
import { sourceNamed } from "../sources/index.ts";
import { readParquet } from "../store/parquet.ts";
import { boardList } from "./board-list.ts";
import { type Data, withData } from "./data.ts";
import { liveFetch } from "./live-fetch.ts";
import { sourceCalled } from "./source-called.ts";
import { type SyncProgress, syncProgress } from "./sync-progress.ts";

export interface SyncOptions {
  /** Boards to read whether they are due or not, e.g. "greenhouse/anthropic" or an employer's name. */
  board?: string[];
  source?: string;
  /** Hours, as text. */
  olderThan?: string;
  allowPrivate?: boolean;
}

/** A board read within this many hours is passed over: once a day, whatever the hour. */
export const DUE_AFTER_HOURS = 20;

export async function syncBoards({ config, ...options }: SyncOptions & { config: Config }): Promise<void> {
  const chosen = chosenBoards(config, options);
  const stop = new AbortController();
  const onSignal = () => stop.abort();
  process.once("SIGINT", onSignal).once("SIGTERM", onSignal);
  try {
    await withData(config, async (data) => {
      const boards =
        options.board === undefined
          ? await dueBoards({ store: data.store, now }, chosen, hoursOf(options.olderThan))
          : chosen;
      const progress = syncProgress(boards.length);
      const allowPrivate = options.allowPrivate === true;
      const summary = await syncNow(data, { config, boards, progress, stop: stop.signal, allowPrivate });
      progress.end(summaryWords(summary, chosen.length - boards.length));
      if (summary.left > 0) process.exitCode = 130;
      else if (summary.read === 0 && summary.failed > 0) process.exitCode = 1;
    });
  } finally {
    process.off("SIGINT", onSignal).off("SIGTERM", onSignal);
  }
}

export interface SyncNow {
  config: Config;
  boards: readonly SyncBoard[];
  progress: Pick<SyncProgress, "add">;
  stop: AbortSignal;
  allowPrivate?: boolean;
}

export async function syncNow(data: Pick<Data, "store" | "engine">, how: SyncNow): Promise<SyncSummary> {
  const { config, boards, progress, stop, allowPrivate = false } = how;
  const pool = enrichPool();
  try {
    const summary = await sync(
      {
        store: data.store,
        pool,
        now,
        stop,
        fetchOf: liveFetch({ contact: config.contact, stop, allowPrivate }),
        readParquet: (path, selection) => readParquet(data.engine, path, selection),
        onBoard: progress.add,
      },
      boards,
    );
    await data.store.refresh();
    return summary;
  } finally {
    await pool.close();
  }
}

/** Boards of sources that are read by fetching; those of a source we no longer know are left out. */
export function fetchableBoards(boards: readonly Board[]): (Board & { at: SyncBoard })[] {
  return boards.flatMap((board) => {
    const source = sourceNamed(board.source);
    return source === undefined || source.name === "file"
      ? []
      : [{ ...board, at: { source, board: board.board } }];
  });
}

function now(): Date {
  return new Date();
}

function chosenBoards({ dataFolder }: Config, { board, source }: SyncOptions): SyncBoard[] {
  const all = fetchableBoards(boardList(dataFolder));
  const name = source === undefined ? undefined : sourceCalled(source).name;
  const ofSource = all.filter((each) => name === undefined || each.source === name);
  if (board === undefined) return ofSource.map(({ at }) => at);
  return [...new Set(board.flatMap((given) => boardsCalled(given, ofSource)))];
}

/** By source and token, token, or employer; a source and token need not be in the list. */
function boardsCalled(given: string, all: ReturnType<typeof fetchableBoards>): SyncBoard[] {
  const word = given.toLowerCase();
  const found = all.filter(({ employer, source, board }) =>
    [`${source}/${board}`, board, employer].some((name) => name.toLowerCase() === word),
  );
  if (found.length > 0) return found.map(({ at }) => at);
  const slash = given.indexOf("/");
  const source = slash < 1 ? undefined : sourceNamed(given.slice(0, slash));
  if (source !== undefined && source.name !== "file") return [{ source, board: given.slice(slash + 1) }];
  const guess = nearest(
    given,
    all.map(({ employer }) => employer),
  );
  throw new UserError(`no such board: ${given}`, {
    hint:
      guess === undefined
        ? "give source/token, or see twopaths boards list; twopaths boards add takes an address"
        : `did you mean ${guess}?`,
    code: "not_found",
    didYouMean: guess,
  });
}

function hoursOf(text: string | undefined): number {
  const hours = text === undefined ? DUE_AFTER_HOURS : Number(text);
  if (text?.trim() !== "" && Number.isFinite(hours) && hours >= 0) return hours;
  throw new UserError(`not a number of hours: ${text}`, { hint: "e.g. 20, or 0 to read every board again" });
}

function summaryWords({ read, failed, left }: SyncSummary, passedOver: number): string {
  return [
    `${counted(read, "board")} read`,
    failed > 0 && `${failed} failed: see the lines above; their postings stay as they were`,
    passedOver > 0 && `${passedOver} were read not long ago`,
    left > 0 && `stopped with ${left} to go: run it again to go on`,
  ]
    .filter((part) => part !== false)
    .join(", ");
}
