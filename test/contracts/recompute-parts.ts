// What all numbers made again have in common: groups by employer, what is held back, and Student's t.

export interface ReceiptPosting {
  posting: string;
  employerKey: string;
  role: string;
  level: string;
  band: string;
  datePosted: string | null;
  firstSeen: string;
  lastSeen: string;
  counts: boolean;
  amount: number | null;
}

export interface Recomputed {
  value: number | null;
  n: number;
  employers: number;
  low?: number | null;
  high?: number | null;
}

export function employersOf(postings: readonly ReceiptPosting[]): number {
  const seen: Record<string, true> = {};
  for (const { employerKey } of postings) seen[employerKey] = true;
  return Object.keys(seen).length;
}

/** Postings of each employer, and how many of them count. */
export function groupsOf(postings: readonly ReceiptPosting[]): { hits: number; n: number }[] {
  const groups: Record<string, { hits: number; n: number }> = {};
  for (const { employerKey, counts } of postings) {
    const group = groups[employerKey] ?? { hits: 0, n: 0 };
    groups[employerKey] = group;
    group.n += 1;
    group.hits += counts ? 1 : 0;
  }
  return Object.values(groups);
}

/** Fewer than 10 postings or 5 employers, or more than half from one. */
export function isHeld(postings: readonly ReceiptPosting[]): boolean {
  const sizes = groupsOf(postings).map(({ n }) => n);
  return postings.length < 10 || sizes.length < 5 || 2 * Math.max(...sizes) > postings.length;
}

export function total(numbers: readonly number[]): number {
  let sum = 0;
  for (const number of numbers) sum += number;
  return sum;
}

const known975 = new Map<number, number>();

/**
 * 97.5% point of Student's t, by halving on the density summed with Simpson's rule. With t = √df tan θ the density
 * is cos θ to the power df - 1. For few degrees θ = π/2 (1 - (1 - s)³) makes it smooth at the far end; for many it is
 * summed only where it is not nought.
 */
export function t975(df: number): number {
  const known = known975.get(df);
  if (known !== undefined) return known;
  const bend = df < 6 ? 3 : 1;
  const most = Math.min(Math.PI / 2, 9 / Math.sqrt(Math.max(1, df - 1)));
  const angle = (s: number) => (bend === 3 ? (Math.PI / 2) * (1 - (1 - s) ** bend) : most * s);
  const density = (s: number) => Math.max(0, Math.cos(angle(s))) ** (df - 1) * (1 - s) ** (bend - 1);
  const area = (to: number) => {
    const steps = 800;
    let sum = density(0) + density(to);
    for (let i = 1; i < steps; i++) sum += (i % 2 === 1 ? 4 : 2) * density((to * i) / steps);
    return (sum * to) / (3 * steps);
  };
  const whole = area(1);
  let [low, high] = [0, 1];
  for (let step = 0; step < 50; step++) {
    const middle = (low + high) / 2;
    if (area(middle) < 0.95 * whole) low = middle;
    else high = middle;
  }
  const t = Math.sqrt(df) * Math.tan(angle((low + high) / 2));
  known975.set(df, t);
  return t;
}
