// Pay of two roles at the same employer and level, made again from the amounts on a receipt.
import { type ReceiptPosting, type Recomputed, t975, total } from "./recompute-parts.ts";

interface Pair {
  employer: string;
  postings: number;
  /** Logarithm of the first role's median over the second's. */
  over: number;
}

export function pairsCount(postings: readonly ReceiptPosting[], against: string): Recomputed {
  const pairs = pairsOf(postings, against);
  return { ...baseOf(pairs), value: pairs.length };
}

export function premium(postings: readonly ReceiptPosting[], against: string): Recomputed {
  const pairs = pairsOf(postings, against);
  const base = baseOf(pairs);
  const groups = [...Map.groupBy(pairs, ({ employer }) => employer).values()];
  const largest = Math.max(0, ...groups.map(({ length }) => length));
  if (pairs.length < 30 || groups.length < 5 || 2 * largest > pairs.length) return { ...base, value: null };
  const mean = total(pairs.map(({ over }) => over)) / pairs.length;
  const squares = total(groups.map((group) => total(group.map(({ over }) => over - mean)) ** 2));
  const error = Math.sqrt((squares * groups.length) / (groups.length - 1)) / pairs.length;
  const half = t975(groups.length - 1) * error;
  return { ...base, value: Math.exp(mean), low: Math.exp(mean - half), high: Math.exp(mean + half) };
}

function baseOf(pairs: readonly Pair[]): { n: number; employers: number } {
  const employers = new Set(pairs.map(({ employer }) => employer)).size;
  return { n: total(pairs.map(({ postings }) => postings)), employers };
}

function pairsOf(postings: readonly ReceiptPosting[], against: string): Pair[] {
  const paid = postings.filter(({ amount, band }) => amount !== null && band !== "");
  const cells = Map.groupBy(paid, ({ employerKey, band }) => JSON.stringify([employerKey, band]));
  return [...cells.values()].flatMap((here) => {
    const there = here.filter(({ role }) => role === against).map(({ amount }) => amount!);
    const first = here.filter(({ role }) => role !== against).map(({ amount }) => amount!);
    if (first.length === 0 || there.length === 0) return [];
    const over = Math.log(middle(first)) - Math.log(middle(there));
    return [{ employer: here[0]!.employerKey, postings: here.length, over }];
  });
}

function middle(amounts: readonly number[]): number {
  const sorted = [...amounts].sort((a, b) => a - b);
  return (sorted[Math.floor((sorted.length - 1) / 2)]! + sorted[Math.ceil((sorted.length - 1) / 2)]!) / 2;
}
