// What you are handed. Nothing here needs to change.
interface Counts {
  users: number;
  bought: number;
  timedOut: number;
}
interface Test {
  id: string;
  plannedDays: number;
  days: { old: Counts; new: Counts }[];
}
interface Verdict {
  id: string;
  verdict: "ship" | "keep" | "invalid" | "wait";
  /** Share that bought, new minus old. */
  difference: number;
  low: number;
  high: number;
}

/** Chance that a standard normal draw is below z (Abramowitz and Stegun 26.2.17, good to seven digits). */
export function normal(z: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(z));
  const poly =
    t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  const upper = (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * poly;
  return z > 0 ? 1 - upper : upper;
}

export function look(tests: Test[]): Verdict[] {
  return tests.map(({ id, days }) => {
    const [old, neu] = [total(days.map((day) => day.old)), total(days.map((day) => day.new))];
    const [p, q] = [old.bought / old.users, neu.bought / neu.users];
    const difference = q - p;
    const error = Math.sqrt((p * (1 - p)) / old.users + (q * (1 - q)) / neu.users);
    const [low, high] = [difference - 1.96 * error, difference + 1.96 * error];
    const verdict = low > 0 ? "ship" : high < 0 ? "keep" : "wait";
    return { id, verdict, difference, low, high };
  });
}

function total(all: Counts[]): Counts {
  const sum = { users: 0, bought: 0, timedOut: 0 };
  for (const { users, bought, timedOut } of all) {
    sum.users += users;
    sum.bought += bought;
    sum.timedOut += timedOut;
  }
  return sum;
}
