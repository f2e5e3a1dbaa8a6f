function normal(z: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(z));
  const poly =
    t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  const upper = (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * poly;
  return z > 0 ? 1 - upper : upper;
}

function normalQuantile(chance: number): number {
  let [low, high] = [-8, 8];
  while (high - low > 1e-9) {
    const middle = (low + high) / 2;
    if (normal(middle) < chance) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

interface Plan {
  from: number;
  to: number;
  level: number;
  power: number;
  part: number;
}

export function readersNeeded({ from, to, level, power, part }: Plan): number {
  const pooled = (1 - part) * from + part * to;
  // Standard errors for one reader in all: if nothing changed, and if it did.
  const ifNothing = Math.sqrt(pooled * (1 - pooled) * (1 / (1 - part) + 1 / part));
  const ifChanged = Math.sqrt((from * (1 - from)) / (1 - part) + (to * (1 - to)) / part);
  const reach = normalQuantile(1 - level / 2) * ifNothing + normalQuantile(power) * ifChanged;
  return Math.ceil((reach / (to - from)) ** 2);
}

interface Group {
  views: number[];
  clicks: number[];
}

export function ratioInterval({ old, new: fresh }: { old: Group; new: Group }) {
  const [before, after] = [ratioOf(old), ratioOf(fresh)];
  const difference = after.ratio - before.ratio;
  const width = 1.96 * Math.sqrt(before.variance + after.variance);
  return { difference, low: difference - width, high: difference + width };
}

/** By the delta method: readers are independent, views are not. */
function ratioOf({ views, clicks }: Group) {
  const ratio = sum(clicks) / sum(views);
  const rests = views.map((seen, at) => clicks[at]! - ratio * seen);
  const spread = sum(rests.map((rest) => rest ** 2)) / (views.length - 1);
  return { ratio, variance: (spread * views.length) / sum(views) ** 2 };
}

export function pairedPValue({ before, after }: { before: number[]; after: number[] }): number {
  const seen = Math.abs(sum(after) - sum(before));
  const all = [...before, ...after];
  const rounds = 200;
  let asFar = 0;
  for (let round = 0; round < rounds; round++) {
    const mixed = all.map((loans) => ({ loans, place: Math.random() })).sort((a, b) => a.place - b.place);
    const total = sum(mixed.map(({ loans }, at) => (at < before.length ? -loans : loans)));
    if (Math.abs(total) >= seen) asFar += 1;
  }
  return asFar / rounds;
}

interface Question {
  pValues: number[];
  level: number;
  control: "any" | "share";
}

export function discoveries({ pValues, level, control }: Question): number[] {
  const order = [...pValues.keys()].sort((a, b) => pValues[a]! - pValues[b]!);
  const count = order.length;
  if (control === "share") {
    const last = order.findLastIndex((at, rank) => pValues[at]! <= (level * (rank + 1)) / count);
    return order.slice(0, last + 1);
  }
  const end = order.findIndex((at, rank) => pValues[at]! > level / (count - rank));
  return end < 0 ? order : order.slice(0, end);
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
