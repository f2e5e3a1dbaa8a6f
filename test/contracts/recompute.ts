// Numbers made again from the postings of their receipts, by code that shares nothing with src/.

export interface ReceiptPosting {
  posting: string;
  employerKey: string;
  role: string;
  level: string;
  counts: boolean;
  amount: number | null;
}

export interface Recomputed {
  value: number | null;
  n: number;
  employers: number;
  low?: number;
  high?: number;
}

export function recompute(
  measure: string,
  postings: readonly ReceiptPosting[],
  against?: string,
): Recomputed {
  if (measure === "active-postings") {
    return { value: postings.length, n: postings.length, employers: employersOf(postings) };
  }
  if (measure === "ladder-employers") return climbing(postings);
  if (measure === "years-median") return quantileOf(measure, postings);
  if (measure === "skill-lift") return lift(postings, against ?? "");
  if (measure.startsWith("salary-") && measure !== "salary-disclosure") return quantileOf(measure, postings);
  return share(postings);
}

function employersOf(postings: readonly ReceiptPosting[]): number {
  const seen: Record<string, true> = {};
  for (const { employerKey } of postings) seen[employerKey] = true;
  return Object.keys(seen).length;
}

function isTooFew(n: number, employers: number): boolean {
  return n < 10 || employers < 5;
}

function share(postings: readonly ReceiptPosting[]): Recomputed {
  const n = postings.length;
  const employers = employersOf(postings);
  if (isTooFew(n, employers)) return { value: null, n, employers };
  const value = postings.filter(({ counts }) => counts).length / n;
  return { value, n, employers, ...wilsonEnds(value, n / inflation(postings, value)) };
}

/** The two roots of (p - q)² = z² q (1 - q) / n in q: Wilson's interval by its definition. */
function wilsonEnds(p: number, n: number): { low: number; high: number } {
  const z = 1.959963984540054;
  const a = 1 + z ** 2 / n;
  const b = -(2 * p + z ** 2 / n);
  const root = Math.sqrt(Math.max(0, b ** 2 - 4 * a * p ** 2));
  return { low: Math.max(0, (-b - root) / (2 * a)), high: Math.min(1, (-b + root) / (2 * a)) };
}

/** Variance between employers over the variance of independent postings. */
function inflation(postings: readonly ReceiptPosting[], p: number): number {
  const totals: Record<string, { hits: number; n: number }> = {};
  for (const { employerKey, counts } of postings) {
    const total = totals[employerKey] ?? { hits: 0, n: 0 };
    totals[employerKey] = total;
    total.n += 1;
    total.hits += counts ? 1 : 0;
  }
  const groups = Object.values(totals);
  const n = postings.length;
  if (groups.length < 2 || p === 0 || p === 1) {
    return Math.max(1, groups.reduce((sum, group) => sum + group.n * group.n, 0) / n);
  }
  const between = groups.reduce((sum, { hits, n: size }) => sum + (hits - p * size) * (hits - p * size), 0);
  const variance = (between * groups.length) / (groups.length - 1) / (n * n);
  return Math.max(1, variance / ((p * (1 - p)) / n));
}

function lift(postings: readonly ReceiptPosting[], against: string): Recomputed {
  const here = postings.filter(({ role }) => role !== against);
  const there = postings.filter(({ role }) => role === against);
  const part = (group: readonly ReceiptPosting[]) =>
    group.filter(({ counts }) => counts).length / group.length;
  const base = { n: here.length, employers: employersOf(here) };
  const ratio = part(here) / part(there);
  const isKnown =
    !isTooFew(base.n, base.employers) && there.length >= 10 && Number.isFinite(ratio) && ratio > 0;
  return { ...base, value: isKnown ? ratio : null };
}

const QUANTILE: Record<string, number> = {
  "salary-p25": 0.25,
  "salary-median": 0.5,
  "salary-p75": 0.75,
  "salary-median-low": 0.5,
  "salary-median-high": 0.5,
  "years-median": 0.5,
};

/** Employers with three different stated levels or more. */
function climbing(postings: readonly ReceiptPosting[]): Recomputed {
  const levels: Record<string, string[]> = {};
  for (const { employerKey, level } of postings) {
    const known = levels[employerKey] ?? [];
    levels[employerKey] = known;
    if (level !== "not_stated" && !known.includes(level)) known.push(level);
  }
  const value = Object.values(levels).filter((known) => known.length >= 3).length;
  return { value, n: postings.length, employers: Object.keys(levels).length };
}

/** Employers weigh at most ten postings; linear between the middles of the weights. */
function quantileOf(measure: string, postings: readonly ReceiptPosting[]): Recomputed {
  const stated = postings.filter(({ amount }) => amount !== null);
  const n = stated.length;
  const employers = employersOf(stated);
  if (isTooFew(n, employers)) return { value: null, n, employers };
  const size: Record<string, number> = {};
  for (const { employerKey } of stated) size[employerKey] = (size[employerKey] ?? 0) + 1;
  const points = stated
    .map(({ amount, employerKey }) => ({
      amount: amount!,
      weight: size[employerKey]! > 10 ? 10 / size[employerKey]! : 1,
    }))
    .sort((a, b) => a.amount - b.amount || a.weight - b.weight);
  const middles: number[] = [];
  let sum = 0;
  for (const { weight } of points) {
    middles.push(sum + weight / 2);
    sum += weight;
  }
  const first = middles[0]!;
  const at = first + QUANTILE[measure]! * (middles.at(-1)! - first);
  const above = middles.findIndex((middle) => middle >= at - 1e-12);
  if (above <= 0) return { value: points[0]!.amount, n, employers };
  const part = (at - middles[above - 1]!) / (middles[above]! - middles[above - 1]!);
  const value = points[above - 1]!.amount + part * (points[above]!.amount - points[above - 1]!.amount);
  return { value, n, employers };
}
