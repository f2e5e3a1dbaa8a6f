import assert from "node:assert/strict";
import { test } from "node:test";
import { boardList } from "../../src/cli/board-list.ts";
import type { LocalData } from "../../src/cli/data.ts";
import { startSyncSchedule } from "../../src/cli/sync-schedule.ts";
import { readConfig } from "../../src/config.ts";
import { dataFolder } from "./run-command.ts";

/** Every board was read a moment ago, so no host is asked. */
function dataReadJustNow() {
  const asked: string[] = [];
  const boardsRead = async () => {
    asked.push("boardsRead");
    const at = new Date().toISOString();
    return boardList(folder).map(({ source, board }) => ({ source, board, at }));
  };
  const refresh = async () => void asked.push("refresh");
  return { data: { store: { boardsRead, refresh } } as unknown as LocalData, asked };
}

const folder = dataFolder();

test("startSyncSchedule reads what is due at once, then waits, and stops without waiting", async () => {
  const { data, asked } = dataReadJustNow();
  const config = readConfig({ TWOPATHS_DATA: folder, TWOPATHS_SYNC_EVERY: "24" });
  const schedule = startSyncSchedule(data, config);
  while (asked.length < 2) await new Promise((resolve) => setTimeout(resolve, 5));
  await schedule.stop();
  assert.deepEqual(asked, ["boardsRead", "refresh"]);
});

test("startSyncSchedule asks nobody unless it was told to", async () => {
  const { data, asked } = dataReadJustNow();
  await startSyncSchedule(data, readConfig({ TWOPATHS_DATA: folder })).stop();
  assert.deepEqual(asked, []);
});
