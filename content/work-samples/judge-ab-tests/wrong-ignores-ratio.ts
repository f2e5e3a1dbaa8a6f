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

/** For fourteen looks at 5% (O'Brien and Fleming). */
const BOUNDARY = 2.11;

export function look(tests: Test[]): Verdict[] {
  return tests.map(({ id, days, plannedDays }) => {
    const [old, neu] = [total(days.map((day) => day.old)), total(days.map((day) => day.new))];
    const sold = compare(old.bought, neu.bought, old.users, neu.users);
    const width = BOUNDARY * Math.sqrt(plannedDays / days.length) * sold.error;
    const { difference } = sold;
    const [low, high] = [difference - width, difference + width];
    const isLast = days.length === plannedDays;
    const slow = compare(old.timedOut, neu.timedOut, old.users, neu.users);
    const isSlower = slow.difference > 2 * slow.error;
    const verdict = high < 0 ? "keep" : isLast ? (low > 0 && !isSlower ? "ship" : "keep") : "wait";
    return { id, verdict, difference, low, high };
  });
}

function compare(before: number, after: number, of: number, ofNew: number) {
  const [p, q] = [before / of, after / ofNew];
  return { difference: q - p, error: Math.sqrt((p * (1 - p)) / of + (q * (1 - q)) / ofNew) };
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
