interface Event {
  id: string;
  card: string;
  /** When it happened, in hours. */
  at: number;
  /** When it could be known, in hours. */
  arrivedAt: number;
  amount: number;
}
interface Moment {
  card: string;
  at: number;
}
interface Features {
  count_7d: number;
  sum_30d: number;
  hours_since_last: number;
  mean_amount: number;
}

export function trainingSet(events: Event[], moments: Moment[]): Features[] {
  const byCard = Map.groupBy(events, ({ card }) => card);
  return moments.map(({ card, at }) => {
    const known = (byCard.get(card) ?? []).filter((event) => event.arrivedAt < at);
    return featuresOf(known, at);
  });
}

interface Totals {
  count: number;
  sum: number;
  last: number;
}

export function createOnlineStore(): { ingest(events: Event[]): void; features(moment: Moment): Features } {
  const totals = new Map<string, Totals>();
  return {
    ingest(events) {
      for (const { card, at, amount } of events) {
        const { count, sum, last } = totals.get(card) ?? { count: 0, sum: 0, last: 0 };
        totals.set(card, { count: count + 1, sum: sum + amount, last: Math.max(last, at) });
      }
    },
    features({ card, at }) {
      const own = totals.get(card);
      if (own === undefined) return { count_7d: 0, sum_30d: 0, hours_since_last: 9999, mean_amount: 0 };
      const { count, sum, last } = own;
      return { count_7d: count, sum_30d: sum, hours_since_last: at - last, mean_amount: sum / count };
    },
  };
}

function featuresOf(known: Event[], at: number): Features {
  const latest = new Map<string, Event>();
  for (const event of known) {
    const held = latest.get(event.id);
    if (held === undefined || held.arrivedAt < event.arrivedAt) latest.set(event.id, event);
  }
  const before = [...latest.values()].filter((event) => event.amount > 0 && event.at < at);
  const within = (hours: number) => before.filter((event) => event.at >= at - hours);
  const last = Math.max(...before.map((event) => event.at));
  return {
    count_7d: within(168).length,
    sum_30d: sum(within(720)),
    hours_since_last: before.length === 0 ? 9999 : at - last,
    mean_amount: before.length === 0 ? 0 : sum(before) / before.length,
  };
}

function sum(events: Event[]): number {
  return events.reduce((total, { amount }) => total + amount, 0);
}
