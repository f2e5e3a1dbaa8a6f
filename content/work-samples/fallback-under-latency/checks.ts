// Plays two stretches of traffic against the assistant: a calm one, and a storm with a spike, an outage and a limit.
import { type Bench, type HostFunction, WorkError } from "../../../src/practice/bench.ts";
import { chanceOf, pick } from "../../../src/practice/chance.ts";
import { type Check, outcome, scenario, shown } from "../../../src/practice/check.ts";
import { median, share } from "../../../src/practice/measures.ts";
import { histogram, lines } from "../../../src/practice/plot.ts";
import {
  type ChatRecord,
  simulatedProvider,
  type Weather,
} from "../../../src/practice/simulated-provider.ts";

const MAIN = "atlas-large";
const MINUTE = 60_000;
const LIMIT_MS = 4000;
const GAP_MS = 1000;

const SPIKE = { from: 4 * MINUTE, until: 10 * MINUTE };
const OUTAGE = { from: 14 * MINUTE, until: 19 * MINUTE };
const STORM: Omit<Weather, "model">[] = [
  { ...SPIKE, kind: "spike", factor: 12 },
  { ...OUTAGE, kind: "outage" },
  { from: 23 * MINUTE, until: 25 * MINUTE, kind: "limit", perMinute: 12 },
];

interface Answered {
  /** When the question came, in milliseconds from the beginning of the stretch. */
  at: number;
  took: number;
  model: string | undefined;
  problem: string | undefined;
}

interface Stretch {
  start: number;
  answers: Answered[];
  records: readonly ChatRecord[];
}

type Assistant = (question: string) => Promise<{ text?: unknown; model?: unknown } | null>;

const calm = scenario((bench) => play(bench, { minutes: 10, weather: [] }));
const storm = scenario((bench) => play(bench, { minutes: 28, weather: STORM }));

export const checks: Check[] = [
  {
    name: "keeps the better model on a calm day",
    run: async (bench) => {
      const { answers } = await calm(bench);
      const kept = share(answers, ({ model }) => model === MAIN);
      return outcome(
        kept >= 0.97,
        `${percent(kept)} of the calm day's answers came from ${MAIN}; 97% are asked for.`,
        "Answers that would have been fine are lost when the deadline stands near what a calm day takes (median 0.9 s, 95th percentile 1.6 s).",
      );
    },
  },
  {
    name: "answers everyone",
    run: async (bench) => {
      const { answers } = await storm(bench);
      const failed = answers.filter(({ problem }) => problem !== undefined);
      const first = failed[0] === undefined ? "" : ` The first: ${failed[0].problem}.`;
      return outcome(
        failed.length === 0,
        `${failed.length} of ${answers.length} riders got no answer in the storm.${first}`,
        "A refusal or a missed deadline of one model is the moment to ask the other.",
      );
    },
  },
  {
    name: "answers within four seconds",
    run: async (bench) => {
      const { answers } = await storm(bench);
      const late = answers.filter(({ took }) => took > LIMIT_MS).length;
      const worst = Math.max(...answers.map(({ took }) => took));
      const found = outcome(
        late === 0,
        `${late} of ${answers.length} riders waited longer than 4 s; the longest wait was ${seconds(worst)}.`,
        "The deadline of the first model and the time of the second must fit together.",
      );
      const waits = answers.map(({ took }) => took / 1000);
      const marks = [{ at: LIMIT_MS / 1000, label: "limit" }];
      return shown(
        found,
        histogram("Waits in the storm", waits, { x: "seconds", bins: 25, until: 5, marks }),
        lines(
          "The median rider's wait, minute by minute",
          { wait: byMinute(answers) },
          { x: "minutes", y: "seconds", marks },
        ),
      );
    },
  },
  {
    name: "learns from a spike",
    run: async (bench) => {
      const { answers } = await storm(bench);
      const typical = median(within(answers, SPIKE.from + MINUTE, SPIKE.until).map(({ took }) => took));
      return outcome(
        typical <= 1200,
        `a minute into the spike the median rider waited ${seconds(typical)}; 1.2 s is asked for.`,
        "If each rider waits for the same deadline before the fallback, the assistant has learned nothing from the riders before.",
      );
    },
  },
  {
    name: "comes back",
    isHidden: true,
    run: async (bench) => {
      const { answers } = await storm(bench);
      const back = [SPIKE.until, OUTAGE.until].map((end) =>
        share(within(answers, end + MINUTE, end + 3 * MINUTE), ({ model }) => model === MAIN),
      );
      const least = Math.min(...back);
      return outcome(
        least >= 0.9,
        `from one to three minutes after bad weather ${percent(least)} of the answers came from ${MAIN}; 90% are asked for.`,
        "A circuit that opens must also try, now and then, whether it can close.",
      );
    },
  },
  {
    name: "probes gently",
    isHidden: true,
    run: async (bench) => {
      const { start, records } = await storm(bench);
      const from = start + OUTAGE.from + MINUTE;
      const until = start + OUTAGE.until;
      const asked = records.filter(
        ({ model, askedAt }) => model === MAIN && askedAt >= from && askedAt < until,
      );
      const perMinute = asked.length / ((until - from) / MINUTE);
      return outcome(
        perMinute <= 20,
        `${perMinute.toFixed(0)} requests a minute went to ${MAIN} while it was out; 20 at most are asked for.`,
        "One question at a time can find out whether it is back.",
      );
    },
  },
  {
    name: "hangs up",
    isHidden: true,
    run: async (bench) => {
      const { records } = await storm(bench);
      const left = records.filter(
        ({ outcome, askedAt, endedAt }) => outcome === "answered" && endedAt - askedAt > LIMIT_MS,
      );
      const spent = left.reduce((sum, { cost }) => sum + cost, 0);
      const all = records.reduce((sum, { cost }) => sum + cost, 0);
      return outcome(
        left.length === 0,
        `${left.length} requests ran on after nobody waited for them, ${percent(spent / all)} of the bill.`,
        "A race does not cancel the loser: pass a signal to chat and abort it.",
      );
    },
  },
  {
    name: "reports a bad request",
    isHidden: true,
    run: (bench) => bench.during(() => badRequest(bench)),
  },
];

/** Five faulty questions, then a good one: the fault of one caller must not send all others to the worse model. */
async function badRequest(bench: Bench) {
  const { chat } = simulatedProvider({
    clock: bench.clock,
    seed: bench.seed,
    reply: () => "Hold it closer.",
  });
  const assistant = await openAssistant(bench, chat);
  const faulty: Answered[] = [];
  for (let time = 0; time < 5; time++) faulty.push(await askOnce(assistant, "   ", { bench, start: 0 }));
  const hidden = faulty.filter(({ problem }) => problem === undefined).length;
  const after = await askOnce(assistant, QUESTIONS[0]!, { bench, start: 0 });
  return outcome(
    hidden === 0 && after.model === MAIN,
    `of five empty questions (status 400) ${5 - hidden} came back to the caller as an error, and the next good question was answered by ${after.model ?? "nobody"}.`,
    "A 400 says that the request is at fault: hand it on, and do not count it against the model.",
  );
}

/** One rider a second asks; riders do not wait for each other. */
async function play(
  bench: Bench,
  { minutes, weather }: { minutes: number; weather: readonly Omit<Weather, "model">[] },
): Promise<Stretch> {
  const { clock, seed } = bench;
  const start = clock.now();
  const { chat, records } = simulatedProvider({
    clock,
    seed,
    weather: weather.map((hour) => ({
      ...hour,
      model: MAIN,
      from: hour.from + start,
      until: hour.until + start,
    })),
    reply: (_request, _model, random) => SENTENCES.slice(0, 3 + Math.floor(random() * 3)).join(" "),
  });
  const assistant = await openAssistant(bench, chat);
  const random = chanceOf(seed, "riders");
  const answers: Promise<Answered>[] = [];
  for (let second = 0; second < minutes * 60; second++) {
    answers.push(askOnce(assistant, `${pick(random, QUESTIONS)} (ride ${second + 1})`, { bench, start }));
    await clock.sleep(GAP_MS);
  }
  const all = await Promise.all(answers);
  if (all.every(({ problem }) => problem !== undefined))
    throw new WorkError(`none of ${all.length} riders got an answer; the first: ${all[0]?.problem}`);
  // What still runs must end before the bill is read.
  await clock.sleep(2 * MINUTE);
  return { start, answers: all, records };
}

async function openAssistant(bench: Bench, chat: HostFunction): Promise<Assistant> {
  const assistant = await bench.call<Assistant>("createAssistant", { chat });
  if (typeof assistant !== "function") throw new WorkError("createAssistant must return a function");
  return assistant;
}

async function askOnce(
  assistant: Assistant,
  question: string,
  { bench, start }: { bench: Bench; start: number },
): Promise<Answered> {
  const asked = bench.clock.now();
  const seen = (model: string | undefined, problem: string | undefined) => ({
    at: asked - start,
    took: bench.clock.now() - asked,
    model,
    problem,
  });
  try {
    const answer = await assistant(question);
    const isText = typeof answer?.text === "string" && answer.text.trim() !== "";
    return isText ? seen(String(answer.model), undefined) : seen(undefined, "an answer without text");
  } catch (error) {
    if (!(error instanceof WorkError) || error.isFatal) throw error;
    return seen(undefined, error.message);
  }
}

function byMinute(answers: readonly Answered[]): [number, number][] {
  const minutes = Math.ceil(Math.max(...answers.map(({ at }) => at), 1) / MINUTE);
  return Array.from({ length: minutes }, (_, minute) => {
    const asked = within(answers, minute * MINUTE, (minute + 1) * MINUTE);
    return [minute, median(asked.map(({ took }) => took)) / 1000];
  });
}

function within(answers: readonly Answered[], from: number, until: number): Answered[] {
  return answers.filter(({ at }) => at >= from && at < until);
}

function percent(part: number): string {
  return `${(100 * part).toFixed(part > 0.9 && part < 1 ? 1 : 0)}%`;
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}

const QUESTIONS = [
  "The lock of my bicycle does not open, what do I do?",
  "How much is a ride of forty minutes on a day pass?",
  "I returned the bicycle but the ride still counts.",
  "Where is the nearest station with a free dock?",
  "Can my daughter of twelve use her own account?",
];

const SENTENCES = [
  "Hold the phone close to the lock and press the button on its left side for three seconds.",
  "If it stays shut, choose another bicycle of the station; the ride is not counted.",
  "The day pass covers rides of thirty minutes, and each further quarter of an hour costs a little.",
  "A dock is free when its light is green.",
  "Write to us if the ride has not ended after ten minutes.",
];
