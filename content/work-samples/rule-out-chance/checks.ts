// Asks a person's functions the four questions hundreds of times where the truth is known, and counts how often they err.
import { type Bench, WorkError } from "../../../src/practice/bench.ts";
import { chanceOf } from "../../../src/practice/chance.ts";
import { type Check, type Outcome, outcome, scenario, shown } from "../../../src/practice/check.ts";
import { mean, share } from "../../../src/practice/measures.ts";
import { histogram } from "../../../src/practice/plot.ts";
import { foundPart, goesByTheRightRank, roundsOf } from "./finds.ts";
import { type Branches, branchesOf, clicksOf, doing, trueDifference } from "./library.ts";
import { ratioWidth, sharesPValue, signsPValue } from "./references.ts";

const EXPERIMENTS = 250;
const ROUNDS = 200;
const GAIN = 16;

interface Plan {
  from: number;
  to: number;
  level: number;
  power: number;
  part: number;
}
interface Interval {
  difference: number;
  low: number;
  high: number;
}

const intervals = scenario(async (bench) => {
  const all: { said: Interval; due: number }[] = [];
  for (let at = 0; at < EXPERIMENTS; at++) {
    const clicks = clicksOf(bench.seed, at);
    all.push({
      said: checkedInterval(await bench.call<unknown>("ratioInterval", clicks)),
      due: ratioWidth(clicks),
    });
  }
  return all;
});

/** Finds of many rounds: what was said, what is real, and what our own procedure finds. */
const finds = {
  share: scenario((bench) => roundsOf(bench, { real: 12, level: 0.1, control: "share" })),
  any: scenario((bench) => roundsOf(bench, { real: 30, level: 0.05, control: "any" })),
};

export const checks: Check[] = [
  {
    name: "plans enough readers",
    run: (bench) =>
      plans(bench, {
        plans: [
          { from: 0.04, to: 0.048, level: 0.05, power: 0.8, part: 0.5 },
          { from: 0.3, to: 0.27, level: 0.05, power: 0.9, part: 0.5 },
        ],
        lesson:
          "Two quantiles add up: that of 1 − level/2, since the test has two sides, and that of the power. And the number asked for is that of both groups together.",
      }),
  },
  {
    name: "covers the truth",
    run: async (bench) => {
      const truth = trueDifference();
      const all = await intervals(bench);
      const held = share(all, ({ said: { low, high } }) => low <= truth && truth <= high);
      const middle = mean(all.map(({ said }) => said.difference));
      const differences = all.map(({ said }) => 100 * said.difference);
      const mark = { at: 100 * truth, label: "truth" };
      return shown(
        outcome(
          held >= 0.9,
          `${percent(held)} of ${EXPERIMENTS} intervals hold the true difference of ${(100 * truth).toFixed(2)} points; 90% are asked for, of intervals that are made for 95%. Your differences are ${(100 * middle).toFixed(2)} points on average.`,
          Math.abs(middle - truth) > 0.004
            ? "The question is about all clicks over all views. The mean of each reader's own ratio gives those who see little as much weight as those who see most."
            : "The coin was tossed for readers, not for views: views of one reader resemble each other, so there is less knowledge in them than their number says.",
        ),
        histogram("Differences that you found", differences, {
          x: "points",
          from: -8,
          until: 8,
          marks: [mark],
        }),
      );
    },
  },
  {
    name: "compares each branch with itself",
    run: async (bench) => {
      const [idle, helped] = [await verdicts(bench, 0), await verdicts(bench, GAIN)];
      const isFound = ({ said }: { said: number }) => said <= 0.05;
      const [cried, seen] = [share(idle, isFound), share(helped, isFound)];
      const due = share(helped, (each) => each.due <= 0.05);
      return outcome(
        cried <= 0.08 && seen >= 0.9 * due,
        `where nothing had changed, ${percent(cried)} of ${idle.length} p-values are 5% or less; 8% are allowed. Where every branch lends ${GAIN} more, ${percent(seen)} are; ${percent(0.9 * due)} are asked for.`,
        "Branches differ by hundreds of loans, weeks of one branch by a few. Look at each branch's difference: had nothing changed, its sign would be a toss of a coin.",
      );
    },
  },
  {
    name: "keeps false finds few",
    run: async (bench) => {
      const [some, none] = [await finds.share(bench), await finds.any(bench)];
      const wrong = mean(some.map(({ said, isReal }) => share(said, (at) => !isReal[at])));
      const erring = share(none, ({ said, isReal }) => said.some((at) => !isReal[at]));
      const isTrying = [some, none].every((rounds) => foundPart(rounds) >= 0.5);
      return outcome(
        wrong <= 0.1 && erring <= 0.075 && isTrying,
        `with control “share” at 10%, ${percent(wrong)} of what you find is chance, 10% is allowed; with “any” at 5%, ${percent(erring)} of the rounds have a false find, 7.5% are allowed. You find ${percent(foundPart(some))} and ${percent(foundPart(none))} as many real changes as Benjamini and Hochberg, or Holm, do; 50% are asked for here.`,
        "Of forty p-values of nothing two are below 5%. The more you ask, the less each answer counts.",
      );
    },
  },
  {
    name: "plans for unequal groups",
    isHidden: true,
    run: (bench) =>
      plans(bench, {
        plans: [
          { from: 0.1, to: 0.12, level: 0.05, power: 0.8, part: 0.1 },
          { from: 0.5, to: 0.53, level: 0.01, power: 0.9, part: 0.25 },
        ],
        lesson:
          "Each group adds its own variance, p(1 − p) over its own readers: with a tenth in one group that one decides.",
      }),
  },
  {
    name: "is no wider than it must",
    isHidden: true,
    run: async (bench) => {
      const all = await intervals(bench);
      const ratio = mean(all.map(({ said, due }) => (said.high - said.low) / due));
      return outcome(
        ratio >= 0.9 && ratio <= 1.15,
        `your intervals are ${ratio.toFixed(2)} times as wide as those by the delta method; 0.90 to 1.15 are asked for.`,
        "A wide interval is safe and useless, a narrow one is neither. The variance of a ratio of two means is that of (clicks − ratio · views) over readers, by the squared mean of the views.",
      );
    },
  },
  { name: "counts the patterns", isHidden: true, run: countsThePatterns },
  {
    name: "finds what is there",
    isHidden: true,
    run: async (bench) => {
      const [some, none] = [foundPart(await finds.share(bench)), foundPart(await finds.any(bench))];
      return outcome(
        some >= 0.97 && none >= 0.97 && some <= 1.1 && none <= 1.1,
        `of the real changes that Benjamini and Hochberg find with “share” you find ${percent(some)}, and of those that Holm finds with “any” ${percent(none)}; 97% to 110% are asked for.`,
        "Dividing the level by forty is right for “any” and stricter than need be: what has been found need not be counted again. For “share” it is far too strict. And more than that can't be found honestly.",
      );
    },
  },
  { name: "goes by the right rank", isHidden: true, run: goesByTheRightRank },
];

async function plans(bench: Bench, { plans, lesson }: { plans: Plan[]; lesson: string }): Promise<Outcome> {
  const texts: string[] = [];
  let isRight = true;
  for (const plan of plans) {
    const readers = await bench.call<unknown>("readersNeeded", plan);
    if (typeof readers !== "number" || !(readers >= 20 && readers < 1e7))
      throw new WorkError(
        `readersNeeded must return a number of readers, 20 or more: ${JSON.stringify(readers)?.slice(0, 80)}`,
      );
    const seen = powerOf(plan, Math.round(readers), bench.seed);
    if (seen < plan.power - 0.03 || seen > plan.power + 0.05) isRight = false;
    texts.push(
      `with ${Math.round(readers)} readers, ${100 * plan.part}% of them in the new group, ${percent(seen)} of 2000 experiments notice a change from ${100 * plan.from}% to ${100 * plan.to}% (asked for: ${percent(plan.power)}, at most 3 points less or 5 more)`,
    );
  }
  return outcome(isRight, `${texts.join("; ")}.`, lesson);
}

/** Part of simulated experiments that the usual test notices. */
function powerOf({ from, to, level, part }: Plan, readers: number, seed: number): number {
  const random = chanceOf(seed, "plan", from, to);
  const inNew = Math.max(1, Math.round(readers * part));
  const inOld = Math.max(1, readers - inNew);
  const noticed = Array.from({ length: 2000 }, () => {
    const old = { did: doing(random, inOld, from), of: inOld };
    return sharesPValue(old, { did: doing(random, inNew, to), of: inNew }) <= level;
  });
  return share(noticed, (is) => is);
}

async function verdicts(bench: Bench, gain: number): Promise<{ said: number; due: number }[]> {
  const all: { said: number; due: number }[] = [];
  for (let at = 0; at < ROUNDS; at++) {
    const branches = branchesOf(bench.seed, at, gain);
    all.push({ said: await pValueOf(bench, branches), due: signsPValue(branches) });
  }
  return all;
}

async function pValueOf(bench: Bench, branches: Branches): Promise<number> {
  const said = await bench.call<unknown>("pairedPValue", branches);
  if (typeof said !== "number" || !(said >= 0 && said <= 1))
    throw new WorkError(
      `pairedPValue must return a number from 0 to 1: ${JSON.stringify(said)?.slice(0, 80)}`,
    );
  return said;
}

async function countsThePatterns(bench: Bench): Promise<Outcome> {
  const before = [310, 1220, 640, 480, 2050, 760, 390, 905, 1480, 560];
  const allUp = [9, 14, 11, 8, 12, 10, 13, 9, 11, 12];
  const cases: [string, Branches][] = [
    ["all ten up", { before, after: before.map((loans, at) => loans + allUp[at]!) }],
    ["all ten down", { before, after: before.map((loans, at) => loans - allUp[at]!) }],
    [
      "one far out",
      { before, after: before.map((loans, at) => loans + (at === 4 ? 400 : at % 3 === 0 ? -6 : 7)) },
    ],
    ["as before", { before, after: before }],
  ];
  const wrong: string[] = [];
  for (const [name, branches] of cases) {
    const [said, due] = [await pValueOf(bench, branches), signsPValue(branches)];
    const isNear = Math.abs(said - due) <= Math.max(0.01, 0.15 * due);
    if (!isNear || said < due / 5) wrong.push(`${name}: ${said} where ${due.toPrecision(3)} is due`);
  }
  return outcome(
    wrong.length === 0,
    `${cases.length - wrong.length} of ${cases.length} p-values are those of all 1024 patterns of signs.${wrong.length === 0 ? "" : ` Not: ${wrong.join("; ")}.`}`,
    "The pattern that was seen is one of the patterns: so no p-value is 0, and ten out of ten cannot be rarer than 2 in 1024. What is as far out as what was seen counts, in both directions.",
  );
}

function checkedInterval(given: unknown): Interval {
  const { difference, low, high } = (given ?? {}) as Partial<Interval>;
  const isWhole = [difference, low, high].every(
    (value) => typeof value === "number" && Number.isFinite(value),
  );
  if (!isWhole || low! > high!)
    throw new WorkError(
      `ratioInterval must return { difference, low, high }, three numbers: ${JSON.stringify(given)?.slice(0, 100)}`,
    );
  return { difference: difference!, low: low!, high: high! };
}

function percent(part: number): string {
  return `${(100 * part).toFixed(1)}%`;
}
