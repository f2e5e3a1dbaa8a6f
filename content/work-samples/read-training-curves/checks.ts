// Trains networks that go wrong in known ways, and lets `tune` spend a budget of real training.
import { type Bench, WorkError } from "../../../src/practice/bench.ts";
import { chanceOf } from "../../../src/practice/chance.ts";
import { type Check, outcome, scenario, shown } from "../../../src/practice/check.ts";
import { type EpochLog, scoreOf } from "../../../src/practice/learning/layered-network.ts";
import { share } from "../../../src/practice/measures.ts";
import { confusion, lines } from "../../../src/practice/plot.ts";
import { CAUSES, type Cause, faultyRuns, fieldsOf, type Settings, trainOn } from "./fields.ts";

const BUDGET = 200;
const OTHER_UNIT = 0.08;
const LONGEST = 60;
const MOST_HIDDEN = 32;

const diagnosed = scenario(async (bench) => {
  const runs = faultyRuns(bench.seed);
  const given = await bench.call<unknown>(
    "diagnose",
    runs.map(({ id, log }) => ({ id, log })),
  );
  if (!Array.isArray(given)) throw new WorkError("diagnose must return a list of { id, cause }");
  const causes = new Map(
    given.map((each) => [(each as { id?: unknown } | null)?.id, each?.cause as unknown]),
  );
  const odd = runs.find(({ id }) => !CAUSES.includes(causes.get(id) as Cause));
  if (odd !== undefined)
    throw new WorkError(
      `every run needs one of the six causes: ${odd.id} has ${JSON.stringify(causes.get(odd.id)) ?? "none"}`,
    );
  return runs.map(({ id, cause }) => ({ cause, said: causes.get(id) as Cause }));
});

const tuned = scenario((bench) => tune(bench, 1));
const tunedElsewhere = scenario((bench) => tune(bench, OTHER_UNIT));

export const checks: Check[] = [
  {
    name: "names what went wrong",
    run: async (bench) => {
      const all = await diagnosed(bench);
      const part = share(all, ({ cause, said }) => cause === said);
      return shown(
        outcome(
          part >= 0.85,
          `${percent(part)} of thirty runs were read right; 85% are asked for.`,
          "Hold the beginning of a curve against its end, and training against validation.",
        ),
        confusion(
          "What was wrong against what you said",
          CAUSES,
          all.map(({ cause, said }) => [cause, said] as const),
        ),
      );
    },
  },
  {
    name: "keeps to its budget",
    run: async (bench) => {
      const { spent } = await tuned(bench);
      return outcome(
        spent > 0 && spent <= BUDGET,
        `your runs took ${spent} epochs; at least one run and ${BUDGET} epochs at most are asked for.`,
        "A few epochs tell a hopeless rate from a good one; only the best deserve a long run.",
      );
    },
  },
  {
    name: "learns the bands",
    run: async (bench) => {
      const { accuracy, log } = await tuned(bench);
      return shown(
        outcome(
          accuracy >= 0.83,
          `with your settings the network is right on ${percent(accuracy)} of 800 new fields; 83% are asked for.`,
          "If the loss jumps about, the rate is too high; if it still falls at the end, too low or too short.",
        ),
        curves("Training with your settings", log),
      );
    },
  },
  {
    name: "finds the shuffled labels",
    isHidden: true,
    run: (bench) =>
      recall(bench, {
        cause: "labels-shuffled",
        lesson: "Only here does validation accuracy stay at guessing while training gets better.",
      }),
  },
  {
    name: "finds the rising rate",
    isHidden: true,
    run: (bench) =>
      recall(bench, {
        cause: "rate-rises",
        lesson: "A loss that was low once and is high at the end was not lost by a constant rate.",
      }),
  },
  {
    name: "cries no wolf",
    isHidden: true,
    run: (bench) =>
      recall(bench, {
        cause: "healthy",
        lesson:
          "A small gap between training and validation, and a little noise, are what a sound run looks like.",
      }),
  },
  {
    name: "learns in other units",
    isHidden: true,
    run: async (bench) => {
      const { accuracy, log } = await tunedElsewhere(bench);
      return shown(
        outcome(
          accuracy >= 0.78,
          `on bands a twelfth as large the network is right on ${percent(accuracy)} of new fields; 78% are asked for.`,
          "The rate that suits depends on the size of the inputs: search again instead of keeping what worked.",
        ),
        curves("Training with your settings, other unit", log),
      );
    },
  },
];

async function recall(bench: Bench, { cause, lesson }: { cause: Cause; lesson: string }) {
  const runs = (await diagnosed(bench)).filter((run) => run.cause === cause);
  const found = runs.filter(({ said }) => said === cause).length;
  return outcome(
    found >= runs.length - 1,
    `${found} of ${runs.length} runs that are ${cause} were found; ${runs.length - 1} are asked for.`,
    lesson,
  );
}

async function tune(bench: Bench, unit: number) {
  let spent = 0;
  const from = { seed: bench.seed, unit };
  const train = (given: unknown) => {
    const settings = checkedSettings(given);
    spent += settings.epochs;
    // Beyond the budget nothing is trained, so that no search takes for ever.
    if (spent > 3 * BUDGET) throw new Error("the budget is long spent");
    return trainOn(settings, from).log;
  };
  const settings = checkedSettings(await bench.call<unknown>("tune", { train }));
  const { network, log } = trainOn(settings, from);
  const { accuracy } = scoreOf(network, fieldsOf(800, chanceOf(bench.seed, "new", unit), unit));
  return { spent, accuracy, log };
}

function checkedSettings(given: unknown): Settings {
  const { rate, hidden, decay, epochs } = (given ?? {}) as Record<string, unknown>;
  const isIn = (value: unknown, [low, high]: readonly [number, number]) =>
    typeof value === "number" && value >= low && value <= high;
  const isSound =
    isIn(rate, [0, 1e6]) &&
    isIn(decay, [0, 1]) &&
    isIn(hidden, [1, MOST_HIDDEN]) &&
    isIn(epochs, [1, LONGEST]);
  if (!isSound || !Number.isInteger(hidden) || !Number.isInteger(epochs))
    throw new WorkError(
      `settings need rate and decay, hidden from 1 to ${MOST_HIDDEN} and epochs from 1 to ${LONGEST}: ${JSON.stringify(given)?.slice(0, 120)}`,
    );
  return { rate, hidden, decay, epochs } as Settings;
}

function curves(title: string, log: readonly EpochLog[]) {
  return lines(
    title,
    {
      "validation loss": log.map(({ epoch, validLoss }) => [epoch, validLoss] as const),
      "training loss": log.map(({ epoch, trainLoss }) => [epoch, trainLoss] as const),
    },
    { x: "epoch", y: "loss, nats", marks: [{ at: Math.log(3), label: "guessing" }] },
  );
}

function percent(part: number): string {
  return `${(100 * part).toFixed(1)}%`;
}
