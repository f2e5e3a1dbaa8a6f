// Reads the boards again and again while a server runs, every so many hours, when the person asked for it.
import { setTimeout as sleep } from "node:timers/promises";
import type { Config } from "../config.ts";
import { counted } from "../domain/counted.ts";
import { dueBoards } from "../pipeline/sync.ts";
import { boardList } from "./board-list.ts";
import type { LocalData } from "./data.ts";
import { fetchableBoards, syncNow } from "./sync.ts";
import { boardLine } from "./sync-progress.ts";

export interface SyncSchedule {
  /** Ends the reading under way after its present boards. */
  stop(): Promise<void>;
}

/** Does nothing where no hours are set. A restart reads only what is due. */
export function startSyncSchedule(data: LocalData, config: Config): SyncSchedule {
  const stop = new AbortController();
  const ended = config.syncEvery === 0 ? Promise.resolve() : repeat(data, config, stop.signal);
  return {
    stop: async () => {
      stop.abort();
      await ended;
    },
  };
}

async function repeat(data: LocalData, config: Config, stop: AbortSignal): Promise<void> {
  const { syncEvery } = config;
  const now = () => new Date();
  while (!stop.aborted) {
    try {
      const all = fetchableBoards(boardList(config.dataFolder)).map(({ at }) => at);
      // A little earlier than the next time, so that a board that took long is not passed over for a whole round.
      const boards = await dueBoards({ store: data.store, now }, all, 0.9 * syncEvery);
      const { read, failed, left } = await syncNow(data, {
        config,
        boards,
        stop,
        progress: { add: (synced) => console.log(boardLine(synced)) },
      });
      console.log(`sync: ${counted(read, "board")} read, ${failed} failed, ${left} left`);
    } catch (error) {
      console.error(error);
    }
    await sleep(syncEvery * 3_600_000, undefined, { signal: stop, ref: false }).catch(() => undefined);
  }
}
