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
    return featuresOf(byCard.get(card) ?? [], at);
  });
}

export function createOnlineStore(): { ingest(events: Event[]): void; features(moment: Moment): Features } {
  const byCard = new Map<string, Event[]>();
  return {
    ingest(events) {
      for (const event of events) {
        const own = byCard.get(event.card) ?? [];
        own.push(event);
        byCard.set(event.card, own);
      }
    },
    features({ card, at }) {
      return featuresOf(
        (byCard.get(card) ?? []).filter((event) => event.arrivedAt < at),
        at,
      );
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
