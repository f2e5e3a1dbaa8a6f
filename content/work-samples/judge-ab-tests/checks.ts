// Plays a year's A/B tests, each with a truth of its own, morning by morning.
import { type Bench, WorkError } from "../../../src/practice/bench.ts";
import { chanceOf, normalDraw } from "../../../src/practice/chance.ts";
import { type Check, outcome, scenario, shown } from "../../../src/practice/check.ts";
import { mean, share } from "../../../src/practice/measures.ts";
import { histogram } from "../../../src/practice/plot.ts";

const DAYS = 14;
const USERS_A_DAY = 900;
const BUYS = 0.1;
const TIMES_OUT = 0.02;
/** Part of the new group's visitors who do not buy that a fault leaves uncounted. */
const LOST = 0.08;

/** What each kind of test really does: change of the share that buys, and of the share that sees a time-out. */
const KINDS = {
  nothing: { count: 260, gain: 0, slower: 0, lost: 0 },
  better: { count: 120, gain: 0.013, slower: 0, lost: 0 },
  harmful: { count: 80, gain: -0.02, slower: 0, lost: 0 },
  lossy: { count: 90, gain: 0, slower: 0, lost: LOST },
  slower: { count: 90, gain: 0.013, slower: 0.009, lost: 0 },
} as const;
type Kind = keyof typeof KINDS;

interface Counts {
  users: number;
  bought: number;
  timedOut: number;
}
interface Running {
  id: string;
  kind: Kind;
  plannedDays: number;
  days: { old: Counts; new: Counts }[];
  looks: Look[];
}
interface Look {
  verdict: "ship" | "keep" | "invalid" | "wait";
  difference: number;
  low: number;
  high: number;
}

const VERDICTS: readonly unknown[] = ["ship", "keep", "invalid", "wait"];

const year = scenario(async (bench) => {
  const tests = Object.keys(KINDS).flatMap((kind) => testsOf(bench.seed, kind as Kind));
  for (let day = 0; day < DAYS; day++) await lookAt(bench, tests.filter(isRunning));
  return tests;
});

export const checks: Check[] = [
  {
    name: "ships what is better",
    run: async (bench) => {
      const part = share(await ofKind(bench, "better"), isShipped);
      return outcome(
        part >= 0.75,
        `${percent(part)} of the models that sell 1.3 points more were shipped; 75% are asked for.`,
        "Too strict a boundary, or an alarm that goes off by chance, costs good models.",
      );
    },
  },
  {
    name: "does not ship chance",
    run: async (bench) => {
      const idle = await ofKind(bench, "nothing");
      const part = share(idle, isShipped);
      const ended = idle.filter(isShipped).map(({ looks }) => looks.length);
      return shown(
        outcome(
          part <= 0.05,
          `${percent(part)} of the models that change nothing were shipped; 5% are allowed.`,
          "Whoever looks every morning and stops at the first success gives chance fourteen tries. This is called peeking.",
        ),
        histogram("When models that change nothing were shipped", ended, { x: "morning" }),
      );
    },
  },
  {
    name: "stops harm early",
    run: async (bench) => {
      const harmful = await ofKind(bench, "harmful");
      const stopped = share(harmful, ({ looks }) => looks.length <= 8 && looks.at(-1)?.verdict === "keep");
      return outcome(
        stopped >= 0.8,
        `${percent(stopped)} of the models that sell two points less were stopped by the eighth morning; 80% are asked for.`,
        "Every further day costs sales. A boundary that comes down morning by morning sees plain harm in the first week.",
      );
    },
  },
  {
    name: "notices lost users",
    isHidden: true,
    run: async (bench) => {
      const lossy = await ofKind(bench, "lossy");
      const found = share(lossy, isThrownAway);
      return outcome(
        found >= 0.9,
        `${percent(found)} of the tests that lost visitors were found; 90% are asked for. ${lossy.filter(isShipped).length} of ${lossy.length} were shipped.`,
        "A fair coin gives groups of about the same size. When they differ by far more, who is missing is not chance either. This is called sample-ratio mismatch.",
      );
    },
  },
  {
    name: "raises few false alarms",
    isHidden: true,
    run: async (bench) => {
      const sound = (await year(bench)).filter(({ kind }) => kind !== "lossy");
      const part = share(sound, isThrownAway);
      return outcome(
        part <= 0.01,
        `${percent(part)} of the sound tests were thrown away; 1% is allowed.`,
        "The ratio is tested fourteen times as well: ask for evidence that chance gives once in thousands.",
      );
    },
  },
  {
    name: "minds the time-outs",
    isHidden: true,
    run: async (bench) => {
      const part = share(await ofKind(bench, "slower"), isShipped);
      return outcome(
        part <= 0.05,
        `${percent(part)} of the models that sell more but time out more were shipped; 5% are allowed.`,
        "A guardrail is tested like the goal. Before you ship, wait until there are enough visitors to see it.",
      );
    },
  },
  {
    name: "can be read every morning",
    isHidden: true,
    run: async (bench) => {
      const sound = (await year(bench)).filter(({ kind }) => kind !== "lossy");
      const held = share(sound, ({ kind, looks }) =>
        looks.every(({ low, high }) => low <= KINDS[kind].gain && KINDS[kind].gain <= high),
      );
      return outcome(
        held >= 0.93,
        `in ${percent(held)} of the sound tests the truth lay in every morning's interval; 93% are asked for.`,
        "An interval made for one look is left by chance when it is made fourteen times: early ones must be wider.",
      );
    },
  },
  {
    name: "measures closely",
    isHidden: true,
    run: async (bench) => {
      const done = (await year(bench)).filter(({ looks }) => looks.length === DAYS);
      const ratios = done.map(({ days, looks }) => widthOf(looks.at(-1)!) / (2 * 1.96 * errorOf(days)));
      const ratio = ratios.length === 0 ? Number.POSITIVE_INFINITY : mean(ratios);
      return outcome(
        ratio >= 0.9 && ratio <= 1.2,
        `on the last morning your intervals are ${ratio.toFixed(2)} times as wide as those made for one look; 0.90 to 1.20 are asked for.`,
        "Most of the error rate should be left for the last look, so that the mornings before cost little.",
      );
    },
  },
];

async function ofKind(bench: Bench, kind: Kind): Promise<Running[]> {
  return (await year(bench)).filter((test) => test.kind === kind);
}

function isRunning({ looks }: Running): boolean {
  return looks.every(({ verdict }) => verdict === "wait");
}

function isShipped({ looks }: Running): boolean {
  return looks.at(-1)?.verdict === "ship";
}

function isThrownAway({ looks }: Running): boolean {
  return looks.at(-1)?.verdict === "invalid";
}

async function lookAt(bench: Bench, running: readonly Running[]): Promise<void> {
  const shownTests = running.map(({ id, plannedDays, days, looks }) => ({
    id,
    plannedDays,
    days: days.slice(0, looks.length + 1),
  }));
  const given = await bench.call<unknown>("look", shownTests);
  if (!Array.isArray(given)) throw new WorkError("look must return a list of verdicts");
  const byId = new Map(given.map((each) => [(each as { id?: unknown } | null)?.id, each as Partial<Look>]));
  for (const { id, looks } of running) looks.push(checkedLook(id, byId.get(id)));
}

function checkedLook(id: string, given: Partial<Look> | null | undefined): Look {
  const { verdict, difference, low, high } = given ?? {};
  const isWhole = [difference, low, high].every(
    (value) => typeof value === "number" && Number.isFinite(value),
  );
  if (!VERDICTS.includes(verdict) || !isWhole)
    throw new WorkError(
      `every test needs { id, verdict, difference, low, high }, with a known verdict and three numbers; of ${id} came ${JSON.stringify(given)?.slice(0, 120)}`,
    );
  return { verdict, difference, low, high } as Look;
}

function testsOf(seed: number, kind: Kind): Running[] {
  return Array.from({ length: KINDS[kind].count }, (_, at) => {
    const random = chanceOf(seed, "test", kind, at);
    const days = Array.from({ length: DAYS }, () => dayOf(kind, random));
    // Identifiers tell nothing of the truth.
    const id = `t${Math.floor(random() * 1e9).toString(36)}`;
    return { id, kind, plannedDays: DAYS, days, looks: [] };
  });
}

function dayOf(kind: Kind, random: () => number): { old: Counts; new: Counts } {
  const { gain, slower, lost } = KINDS[kind];
  const visitors = draws(2 * USERS_A_DAY, { random, chance: 0.5 });
  const old = groupOf(visitors, { buys: BUYS, timesOut: TIMES_OUT, random });
  const whole = groupOf(2 * USERS_A_DAY - visitors, {
    buys: BUYS + gain,
    timesOut: TIMES_OUT + slower,
    random,
  });
  const missing = draws(whole.users - whole.bought, { random, chance: lost });
  return { old, new: { ...whole, users: whole.users - missing } };
}

function groupOf(
  users: number,
  { buys, timesOut, random }: { buys: number; timesOut: number; random: () => number },
): Counts {
  return {
    users,
    bought: draws(users, { random, chance: buys }),
    timedOut: draws(users, { random, chance: timesOut }),
  };
}

/** A binomial draw by its normal approximation, which is close for the hundreds of visitors of a day. */
function draws(of: number, { random, chance }: { random: () => number; chance: number }): number {
  if (chance === 0) return 0;
  const drawn = of * chance + Math.sqrt(of * chance * (1 - chance)) * normalDraw(random);
  return Math.min(of, Math.max(0, Math.round(drawn)));
}

function widthOf({ low, high }: Look): number {
  return high - low;
}

/** Standard error of the difference of the shares that bought, all days together. */
function errorOf(days: Running["days"]): number {
  const variance = (arm: "old" | "new") => {
    const users = days.reduce((sum, day) => sum + day[arm].users, 0);
    const part = days.reduce((sum, day) => sum + day[arm].bought, 0) / users;
    return (part * (1 - part)) / users;
  };
  return Math.sqrt(variance("old") + variance("new"));
}

function percent(part: number): string {
  return `${(100 * part).toFixed(1)}%`;
}
