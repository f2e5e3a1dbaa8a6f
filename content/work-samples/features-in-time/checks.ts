// Asks both halves of the store for the same moments, then trains on the one and judges with the other.

import { type Bench, WorkError } from "../../../src/practice/bench.ts";
import { chanceOf } from "../../../src/practice/chance.ts";
import { type Check, outcome, scenario, shown } from "../../../src/practice/check.ts";
import { log } from "../../../src/practice/exact-math.ts";
import { areaUnderCurve, fitLogistic } from "../../../src/practice/learning/logistic-regression.ts";
import { scatter } from "../../../src/practice/plot.ts";
import { cardsOf, type Event, type Features, featuresAt, type Moment } from "./cards.ts";

const NAMES = ["count_7d", "sum_30d", "hours_since_last", "mean_amount"] as const;
const MOST_WRONG = 0.005;
const CLOSE = 1e-6;

interface Asked {
  moment: Moment;
  right: Features;
  given: Features;
}
interface Store {
  ingest?: (events: readonly Event[]) => Promise<unknown>;
  features?: (moment: Moment) => Promise<unknown>;
}

const cards = scenario(async ({ seed }) => cardsOf(seed));

const offline = scenario((bench) => askOffline(bench, "judgements"));
const online = scenario((bench) => askOnline(bench, "judgements"));
const offlineEdges = scenario((bench) => askOffline(bench, "edges"));
const onlineEdges = scenario((bench) => askOnline(bench, "edges"));

export const checks: Check[] = [
  {
    name: "trains on what was known",
    run: async (bench) =>
      agreement(
        "trainingSet",
        await offline(bench),
        "An event counts from the moment it arrived, not from the moment it happened.",
      ),
  },
  {
    name: "serves the same numbers",
    run: async (bench) => {
      const [served, trained] = [await online(bench), await offline(bench)];
      const drawn = served.map(({ given, moment }, at) => ({
        x: trained[at]!.given.sum_30d,
        y: given.sum_30d,
        name: `${moment.card} at hour ${moment.at}`,
      }));
      return shown(
        agreement(
          "the online store",
          served,
          "What leaves a window, is corrected or cancelled must leave the numbers too: use the same arithmetic as for training.",
        ),
        scatter("The same moment in both halves", drawn, {
          x: "sum_30d of trainingSet",
          y: "sum_30d of the online store",
        }),
      );
    },
  },
  {
    name: "waits for late events",
    isHidden: true,
    run: async (bench) => {
      const { events } = await cards(bench);
      const isLate = ({ card, at }: Moment) =>
        events.some(
          (event) => event.card === card && event.at < at && event.arrivedAt >= at && event.amount > 0,
        );
      const asked = (await offline(bench)).filter(({ moment }) => isLate(moment));
      return agreement(
        "trainingSet, where an event was still on its way,",
        asked,
        "It had happened, but nobody could know: live, the model will not see it.",
      );
    },
  },
  {
    name: "knows corrections only once they came",
    isHidden: true,
    run: async (bench) => {
      const { events } = await cards(bench);
      const corrected = new Set(
        [...Map.groupBy(events, ({ id }) => id)].filter(([, all]) => all.length > 1).map(([id]) => id),
      );
      const isTouched = ({ card, at }: Moment) =>
        events.some(
          (event) => event.card === card && corrected.has(event.id) && event.arrivedAt >= at && event.at < at,
        );
      const asked = (await offline(bench)).filter(({ moment }) => isTouched(moment));
      return agreement(
        "trainingSet, where a correction was still to come,",
        asked,
        "Until it came the first version was what everybody saw, and from then on only the last.",
      );
    },
  },
  {
    name: "keeps to the windows",
    isHidden: true,
    run: async (bench) => {
      const asked = [...(await offlineEdges(bench)), ...(await onlineEdges(bench))];
      return agreement(
        "both halves, at the edges of the windows,",
        asked,
        "The far end belongs to the window, the moment itself does not, and what arrives at that moment is not known yet.",
      );
    },
  },
  {
    name: "foretells the live model",
    isHidden: true,
    run: async (bench) => {
      const { judgements } = await cards(bench);
      const isTheft = judgements.map((each) => each.isTheft);
      const [trained, live] = [await offline(bench), await online(bench)];
      const model = fitLogistic(
        trained.map(({ given }) => rowOf(given)),
        isTheft,
        chanceOf(bench.seed, "fit"),
      );
      const area = (asked: readonly Asked[]) =>
        areaUnderCurve(
          asked.map(({ given }) => model(rowOf(given))),
          isTheft,
        );
      const [promised, found] = [area(trained), area(live)];
      return outcome(
        Math.abs(promised - found) <= 0.02 && found >= 0.7,
        `on your training features the model ranks ${promised.toFixed(3)} of pairs right, on the live ones ${found.toFixed(3)} (area under the ROC curve); they may differ by 0.02, and 0.70 are asked for.`,
        "A model is only as good as the live features resemble those it learned from.",
      );
    },
  },
];

function agreement(who: string, asked: readonly Asked[], lesson: string) {
  const pairs = asked.flatMap(({ moment, right, given }) =>
    NAMES.map((name) => ({ moment, name, right: right[name], given: given[name] })),
  );
  const wrong = pairs.filter(
    ({ right, given }) => !(Math.abs(right - given) <= CLOSE * Math.max(1, Math.abs(right))),
  );
  const first = wrong[0];
  const example =
    first === undefined
      ? ""
      : ` The first: ${first.name} of ${first.moment.card} at hour ${first.moment.at} is ${first.right.toFixed(2)}, not ${first.given.toFixed(2)}.`;
  return outcome(
    pairs.length > 0 && wrong.length <= MOST_WRONG * pairs.length,
    `${who} gives ${pairs.length - wrong.length} of ${pairs.length} numbers right.${example}`,
    lesson,
  );
}

async function askOffline(bench: Bench, which: "judgements" | "edges"): Promise<Asked[]> {
  const all = await cards(bench);
  const moments = all[which].map(({ card, at }) => ({ card, at }));
  const given = await bench.call<unknown>("trainingSet", all.events, moments);
  if (!Array.isArray(given) || given.length !== moments.length)
    throw new WorkError(`trainingSet must return one entry for each of the ${moments.length} moments`);
  return moments.map((moment, at) => askedOf(all.events, moment, given[at]));
}

async function askOnline(bench: Bench, which: "judgements" | "edges"): Promise<Asked[]> {
  const all = await cards(bench);
  const store = await bench.call<Store | null>("createOnlineStore");
  const { ingest, features } = store ?? {};
  if (typeof ingest !== "function" || typeof features !== "function")
    throw new WorkError("createOnlineStore must return { ingest, features }, two functions");
  const arriving = [...all.events].sort((a, b) => a.arrivedAt - b.arrivedAt);
  const asked: Asked[] = [];
  let next = 0;
  for (const { card, at } of all[which]) {
    const from = next;
    while (next < arriving.length && arriving[next]!.arrivedAt <= at) next++;
    if (next > from) await ingest(arriving.slice(from, next));
    asked.push(askedOf(all.events, { card, at }, await features({ card, at })));
  }
  return asked;
}

function askedOf(events: readonly Event[], moment: Moment, given: unknown): Asked {
  const numbers = (given ?? {}) as Partial<Record<string, unknown>>;
  const odd = NAMES.find((name) => typeof numbers[name] !== "number");
  if (odd !== undefined)
    throw new WorkError(
      `the features of a moment need four numbers: ${odd} is ${JSON.stringify(numbers[odd]) ?? "missing"}`,
    );
  return { moment, right: featuresAt(events, moment), given: numbers as unknown as Features };
}

/** Sizes that a model can weigh: skewed ones as logarithms. */
function rowOf({ count_7d, sum_30d, hours_since_last, mean_amount }: Features): number[] {
  return [
    count_7d / 5,
    log(1 + Math.abs(sum_30d)) / 3,
    log(1 + Math.abs(hours_since_last)) / 3,
    log(1 + Math.abs(mean_amount)) / 2,
  ];
}
