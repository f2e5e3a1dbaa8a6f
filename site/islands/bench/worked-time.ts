// How long a person has worked: seconds in which the page was in sight and something happened lately.

/** Milliseconds without a sign of life after which a pause begins. */
const PAUSE_MS = 120_000;

export interface WorkedTime {
  seconds(): number;
  /** A sign of life. */
  touch(): void;
  stop(): void;
}

/** Counts from `before` seconds on; `tick` is told once a second while time counts. */
export function workedTime(before: number, tick: (seconds: number) => void): WorkedTime {
  let seconds = before;
  let touchedAt = Number.NEGATIVE_INFINITY;
  const timer = setInterval(() => {
    if (document.visibilityState !== "visible" || performance.now() - touchedAt > PAUSE_MS) return;
    seconds += 1;
    tick(seconds);
  }, 1000);
  return {
    seconds: () => seconds,
    touch: () => {
      touchedAt = performance.now();
    },
    stop: () => clearInterval(timer),
  };
}
