/** Simulated time in milliseconds: nothing waits, the clock jumps to the next thing that is due. */
export interface VirtualClock {
  now(): number;
  /** Resolves when the clock has come `ms` further. */
  sleep(ms: number): Promise<void>;
  /** Jumps to the next due moment and wakes what is due first; false when nothing is. */
  advance(): boolean;
}

export function virtualClock(): VirtualClock {
  const waiting: { due: number; turn: number; wake: () => void }[] = [];
  let now = 0;
  let turns = 0;
  return {
    now: () => now,
    sleep: (ms) =>
      new Promise((wake) => {
        turns += 1;
        waiting.push({ due: now + Math.max(0, ms), turn: turns, wake });
      }),
    advance: () => {
      const next = waiting.reduce<number>((best, entry, at) => {
        const first = waiting[best]!;
        return entry.due < first.due || (entry.due === first.due && entry.turn < first.turn) ? at : best;
      }, 0);
      const [due] = waiting.splice(next, 1);
      if (due === undefined) return false;
      now = Math.max(now, due.due);
      due.wake();
      return true;
    },
  };
}
