// How a long reading of boards is told: a bar that renews itself on a terminal, one line a board elsewhere.

import { counted } from "../domain/counted.ts";
import { UserError } from "../errors.ts";
import type { BoardSynced } from "../pipeline/sync.ts";
import type { EventKind } from "../store/ingest-store.ts";

export interface SyncProgress {
  add(synced: BoardSynced): void;
  end(summary: string): void;
}

const WIDTH = 24;
/** Problems of one board that are shown; the run log has their number. */
const MOST_PROBLEMS = 3;

export function syncProgress(
  boards: number,
  out: Pick<NodeJS.WriteStream, "isTTY" | "write"> = process.stderr,
): SyncProgress {
  let [done, failed, postings] = [0, 0, 0];
  const clear = out.isTTY ? "\r\u001b[2K" : "";
  const bar = () => {
    const filled = boards === 0 ? WIDTH : Math.round((WIDTH * done) / boards);
    const marks = `${"█".repeat(filled)}${"░".repeat(WIDTH - filled)}`;
    const mishaps = failed === 0 ? "" : `, ${failed} failed`;
    return `${marks} ${done} of ${boards} boards, ${postings.toLocaleString("en-US")} postings${mishaps}`;
  };
  if (out.isTTY) out.write(bar());
  return {
    add: (synced) => {
      done++;
      if (synced.error !== undefined) failed++;
      postings += synced.progress?.postings ?? 0;
      // On a terminal only what went wrong deserves a line of its own.
      const lines = out.isTTY ? mishapLines(synced) : [boardLine(synced), ...problemLines(synced)];
      for (const line of lines) out.write(`${clear}${harmless(line)}\n`);
      if (out.isTTY) out.write(`${clear}${bar()}`);
    },
    end: (summary) => void out.write(`${clear}${summary}\n`),
  };
}

/** e.g. "greenhouse/anthropic: 312 postings, 3 new, 1 closed". */
export function boardLine({ source, board, progress, error }: BoardSynced): string {
  const name = `${source.name}/${board}`;
  if (progress === undefined) return `${name}: failed: ${reasonOf(error)}`;
  const { postings, payloads, unchanged, events } = progress;
  if (payloads > 0 && payloads === unchanged) return `${name}: nothing new`;
  const counts = Object.entries(EVENT_WORDS).flatMap(([kind, word]) => {
    const count = events[kind as EventKind] ?? 0;
    return count === 0 ? [] : [`${count.toLocaleString("en-US")} ${word}`];
  });
  return [`${name}: ${counted(postings, "posting")}`, ...counts].join(", ");
}

const EVENT_WORDS: Record<EventKind, string> = {
  first_seen: "new",
  changed: "changed",
  closed: "closed",
  reopened: "back",
};

function mishapLines(synced: BoardSynced): string[] {
  return synced.error === undefined ? problemLines(synced) : [boardLine(synced)];
}

function problemLines({ source, board, problems }: BoardSynced): string[] {
  const shown = problems.slice(0, MOST_PROBLEMS).map(({ where, problem }) => {
    const name = `${source.name}/${board}`;
    return `  ${where === name ? name : `${name}, ${where}`}: ${problem}`;
  });
  const more = problems.length - shown.length;
  return more > 0 ? [...shown, `  and ${counted(more, "more problem")}`] : shown;
}

/** What a board said could carry control characters that a terminal obeys. */
function harmless(line: string): string {
  return line.replace(/\p{Cc}/gu, " ");
}

function reasonOf(error: unknown): string {
  if (error instanceof UserError) return error.message;
  return `a fault of the program: ${error instanceof Error ? error.message : String(error)}`;
}
