// Holds a person's gradient, descent, decomposition and choice against ridge regression solved exactly.
import { type Bench, WorkError } from "../../../src/practice/bench.ts";
import { chanceOf, normalDraw } from "../../../src/practice/chance.ts";
import { type Check, outcome, scenario, shown } from "../../../src/practice/check.ts";
import { log } from "../../../src/practice/exact-math.ts";
import { mean } from "../../../src/practice/measures.ts";
import { lines } from "../../../src/practice/plot.ts";
import { boldDescentOf, checkedModel, descentOf, short } from "./descent.ts";
import { alikeOf, GAUGES, readingsOf, truthOf, valleyOf } from "./flow.ts";
import { errorOf, gradientOf, leastOf, partsOf } from "./ridge.ts";

const PENALTIES = [0.03, 0.3, 3, 30];
const TRIALS = 16;
const VALLEYS = 6;
/** Of what the worst penalty would cost. */
const MOST_REGRET = 0.2;

const split = scenario(async (bench) => {
  const valley = valleyOf(bench.seed, "split", { strength: 25, noise: 30 });
  const { rows, truth } = truthOf(valley, { seed: bench.seed, name: "split", days: 40 });
  const trials = Array.from({ length: TRIALS }, (_, at) =>
    readingsOf(valley, { seed: bench.seed, name: `split ${at}`, days: 24 }),
  );
  const given = await bench.call<unknown>("decompose", {
    trials: trials.map(({ rows, values }) => ({ rows, values })),
    rows,
    truth,
    penalties: PENALTIES,
  });
  if (!Array.isArray(given) || given.length !== PENALTIES.length)
    throw new WorkError(
      "decompose must return one { penalty, biasSquared, variance } for each penalty, in their order",
    );
  const due = PENALTIES.map((penalty) => partsOf(trials, { rows, truth, penalty }));
  return { said: given as ({ biasSquared?: unknown; variance?: unknown } | null)[], due };
});

export const checks: Check[] = [
  {
    name: "knows the gradient",
    run: async (bench) => {
      const wrong: string[] = [];
      for (const penalty of [0, 0.7]) {
        const point = pointOf(bench.seed, penalty);
        const given = await bench.call<{ weights?: unknown; intercept?: unknown } | null>("gradient", point);
        const due = gradientOf(point);
        const said = checkedModel(given, due.weights.length, "gradient");
        if (!isNear(said.intercept, due.intercept))
          wrong.push(`the intercept's part is ${short(said.intercept)} where ${short(due.intercept)} is due`);
        const at = due.weights.findIndex((part, column) => !isNear(said.weights[column]!, part));
        if (at >= 0)
          wrong.push(
            `with penalty ${penalty} the part of weight ${at} is ${short(said.weights[at]!)} where ${short(due.weights[at]!)} is due`,
          );
      }
      return outcome(
        wrong.length === 0,
        wrong.length === 0
          ? "all parts of the gradient are right, with a penalty and without."
          : `${wrong[0]}.`,
        "The loss is the mean of the squares, not their sum; each square gives a factor of 2; the penalty pulls at the weights and not at the intercept. Move one weight a little and see how the loss changes.",
      );
    },
  },
  {
    name: "descends to the bottom",
    run: async (bench) => {
      const valley = valleyOf(bench.seed, "first", { strength: 30, noise: 15 });
      const data = readingsOf(valley, { seed: bench.seed, name: "first", days: 40 });
      const descents = [];
      for (const penalty of [0.02, 0.3, 4]) descents.push(await descentOf(bench, data, penalty));
      const worst = descents.find(({ fault }) => fault !== "") ?? descents[0]!;
      const traces = Object.fromEntries(
        descents.map(({ penalty, losses }) => [
          `penalty ${penalty}`,
          losses.slice(0, 200).map((loss, step) => [step, loss] as const),
        ]),
      );
      return shown(
        outcome(
          worst.fault === "",
          worst.fault || `${descents.map(({ text }) => text).join("; ")}.`,
          "Columns in units of their own make a long narrow valley: bring each to mean 0 and standard deviation 1, descend there, and turn the weights back. Then take a step that suits the steepest direction.",
        ),
        lines("How the loss falls, the first 200 steps", traces, { x: "step", y: "loss" }),
      );
    },
  },
  {
    name: "tells bias from variance",
    run: async (bench) => {
      const { said, due } = await split(bench);
      const off = due.findIndex(
        ({ biasSquared, variance }, at) =>
          !isWithin(said[at]?.biasSquared, biasSquared) || !isWithin(said[at]?.variance, variance),
      );
      const at = Math.max(off, 0);
      const curve = (part: "biasSquared" | "variance") =>
        due.map((parts, k) => [log(PENALTIES[k]!) / Math.LN10, parts[part]] as const);
      const total = due.map(
        ({ biasSquared, variance }, k) => [log(PENALTIES[k]!) / Math.LN10, biasSquared + variance] as const,
      );
      return shown(
        outcome(
          off < 0,
          `with penalty ${PENALTIES[at]} you find a squared bias of ${short(said[at]?.biasSquared)} and a variance of ${short(said[at]?.variance)}; ${short(due[at]!.biasSquared)} and ${short(due[at]!.variance)} are due${off < 0 ? ", and so with the others" : ""}.`,
          "Bias is how far the mean of the trials' forecasts is from the truth, variance how far the single forecasts are from that mean. Average over the trials first, over the days last.",
        ),
        lines(
          "Less fitting: less variance, more bias",
          { together: total, "squared bias": curve("biasSquared"), variance: curve("variance") },
          { x: "log10 of the penalty", y: "squared litres a second" },
        ),
      );
    },
  },
  {
    name: "chooses how much to fit",
    run: (bench) =>
      chooses(bench, {
        name: "single",
        days: 40,
        times: 1,
        lesson:
          "On the days it was fitted to, a model always looks best with the least penalty. Judge it by days it has not seen.",
      }),
  },
  {
    name: "suits its step to the data",
    isHidden: true,
    run: async (bench) => {
      const alike = await boldDescentOf(bench, alikeOf(bench.seed, 30, 60), 0.3);
      const strict = await boldDescentOf(bench, alikeOf(bench.seed + 1, 3, 40), 25);
      const fault = alike.fault || strict.fault;
      return outcome(
        fault === "",
        fault ||
          `with thirty gauges that show nearly the same, and with a penalty of 25: ${alike.text}; ${strict.text}.`,
        "Columns that agree make one direction steep, and so does the penalty. A step below 1 / (largest eigenvalue of the second derivative) always goes down; the number of columns plus the penalty, times 2, is a bound for it.",
      );
    },
  },
  {
    name: "bears a gauge that is stuck",
    isHidden: true,
    run: async (bench) => {
      const valley = valleyOf(bench.seed, "stuck", { strength: 30, noise: 15 });
      const data = readingsOf(valley, { seed: bench.seed, name: "stuck", days: 40 });
      const stuck = {
        ...data,
        rows: data.rows.map((row) => row.map((value, column) => (column === 5 ? 11.25 : value))),
      };
      const { fault, text } = await boldDescentOf(bench, stuck, 0.3);
      return outcome(
        fault === "",
        fault || `with a gauge that always shows 11.25: ${text}.`,
        "A column that never changes has a standard deviation of 0, and what is divided by it is no number.",
      );
    },
  },
  {
    name: "is not fooled by twins",
    isHidden: true,
    run: (bench) =>
      chooses(bench, {
        name: "twins",
        days: 20,
        times: 3,
        lesson:
          "Each day was read three times. If one reading is fitted and its twin is judged, learning the day by heart looks like knowledge: keep all readings of a day in one fold.",
      }),
  },
];

async function chooses(
  bench: Bench,
  { name, days, times, lesson }: { name: string; days: number; times: number; lesson: string },
) {
  const regrets: number[] = [];
  const chosen: number[] = [];
  for (let at = 0; at < VALLEYS; at++) {
    const [strength, noise] = at % 2 === 0 ? [60, 8] : [4, 40];
    const valley = valleyOf(bench.seed, `${name} ${at}`, { strength, noise });
    const data = readingsOf(valley, { seed: bench.seed, name: `${name} ${at}`, days, times });
    const penalty = await bench.call<unknown>("choose", { ...data, penalties: PENALTIES });
    if (!PENALTIES.includes(penalty as number))
      throw new WorkError(
        `choose must return one of the penalties: ${JSON.stringify(penalty)?.slice(0, 80)}`,
      );
    const { rows, truth } = truthOf(valley, { seed: bench.seed, name: `${name} ${at}`, days: 200 });
    const errors = PENALTIES.map((each) => errorOf(leastOf(data, each), rows, truth));
    const [best, worst] = [Math.min(...errors), Math.max(...errors)];
    regrets.push((errors[PENALTIES.indexOf(penalty as number)]! - best) / (worst - best));
    chosen.push(penalty as number);
  }
  const regret = mean(regrets);
  return outcome(
    regret <= MOST_REGRET,
    `in ${VALLEYS} valleys you choose the penalties ${chosen.join(", ")}; of the squared error on new days that the worst choices would add to the best ones’, yours add ${(100 * regret).toFixed(0)}%; ${100 * MOST_REGRET}% is allowed.`,
    lesson,
  );
}

function pointOf(seed: number, penalty: number) {
  const random = chanceOf(seed, "point", penalty);
  const drawn = (count: number) => Array.from({ length: count }, () => normalDraw(random));
  const rows = Array.from({ length: 15 }, () => drawn(GAUGES));
  return { rows, values: drawn(15).map((value) => 5 + value), weights: drawn(GAUGES), intercept: 2, penalty };
}

function isNear(said: number, due: number): boolean {
  return Math.abs(said - due) <= 1e-6 * (1 + Math.abs(due));
}

function isWithin(said: unknown, due: number): boolean {
  return typeof said === "number" && Math.abs(said - due) <= 0.03 * due;
}
