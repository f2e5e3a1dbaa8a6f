// Plays good and broken days past the gate, and compares what it says with what was done to them.
import { type Bench, WorkError } from "../../../src/practice/bench.ts";
import { type Check, outcome, scenario, shown } from "../../../src/practice/check.ts";
import { share } from "../../../src/practice/measures.ts";
import { confusion } from "../../../src/practice/plot.ts";
import { type Break, type Day, daysOf, EXPECTED, growthOf, referenceOf } from "./parcels.ts";

interface Judged extends Omit<Day, "rows"> {
  problems: { column: string; problem: string }[];
}
type Gate = (batch: unknown) => Promise<unknown>;

const SLOW_LIMIT = 1.4;

const judged = scenario(async (bench) => {
  const gate = await bench.call<Gate>("createValidator", referenceOf(bench.seed));
  if (typeof gate !== "function") throw new WorkError("createValidator must return a function");
  const all: Judged[] = [];
  for (const { rows, what, since } of daysOf(bench.seed))
    all.push({ what, since, problems: checkedProblems(await gate(rows)) });
  return all;
});

export const checks: Check[] = [
  {
    name: "lets good days pass",
    run: async (bench) => {
      const good = await daysWith(bench, "none");
      const alarms = good.filter(({ problems }) => problems.length > 0);
      const weekends = alarms.filter(({ since }) => since % 7 >= 5).length;
      const all = await judged(bench);
      return shown(
        outcome(
          alarms.length <= 2,
          `${alarms.length} of ${good.length} good days were stopped, ${weekends} of them on a weekend; 2 are allowed${named(alarms)}.`,
          "Compare a day with days of its kind, by something one extreme value can't move, and remember how often you ask.",
        ),
        confusion(
          "What was done to a day against what you said",
          ["passes", "missing", "type", "nulls", "category", "drift"],
          all.map(({ what, problems }) => [
            what === "none" ? "passes" : EXPECTED[what].problem,
            problems[0]?.problem ?? "passes",
          ]),
        ),
      );
    },
  },
  {
    name: "sees a broken schema",
    run: (bench) =>
      seen(bench, {
        of: ["renamed", "texts"],
        atLeast: 1,
        lesson: "A column that is gone, or numbers that came as texts: both can be seen in a single row.",
      }),
  },
  {
    name: "sees missing values and new names",
    run: (bench) =>
      seen(bench, {
        of: ["nulls", "new depot"],
        atLeast: 0.9,
        lesson:
          "Keep the share of nulls and the set of names from the reference, and hold each day against them.",
      }),
  },
  {
    name: "sees a unit that changed",
    isHidden: true,
    run: (bench) =>
      seen(bench, {
        of: ["grams"],
        atLeast: 0.9,
        lesson:
          "A quarter of the weights is a thousand times as large: the mean shouts, but is it the spread of the whole column you look at?",
      }),
  },
  {
    name: "sees a sudden shift",
    isHidden: true,
    run: (bench) =>
      seen(bench, {
        of: ["sudden"],
        atLeast: 0.9,
        lesson: "All distances are half as long again; the share of parcels below each distance moves.",
      }),
  },
  {
    name: "sees a slow shift in time",
    isHidden: true,
    run: async (bench) => {
      const slow = await daysWith(bench, "slow");
      const first = slow.find((day) => isSeen(day));
      const growth = first === undefined ? undefined : growthOf(first.since);
      return outcome(
        growth !== undefined && growth <= SLOW_LIMIT,
        growth === undefined
          ? "distances grew by half and there was no alarm."
          : `the first alarm came when distances were ${Math.round(100 * (growth - 1))}% longer; by 40% it must have come.`,
        "Compare with the weeks you trust, not with yesterday: each day is like the one before.",
      );
    },
  },
  {
    name: "names the right column",
    isHidden: true,
    run: async (bench) => {
      const all = await judged(bench);
      const wrong = all.flatMap(({ what, problems }) =>
        problems.filter(({ column }) => what === "none" || column !== EXPECTED[what].column),
      );
      const told = all.flatMap(({ problems }) => problems).length;
      return outcome(
        told > 0 && wrong.length <= 0.05 * told,
        `${wrong.length} of ${told} problems point to a column that is sound; 5% are allowed.`,
        "Whoever is called at night wants to know where to look.",
      );
    },
  },
];

async function daysWith(bench: Bench, ...breaks: Break[]): Promise<Judged[]> {
  return (await judged(bench)).filter(({ what }) => breaks.includes(what));
}

function isSeen({ what, problems }: Judged): boolean {
  if (what === "none") return false;
  const { column, problem } = EXPECTED[what];
  return problems.some((each) => each.column === column && each.problem === problem);
}

async function seen(
  bench: Bench,
  { of, atLeast, lesson }: { of: Exclude<Break, "none">[]; atLeast: number; lesson: string },
) {
  const days = await daysWith(bench, ...of);
  const part = share(days, isSeen);
  const each = of.map((what) => {
    const own = days.filter((day) => day.what === what);
    const { column, problem } = EXPECTED[what];
    return `${own.filter(isSeen).length} of ${own.length} days with ${column}: ${problem}`;
  });
  return outcome(part >= atLeast, `you found ${each.join(" and ")}.`, lesson);
}

function named(alarms: readonly Judged[]): string {
  const names = new Set(
    alarms.flatMap(({ problems }) => problems.map(({ column, problem }) => `${column} ${problem}`)),
  );
  return names.size === 0 ? "" : ` (${[...names].slice(0, 4).join(", ")})`;
}

function checkedProblems(given: unknown): Judged["problems"] {
  if (!Array.isArray(given))
    throw new WorkError("your function must return a list of problems, [] when there is none");
  return given.map((each) => {
    const { column, problem } = (each ?? {}) as Record<string, unknown>;
    if (typeof column !== "string" || typeof problem !== "string")
      throw new WorkError(`a problem is { column, problem }: ${JSON.stringify(each)?.slice(0, 120)}`);
    return { column, problem };
  });
}
