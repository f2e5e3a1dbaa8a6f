// Plays a quiet stretch and a rush with a deployment in it, and measures waiting, answers and the device.
import { type Bench, WorkError } from "../../../src/practice/bench.ts";
import { chanceOf } from "../../../src/practice/chance.ts";
import { type Check, outcome, scenario, shown } from "../../../src/practice/check.ts";
import { type LabelledPoint, scoreOf } from "../../../src/practice/learning/layered-network.ts";
import { quantile, share } from "../../../src/practice/measures.ts";
import { histogram } from "../../../src/practice/plot.ts";
import { type Call, deviceWith, itemsOf, trainedModel } from "./device.ts";

const QUIET = { seconds: 10, perSecond: 30 };
const RUSH = { seconds: 5, perSecond: 240 };
const FLOOD = { seconds: 2, perSecond: 480 };
const DEPLOY_AT_MS = 3000;
const PART_AGAIN = 1 / 3;
const SHELVES = 4;

interface Answered {
  at: number;
  took: number;
  item: number;
  isAgain: boolean;
  shelf: number | undefined;
  problem: string | undefined;
}
interface Stretch {
  start: number;
  answers: Answered[];
  calls: readonly Call[];
  items: { before: readonly LabelledPoint[]; after: readonly LabelledPoint[] };
  /** How often the models themselves are right on these items, at 32 bits. */
  full: number;
}
interface Endpoint {
  answer?: (upload: { item: string; features: readonly number[] }) => Promise<{ shelf?: unknown } | null>;
  deployed?: () => Promise<unknown>;
}

const quiet = scenario((bench) => play(bench, { ...QUIET, name: "quiet" }));
const flood = scenario((bench) => play(bench, { ...FLOOD, name: "flood" }));
const rush = scenario((bench) => play(bench, { ...RUSH, name: "rush", deployAt: DEPLOY_AT_MS }));

export const checks: Check[] = [
  {
    name: "is quick when it is quiet",
    run: async (bench) => {
      const { answers } = await quiet(bench);
      const median = quantile(waits(answers), 0.5);
      return outcome(
        answered(answers) && median <= 14,
        `when it is quiet half of the requests wait ${median.toFixed(1)} ms at most; 14 ms are asked for.${firstProblem(answers)}`,
        "Nobody needs to wait for company when nobody is coming.",
      );
    },
  },
  {
    name: "keeps the rush in budget",
    run: async (bench) => {
      const { answers } = await rush(bench);
      const slow = quantile(waits(answers), 0.95);
      return shown(
        outcome(
          answered(answers) && slow <= 90,
          `in the rush 95 of 100 requests wait ${slow.toFixed(0)} ms at most; 90 ms are asked for.${firstProblem(answers)}`,
          "When more comes than the device can do one by one, the queue grows until the rush is over. Rows of one call share its 6 ms.",
        ),
        histogram("Waiting in the rush", waits(answers), {
          x: "milliseconds",
          marks: [{ at: 90, label: "budget" }],
        }),
      );
    },
  },
  {
    name: "stays right",
    run: async (bench) => {
      const { answers, items, full, start } = await rush(bench);
      // What was asked around the deployment may be answered by either model.
      const settled = answers.filter(
        ({ at, isAgain }) => at < start + DEPLOY_AT_MS - 200 || (!isAgain && at > start + DEPLOY_AT_MS + 200),
      );
      const right = share(settled, (answer) => isRight(answer, items, start));
      return outcome(
        right >= full - 0.01,
        `${percent(right)} of the answers are right; the full model would be on ${percent(full)}, and one point less is allowed.`,
        "Fewer bits are only free as long as the answers do not change: compare them.",
      );
    },
  },
  {
    name: "keeps the tail short",
    isHidden: true,
    run: async (bench) => {
      const { answers } = await rush(bench);
      const slowest = quantile(waits(answers), 0.99);
      return outcome(
        answered(answers) && slowest <= 150,
        `in the rush 99 of 100 requests wait ${slowest.toFixed(0)} ms at most; 150 ms are asked for.`,
        "A batch without a limit makes the last wait for all others.",
      );
    },
  },
  {
    name: "holds a larger rush",
    isHidden: true,
    run: async (bench) => {
      const { answers } = await flood(bench);
      const slow = quantile(waits(answers), 0.95);
      return outcome(
        answered(answers) && slow <= 150,
        `when ${FLOOD.perSecond} a second come, 95 of 100 requests wait ${slow.toFixed(0)} ms at most; 150 ms are asked for.${firstProblem(answers)}`,
        "What the device can do in a second follows from rows a call, bits and repeats: leave some of it free.",
      );
    },
  },
  {
    name: "runs little twice",
    isHidden: true,
    run: async (bench) => {
      const { answers, calls } = await rush(bench);
      const part = calls.reduce((sum, { rows }) => sum + rows, 0) / answers.length;
      return outcome(
        answered(answers) && part <= 0.8,
        `${percent(part)} of the rush's requests reached the device; 80% are allowed.`,
        "The same item has the same answer: keep it, also while it is under way.",
      );
    },
  },
  {
    name: "forgets after a deployment",
    isHidden: true,
    run: async (bench) => {
      const { answers, items, full, start } = await rush(bench);
      const after = answers.filter(({ at, isAgain }) => isAgain && at > start + DEPLOY_AT_MS + 200);
      const right = share(after, (answer) => isRight(answer, items, start));
      return outcome(
        right >= full - 0.1,
        `after the deployment ${percent(right)} of the answers to repeated items are right; at most ten points less than ${percent(full)} are allowed.`,
        "What the old model said was kept. A cache belongs to the model that filled it.",
      );
    },
  },
];

async function play(
  bench: Bench,
  {
    seconds,
    perSecond,
    name,
    deployAt,
  }: { seconds: number; perSecond: number; name: string; deployAt?: number },
): Promise<Stretch> {
  const { clock, seed } = bench;
  const [oldModel, newModel] = [trainedModel(seed, 1), trainedModel(seed, 2)];
  const device = deviceWith(oldModel, clock);
  const endpoint = await bench.call<Endpoint | null>("createEndpoint", { run: device.run });
  const { answer, deployed } = endpoint ?? {};
  if (typeof answer !== "function" || typeof deployed !== "function")
    throw new WorkError("createEndpoint must return { answer, deployed }, two functions");
  const count = seconds * perSecond;
  const items = { before: itemsOf(seed, count, 1), after: itemsOf(seed, count, 2) };
  const random = chanceOf(seed, name);
  const start = clock.now();
  const deploying = deployAt === undefined ? undefined : deploy();
  const answers: Promise<Answered>[] = [];
  let fresh = 0;
  for (let at = 0; at < count; at++) {
    await clock.sleep((-Math.log(1 - random()) * 1000) / perSecond);
    const isAgain = fresh > 20 && random() < PART_AGAIN;
    const item = isAgain ? Math.floor(random() * fresh) : fresh++;
    answers.push(ask(item, isAgain));
  }
  const all = await Promise.all(answers);
  await deploying;
  const full = (scoreOf(oldModel, items.before).accuracy + scoreOf(newModel, items.after).accuracy) / 2;
  return { start, answers: all, calls: device.calls, items, full };

  async function deploy() {
    await clock.sleep(deployAt!);
    device.deploy(newModel);
    await deployed!();
  }

  async function ask(item: number, isAgain: boolean): Promise<Answered> {
    const at = clock.now();
    const seen = (shelf: number | undefined, problem: string | undefined) => ({
      at,
      item,
      isAgain,
      shelf,
      problem,
      took: clock.now() - at,
    });
    try {
      const given = await answer!({ item: `item-${item}`, features: items.before[item]!.inputs });
      const shelf = given?.shelf;
      const isShelf = typeof shelf === "number" && Number.isInteger(shelf) && shelf >= 0 && shelf < SHELVES;
      return isShelf
        ? seen(shelf, undefined)
        : seen(undefined, `an answer without a shelf: ${JSON.stringify(given)?.slice(0, 80)}`);
    } catch (error) {
      if (!(error instanceof WorkError) || error.isFatal) throw error;
      return seen(undefined, error.message);
    }
  }
}

function isRight({ item, at, shelf }: Answered, items: Stretch["items"], start: number): boolean {
  const truth = at < start + DEPLOY_AT_MS ? items.before : items.after;
  return truth[item]!.label === shelf;
}

function waits(answers: readonly Answered[]): number[] {
  return answers.map(({ took }) => took);
}

function answered(answers: readonly Answered[]): boolean {
  return answers.every(({ problem }) => problem === undefined);
}

function firstProblem(answers: readonly Answered[]): string {
  const found = answers.filter(({ problem }) => problem !== undefined);
  return found.length === 0 ? "" : ` ${found.length} got no answer; the first: ${found[0]!.problem}.`;
}

function percent(part: number): string {
  return `${(100 * part).toFixed(1)}%`;
}
