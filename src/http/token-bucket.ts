// How often one address may ask: a bucket of tokens that refills evenly, one token a request.

export interface RateLimit {
  /** Requests a second that may go on for ever; a burst may hold ten times as many. */
  perSecond: number;
  /** Milliseconds of a clock that only goes forward. */
  now(): number;
}

export interface Buckets {
  /** Takes one token of the address; seconds to wait when there is none, else 0. */
  take(address: string): number;
}

const BURST_TIMES = 10;
/** Addresses remembered at most: those that were silent longest are forgotten, and start with a full bucket. */
const MOST_ADDRESSES = 10_000;

export function tokenBuckets({ perSecond, now }: RateLimit): Buckets {
  const most = perSecond * BURST_TIMES;
  const buckets = new Map<string, { tokens: number; at: number }>();
  return {
    take: (address) => {
      const time = now();
      const before = buckets.get(address) ?? { tokens: most, at: time };
      const tokens = Math.min(most, before.tokens + ((time - before.at) / 1000) * perSecond);
      buckets.delete(address);
      if (buckets.size >= MOST_ADDRESSES) buckets.delete(buckets.keys().next().value!);
      buckets.set(address, { tokens: tokens < 1 ? tokens : tokens - 1, at: time });
      return tokens < 1 ? Math.ceil((1 - tokens) / perSecond) : 0;
    },
  };
}
