// Lets a person's program read a library's cards through a night of limits, an outage, hanging requests and a restart.
import { type Bench, type HostFunction, ProviderError, WorkError } from "../../../src/practice/bench.ts";
import type { ChatRequest } from "../../../src/practice/chat.ts";
import { type Check, outcome, scenario, shown } from "../../../src/practice/check.ts";
import { share } from "../../../src/practice/measures.ts";
import { lines } from "../../../src/practice/plot.ts";
import {
  type ChatRecord,
  simulatedProvider,
  type Weather,
} from "../../../src/practice/simulated-provider.ts";
import { type Card, cardsOf, readCard } from "./cards.ts";

const MODEL = "brook-medium";
const MINUTE = 60_000;
const STOP = 2 * MINUTE;
const OUTAGE = { from: 3 * MINUTE, until: 4.5 * MINUTE };
const HANGS = { from: 6 * MINUTE, until: 6.4 * MINUTE };
const TIGHT = 5 * MINUTE;
const LIMIT_MINUTES = 14;
const GIVE_UP = 60 * MINUTE;

const WEATHER: Omit<Weather, "model">[] = [
  { ...OUTAGE, kind: "outage" },
  { ...HANGS, kind: "spike", factor: 400 },
  { from: 0, until: TIGHT, kind: "limit", perMinute: 90 },
  { from: TIGHT, until: 1e9, kind: "limit", perMinute: 30 },
];

interface Asked {
  card: string;
  at: number;
  /** Status of the refusal, or 200. */
  status: number;
}

interface Night {
  cards: Card[];
  stored: Map<string, unknown>;
  /** What was in the store when the first program was stopped. */
  storedBefore: Set<string>;
  asked: Asked[];
  records: readonly ChatRecord[];
  minutes: number;
  report: { done?: unknown; failed?: { id?: unknown; reason?: unknown }[] } | null;
}

const night = scenario(play);

export const checks: Check[] = [
  {
    name: "reads every card that can be read",
    run: async (bench) => {
      const { cards, stored, asked } = await night(bench);
      const readable = cards.filter(({ fault }) => fault === undefined);
      const right = readable.filter(({ id, truth }) => isRight(stored.get(id), truth)).length;
      const found = outcome(
        right === readable.length,
        `${right} of ${readable.length} readable cards are in the store as they should be.`,
        "A refusal, an answer that is cut short and a request that hangs are all reasons to try once more, later.",
      );
      const perMinute = (holds: (one: Asked) => boolean) =>
        Array.from({ length: 16 }, (_, minute): [number, number] => [
          minute + 1,
          asked.filter((one) => holds(one) && Math.floor(one.at / MINUTE) === minute).length,
        ]);
      const drawn = {
        answered: perMinute(({ status }) => status === 200),
        refused: perMinute(({ status }) => status !== 200),
      };
      return shown(
        found,
        lines("Requests in each minute", drawn, { x: "minute of the night", y: "requests" }),
      );
    },
  },
  {
    name: "finishes in time",
    run: async (bench) => {
      const { minutes, stored } = await night(bench);
      if (stored.size < 100) throw new WorkError(`not measured: only ${stored.size} cards were stored`);
      return outcome(
        minutes <= LIMIT_MINUTES,
        `the night's work took ${minutes.toFixed(1)} minutes; ${LIMIT_MINUTES} are given.`,
        "Ask as often as the limit allows, and no oftener: refused requests count towards it too.",
      );
    },
  },
  {
    name: "puts aside what can't be read",
    run: async (bench) => {
      const { cards, report } = await night(bench);
      const faulty = cards.filter(({ fault }) => fault !== undefined).map(({ id }) => id);
      const named = (report?.failed ?? [])
        .filter(({ reason }) => typeof reason === "string" && reason.length > 5)
        .map(({ id }) => id);
      const missed = faulty.filter((id) => !named.includes(id));
      const extra = named.length - (faulty.length - missed.length);
      return outcome(
        missed.length === 0 && extra === 0,
        `${faulty.length - missed.length} of ${faulty.length} unreadable cards are in the report with a reason, and ${extra} others.`,
        "What fails for its own reasons fails again: a few tries, then put it aside and say why.",
      );
    },
  },
  {
    name: "keeps to the limit",
    isHidden: true,
    run: async (bench) => {
      const { asked } = await night(bench);
      if (asked.length < 100) throw new WorkError(`not measured: only ${asked.length} requests were made`);
      const refused = share(asked, ({ status }) => status === 429);
      return outcome(
        refused <= 0.1,
        `${(100 * refused).toFixed(0)}% of ${asked.length} requests were refused with 429; 10% at most are asked for.`,
        "A limit can change while you run: slow down after a 429, and speed up again with care.",
      );
    },
  },
  {
    name: "lets an outage pass",
    isHidden: true,
    run: async (bench) => {
      const { asked } = await night(bench);
      if (asked.length < 100) throw new WorkError(`not measured: only ${asked.length} requests were made`);
      const during = asked.filter(({ at }) => at >= OUTAGE.from + 15_000 && at < OUTAGE.until).length;
      return outcome(
        during <= 40,
        `${during} requests were made in the outage after its first 15 seconds; 40 at most are asked for.`,
        "Each request waits twice as long before its next try, but a hundred of them are still a storm: let all of them wait when one hears 503.",
      );
    },
  },
  {
    name: "goes on where it was stopped",
    isHidden: true,
    run: async (bench) => {
      const { asked, storedBefore } = await night(bench);
      if (storedBefore.size < 50)
        throw new WorkError(`not measured: only ${storedBefore.size} cards were stored before the stop`);
      const again = asked.filter(({ card, at }) => at > STOP && storedBefore.has(card)).length;
      return outcome(
        again === 0,
        `${again} requests were made after the restart for the ${storedBefore.size} cards that were in the store.`,
        "Store each card as soon as it is read, and look into the store before you ask.",
      );
    },
  },
  {
    name: "wastes little",
    isHidden: true,
    run: async (bench) => {
      const { records, stored } = await night(bench);
      if (stored.size < 100) throw new WorkError(`not measured: only ${stored.size} cards were stored`);
      const cost = records.reduce((sum, record) => sum + record.cost, 0);
      const needed = (cost / records.filter((record) => record.outcome === "answered").length) * 420;
      const hung = records.filter(
        ({ askedAt, endedAt, outcome }) => outcome === "answered" && endedAt - askedAt > MINUTE,
      ).length;
      return outcome(
        cost <= 1.15 * needed && hung === 0,
        `the night cost ${(100 * (cost / needed)).toFixed(0)}% of what 420 answers cost, and ${hung} requests ran for more than a minute; 115% and none are allowed.`,
        "A request that nobody waits for is billed until it is cancelled: give each a deadline with a signal.",
      );
    },
  },
  {
    name: "reports truly",
    isHidden: true,
    run: async (bench) => {
      const { report, cards, stored } = await night(bench);
      if (stored.size < 100) throw new WorkError(`not measured: only ${stored.size} cards were stored`);
      const done = cards.filter(({ id }) => stored.has(id)).length;
      return outcome(
        report?.done === done,
        `the report says that ${report?.done} cards are done; ${done} are in the store.`,
        "Count what is stored, also what was stored before the restart.",
      );
    },
  },
];

/** The first program is stopped after two minutes: its calls fail from then on. A second one does the rest. */
async function play(bench: Bench): Promise<Night> {
  const { clock, seed } = bench;
  const cards = cardsOf(seed);
  const byId = new Map(cards.map((card) => [card.id, card]));
  const stored = new Map<string, unknown>();
  const asked: Asked[] = [];
  const start = clock.now();
  const { chat, records } = simulatedProvider({
    clock,
    seed,
    weather: WEATHER.map((hour) => ({
      ...hour,
      model: MODEL,
      from: hour.from + start,
      until: hour.until + start,
    })),
    reply: (request, _model, random) => readCard(byId, request, random),
  });
  let running = 1;
  const toolsOf = (own: number) => {
    const mustRun = () => {
      if (running !== own) throw new ProviderError(400, "stopped", "this program was stopped");
    };
    return {
      cards: cards.map(({ id, text }) => ({ id, text })),
      chat: notedChat(chat, { asked, now: () => clock.now() - start, mustRun }),
      store: {
        ids: async () => [...stored.keys()],
        put: async (id: unknown, value: unknown) => {
          mustRun();
          stored.set(String(id), value);
        },
      },
    };
  };
  const first = bench.call("processAll", toolsOf(1)).catch((error: unknown) => {
    if (error instanceof WorkError && error.isFatal) throw error;
  });
  await Promise.race([first, clock.sleep(STOP)]);
  await clock.sleep(Math.max(0, start + STOP - clock.now()));
  running = 2;
  const storedBefore = new Set(stored.keys());
  const second = bench.call<Night["report"]>("processAll", toolsOf(2));
  const report = await Promise.race([second, clock.sleep(GIVE_UP).then(() => undefined)]);
  if (report === undefined) throw new WorkError("processAll was not done after an hour");
  const minutes = (clock.now() - start) / MINUTE;
  await clock.sleep(10 * MINUTE);
  return { cards, stored, storedBefore, asked, records, minutes, report };
}

interface Noting {
  asked: Asked[];
  now: () => number;
  mustRun: () => void;
}

function notedChat(chat: HostFunction, { asked, now, mustRun }: Noting): HostFunction {
  const ask = chat as unknown as (...given: unknown[]) => Promise<unknown>;
  const noted = async (request: ChatRequest, ...rest: unknown[]) => {
    mustRun();
    const said = JSON.stringify(request?.messages ?? "");
    const note: Asked = { card: /\bcard-\d+\b/.exec(said)?.[0] ?? "", at: now(), status: 200 };
    asked.push(note);
    try {
      return await ask(request, ...rest);
    } catch (error) {
      if (error instanceof ProviderError) note.status = error.status;
      throw error;
    } finally {
      mustRun();
    }
  };
  return noted as HostFunction;
}

function isRight(value: unknown, truth: Card["truth"]): boolean {
  const { title, year } = (value ?? {}) as Record<string, unknown>;
  return title === truth.title && year === truth.year;
}
