// Plays a day of requests through a person's router and compares bill, answers and report with what was asked for.
import { type Bench, type HostFunction, WorkError } from "../../../src/practice/bench.ts";
import type { ChatCompletion, ChatRequest } from "../../../src/practice/chat.ts";
import { type Check, outcome, scenario, shown } from "../../../src/practice/check.ts";
import { share } from "../../../src/practice/measures.ts";
import { MODELS, type ModelName } from "../../../src/practice/models.ts";
import { lines } from "../../../src/practice/plot.ts";
import { simulatedProvider } from "../../../src/practice/simulated-provider.ts";
import { answerOf, DAY_HOURS, dayOf, HOUR, pastOf, type Request, SHARES, type Team } from "./requests.ts";

const BUDGET = 0.42;
const EVENING = 7.5 * HOUR;
const PATIENCE_MS = 20_000;

interface Answered {
  request: Request;
  right: boolean;
  took: number;
  problem: string | undefined;
}

interface Spent {
  at: number;
  team: Team;
  text: string;
  cost: number;
}

interface Day {
  answers: Answered[];
  /** Of requests that a person made, not the script. */
  own: Answered[];
  spent: Spent[];
  report: { spent?: unknown; byTeam?: Record<string, unknown> } | null;
}

interface Router {
  answer(request: object): Promise<{ answer?: unknown } | null>;
  report(): Promise<Day["report"]>;
}

const day = scenario(play);

export const checks: Check[] = [
  {
    name: "stays in the budget",
    run: async (bench) => {
      const { spent } = await day(bench);
      const total = sum(spent);
      const found = outcome(
        total <= BUDGET,
        `the day cost ${total.toFixed(3)} dollars; the budget is ${BUDGET}.`,
        "The best model for everything costs more than three times the budget. What does each kind of request need, by last week's figures?",
      );
      const byTeam = Object.fromEntries(Object.keys(SHARES).map((team) => [team, courseOf(spent, team)]));
      return shown(found, lines("What each team has spent", byTeam, { x: "hours of the day", y: "dollars" }));
    },
  },
  {
    name: "answers well",
    run: async (bench) => {
      const { own } = await day(bench);
      const right = share(own, (one) => one.right);
      return outcome(
        right >= 0.925,
        `${percent(right)} of ${own.length} answers are right; 92.5% are asked for. ${byKind(own)}`,
        "Compare the kinds: where is a model too small, and where is one paid for that is better than it need be?",
      );
    },
  },
  {
    name: "judges well",
    run: async (bench) => {
      const judged = (await day(bench)).own.filter(({ request }) => request.kind === "judge");
      const right = share(judged, (one) => one.right);
      return outcome(
        right >= 0.82,
        `${percent(right)} of ${judged.length} judgements are right; 82% are asked for.`,
        "Smaller models are as sure of a wrong judgement as of a right one: here their confidence tells nothing.",
      );
    },
  },
  {
    name: "answers everyone",
    run: async (bench) => {
      const { own } = await day(bench);
      const failed = own.filter(({ problem, took }) => problem !== undefined || took > PATIENCE_MS);
      return outcome(
        failed.length <= 0.005 * own.length,
        `${failed.length} of ${own.length} requests got no answer within ${PATIENCE_MS / 1000} s; 0.5% may.${failed[0]?.problem === undefined ? "" : ` The first: ${failed[0].problem}.`}`,
        "When money runs short a worse model is better than none.",
      );
    },
  },
  {
    name: "holds until the evening",
    isHidden: true,
    run: async (bench) => {
      const late = (await day(bench)).own.filter(({ request }) => request.at >= EVENING);
      const right = share(late, (one) => one.right);
      return outcome(
        right >= 0.9,
        `after ${EVENING / HOUR} of ${DAY_HOURS} hours ${percent(right)} of the answers are right; 90% are asked for.`,
        "Who spends the day's money by noon has none for the evening.",
      );
    },
  },
  {
    name: "keeps each team to its share",
    isHidden: true,
    run: async (bench) => {
      const { spent } = await day(bench);
      if (spent.length === 0) throw new WorkError("not measured: nothing was asked");
      const parts = Object.entries(SHARES).map(([team, part]) => ({
        team,
        used: sum(spent.filter((one) => one.team === team)) / (part * BUDGET),
      }));
      const worst = parts.reduce((a, b) => (b.used > a.used ? b : a));
      return outcome(
        worst.used <= 1,
        `${worst.team} has spent ${percent(worst.used)} of its share; no team may spend more than all of it.`,
        "Hundreds of requests can be under way before the first bill comes in: set aside what a request may cost before you ask.",
      );
    },
  },
  {
    name: "pays for nothing twice",
    isHidden: true,
    run: async (bench) => {
      const { answers, spent } = await day(bench);
      if (spent.length === 0) throw new WorkError("not measured: nothing was asked");
      const texts = answers.map(({ request }) => request.text);
      const repeats = texts.length - new Set(texts).size;
      const asked = Map.groupBy(spent, ({ text }) => text);
      const repeated = new Set(texts.filter((text, at) => texts.indexOf(text) !== at));
      const again = [...repeated].filter((text) => (asked.get(text)?.length ?? 0) > 2).length;
      return outcome(
        again <= 0.1 * repeated.size,
        `${repeats} requests had a text that came before; of ${repeated.size} such texts ${again} were sent to a model more than twice.`,
        "The same text has the same answer: keep it, also while it is still on its way.",
      );
    },
  },
  {
    name: "reports what was spent",
    isHidden: true,
    run: async (bench) => {
      const { report, spent } = await day(bench);
      if (spent.length === 0) throw new WorkError("not measured: nothing was asked");
      const rows = [
        { name: "all", said: report?.spent, true: sum(spent) },
        ...Object.keys(SHARES).map((team) => ({
          name: team,
          said: report?.byTeam?.[team],
          true: sum(spent.filter((one) => one.team === team)),
        })),
      ];
      const wrong = rows.filter(
        (row) => typeof row.said !== "number" || !(Math.abs(row.said - row.true) <= 0.01 * row.true + 1e-6),
      );
      return outcome(
        wrong.length === 0,
        wrong.length === 0
          ? "the report agrees with the bill."
          : `the report is off for ${wrong.map(({ name, said, true: bill }) => `${name} (${typeof said === "number" ? said.toFixed(4) : said}; the bill says ${bill.toFixed(4)})`).join(", ")}.`,
        "The answer's `usage` says what was billed. An attempt that was followed by a better one is billed too.",
      );
    },
  },
];

async function play(bench: Bench): Promise<Day> {
  const { clock, seed } = bench;
  const requests = dayOf(seed);
  const spent: Spent[] = [];
  const chat = countedChat(requests, { bench, spent });
  const models = Object.values(MODELS).map(({ name, inputPrice, outputPrice }) => ({
    name,
    inputPrice,
    outputPrice,
  }));
  const given = { chat, models, budget: BUDGET, shares: SHARES, past: pastOf(seed, Object.values(MODELS)) };
  const router = await bench.call<Router>("createRouter", given);
  if (typeof router?.answer !== "function" || typeof router.report !== "function")
    throw new WorkError("createRouter must return { answer, report }, two functions");
  const start = clock.now();
  const answers: Promise<Answered>[] = [];
  for (const request of requests) {
    await clock.sleep(Math.max(0, start + request.at - clock.now()));
    answers.push(answerOnce(router, request, bench));
  }
  const all = await Promise.all(answers);
  return {
    answers: all,
    own: all.filter(({ request }) => !request.isWild),
    spent,
    report: await router.report(),
  };
}

/** The provider's chat, with a note of whom each request was for. */
function countedChat(
  requests: readonly Request[],
  { bench, spent }: { bench: Bench; spent: Spent[] },
): HostFunction {
  const byText = new Map(requests.map((request) => [request.text, request]));
  const subjectOf = ({ messages }: ChatRequest) =>
    messages.map(({ content }) => byText.get(content ?? "")).find(Boolean);
  const { chat } = simulatedProvider({
    clock: bench.clock,
    seed: bench.seed,
    reply: (asked, model, random) => {
      const subject = subjectOf(asked);
      return subject === undefined ? "Which case do you mean?" : answerOf(subject, model, random).text;
    },
  });
  const ask = chat as unknown as (...given: unknown[]) => Promise<ChatCompletion>;
  const counted = async (asked: ChatRequest, ...rest: unknown[]) => {
    const completion = await ask(asked, ...rest);
    const { prompt_tokens, completion_tokens } = completion.usage;
    const { inputPrice, outputPrice } = MODELS[completion.model as ModelName];
    const subject = subjectOf(asked);
    if (subject !== undefined)
      spent.push({
        at: bench.clock.now(),
        team: subject.team,
        text: subject.text,
        cost: (prompt_tokens * inputPrice + completion_tokens * outputPrice) / 1e6,
      });
    return completion;
  };
  return counted as HostFunction;
}

async function answerOnce(router: Router, request: Request, { clock }: Bench): Promise<Answered> {
  const asked = clock.now();
  const { id, team, kind, text } = request;
  const seen = (answer: unknown, problem?: string) => ({
    request,
    right: answer === request.truth,
    took: clock.now() - asked,
    problem,
  });
  try {
    const given = await router.answer({ id, team, kind, text });
    return typeof given?.answer === "string" ? seen(given.answer) : seen(undefined, "no answer");
  } catch (error) {
    if (!(error instanceof WorkError) || error.isFatal) throw error;
    return seen(undefined, error.message);
  }
}

function courseOf(spent: readonly Spent[], team: string): [number, number][] {
  let total = 0;
  const course: [number, number][] = [[0, 0]];
  for (const one of spent.filter((entry) => entry.team === team)) {
    total += one.cost;
    course.push([one.at / HOUR, total]);
  }
  return course;
}

function byKind(own: readonly Answered[]): string {
  const kinds = Map.groupBy(own, ({ request }) => request.kind);
  return [...kinds]
    .map(([kind, some]) => `${kind} ${percent(share(some, (one) => one.right))}`)
    .join(", ")
    .concat(".");
}

function sum(spent: readonly Spent[]): number {
  return spent.reduce((total, { cost }) => total + cost, 0);
}

function percent(part: number): string {
  return `${(100 * part).toFixed(1)}%`;
}
