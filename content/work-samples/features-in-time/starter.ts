// What you are handed. Nothing here needs to change.
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
  return moments.map(({ card, at }) => {
    const own = events.filter((event) => event.card === card);
    const amounts = own.map(({ amount }) => amount);
    return {
      count_7d: own.filter((event) => event.at >= at - 168).length,
      sum_30d: sum(own.filter((event) => event.at >= at - 720).map(({ amount }) => amount)),
      hours_since_last: at - Math.max(...own.map((event) => event.at)),
      mean_amount: sum(amounts) / amounts.length,
    };
  });
}

export function createOnlineStore(): { ingest(events: Event[]): void; features(moment: Moment): Features } {
  const counts = new Map<string, number>();
  return {
    ingest(events) {
      for (const { card } of events) counts.set(card, (counts.get(card) ?? 0) + 1);
    },
    features({ card }) {
      return { count_7d: counts.get(card) ?? 0, sum_30d: 0, hours_since_last: 9999, mean_amount: 0 };
    },
  };
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
