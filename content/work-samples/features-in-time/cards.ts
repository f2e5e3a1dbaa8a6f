// Cards and their purchases: some delivered late, some corrected, some made by a thief.
import { chanceOf, logNormalDraw, shuffled } from "../../../src/practice/chance.ts";

export interface Event {
  id: string;
  card: string;
  at: number;
  arrivedAt: number;
  amount: number;
}

export interface Moment {
  card: string;
  at: number;
}

export interface Features {
  count_7d: number;
  sum_30d: number;
  hours_since_last: number;
  mean_amount: number;
}

export interface Judgement extends Moment {
  isTheft: boolean;
}

export interface Cards {
  /** Versions of purchases, in no particular order. */
  events: Event[];
  /** Purchases to judge, each at the moment when it is made, by time. */
  judgements: Judgement[];
  /** Moments at which a purchase stands exactly at the edge of a window, by time. */
  edges: Moment[];
}

const CARDS = 90;
const HOURS = 60 * 24;
const THEFTS = 0.45;
const PART_LATE = 0.15;
const PART_CORRECTED = 0.06;

export function cardsOf(seed: number): Cards {
  const random = chanceOf(seed, "cards");
  const purchases = Array.from({ length: CARDS }, (_, at) => purchasesOf(`card-${at + 1}`, random)).flat();
  const events = purchases.flatMap(({ isTheft: _, ...purchase }, at) =>
    versionsOf({ ...purchase, id: `p${at + 1}` }, random),
  );
  const thefts = shuffled(
    random,
    purchases.filter(({ isTheft }) => isTheft),
  ).slice(0, 180);
  const others = shuffled(
    random,
    purchases.filter(({ isTheft, at }) => !isTheft && at > 300),
  ).slice(0, 180);
  const judgements = [...thefts, ...others].map(({ card, at, isTheft }) => ({ card, at, isTheft }));
  return {
    events: shuffled(random, events),
    judgements: judgements.sort((a, b) => a.at - b.at),
    edges: edgesOf(events),
  };
}

type Purchase = Omit<Event, "id" | "arrivedAt"> & { isTheft: boolean };

function purchasesOf(card: string, random: () => number): Purchase[] {
  const usual = logNormalDraw(random, 30, 0.5);
  const gap = 20 + 60 * random();
  const purchases: Purchase[] = [];
  // Times are whole quarters of an hour, so that differences are exact.
  for (let at = gap * random(); at < HOURS; at += gap * (0.2 + 1.6 * random()))
    purchases.push({
      card,
      at: quarter(at),
      amount: cents(logNormalDraw(random, usual, 0.6)),
      isTheft: false,
    });
  if (random() < THEFTS) {
    let at = 400 + (HOURS - 500) * random();
    const count = 6 + Math.floor(6 * random());
    for (let bought = 0; bought < count; bought++, at += 0.5 + 4 * random())
      purchases.push({
        card,
        at: quarter(at),
        amount: cents(logNormalDraw(random, 2.5 * usual, 0.5)),
        isTheft: true,
      });
  }
  return purchases;
}

function versionsOf(purchase: Omit<Event, "arrivedAt">, random: () => number): Event[] {
  const delay = random() < PART_LATE ? 4 + 68 * random() : 0.25;
  const first = { ...purchase, arrivedAt: quarter(purchase.at + delay) };
  if (random() >= PART_CORRECTED) return [first];
  const amount = random() < 0.5 ? 0 : cents(purchase.amount * (0.3 + random()));
  return [first, { ...purchase, amount, arrivedAt: quarter(first.arrivedAt + 10 + 300 * random()) }];
}

/** A week and thirty days after purchases that were known by then, and the very moment of others. */
function edgesOf(events: readonly Event[]): Moment[] {
  const chosen = events
    .filter(({ at, arrivedAt }) => at > 300 && at < HOURS - 720 && arrivedAt - at < 100)
    .slice(0, 40);
  const moments = chosen.flatMap(({ card, at, arrivedAt }) => [
    { card, at: at + 168 },
    { card, at: at + 720 },
    { card, at: arrivedAt },
  ]);
  return moments.sort((a, b) => a.at - b.at);
}

export function featuresAt(events: readonly Event[], { card, at }: Moment): Features {
  const known = events.filter((event) => event.card === card && event.arrivedAt < at);
  const latest = new Map<string, Event>();
  for (const event of known.sort((a, b) => a.arrivedAt - b.arrivedAt)) latest.set(event.id, event);
  const before = [...latest.values()].filter((event) => event.amount > 0 && event.at < at);
  const sum = (chosen: readonly Event[]) => chosen.reduce((total, { amount }) => total + amount, 0);
  return {
    count_7d: before.filter((event) => event.at >= at - 168).length,
    sum_30d: sum(before.filter((event) => event.at >= at - 720)),
    hours_since_last: before.length === 0 ? 9999 : at - Math.max(...before.map((event) => event.at)),
    mean_amount: before.length === 0 ? 0 : sum(before) / before.length,
  };
}

function quarter(hours: number): number {
  return Math.round(4 * hours) / 4;
}

function cents(amount: number): number {
  return Math.round(100 * amount) / 100;
}
