// Numbers made again from the postings of their receipts, by code that shares nothing with src/.
import {
  employersOf,
  groupsOf,
  isHeld,
  type ReceiptPosting,
  type Recomputed,
  t975,
  total,
} from "./recompute-parts.ts";
import { pairsCount, premium } from "./recompute-premium.ts";
import { openMedian, openShare } from "./recompute-spells.ts";

/** What a receipt's address says is measured. */
export interface Asked {
  measure: string;
  of?: string;
  against?: string;
}

export function recompute({ measure, of, against }: Asked, postings: readonly ReceiptPosting[]): Recomputed {
  if (measure === "active-postings") {
    return { value: postings.length, n: postings.length, employers: employersOf(postings) };
  }
  if (measure === "ladder-employers") return climbing(postings);
  if (measure === "open-median") return openMedian(postings);
  if (measure === "open-share") return openShare(postings, Number(of));
  if (measure === "age-median") return quantileOf(measure, aged(postings, of));
  if (measure === "older-share") {
    const limit = Number(of?.split("-")[1]);
    const known = aged(postings, of).filter(({ amount }) => amount !== null);
    return share(known.map((posting) => ({ ...posting, counts: posting.amount! > limit })));
  }
  if (measure === "required-share") {
    const told = postings.filter(({ amount }) => amount !== null);
    return share(told.map((posting) => ({ ...posting, counts: posting.amount === 1 })));
  }
  if (measure === "pay-pairs") return pairsCount(postings, against!);
  if (measure === "pay-premium") return premium(postings, against!);
  if (measure === "renewed-share") return renewed(postings);
  if (measure === "years-median") return quantileOf(measure, postings);
  if (measure === "skill-lift") return lift(postings, ({ role }) => role === against);
  if (measure === "share-growth") return lift(postings, isWithin(against ?? ""));
  if (measure === "panel-growth") return panel(postings, isWithin(against ?? ""));
  if (measure === "count-growth") return growth(postings, isWithin(against ?? ""));
  if (measure.startsWith("salary-") && measure !== "salary-disclosure") return quantileOf(measure, postings);
  return share(postings);
}

/** With the days from the claimed date, or the first sighting, to the last one as their amount. */
function aged(postings: readonly ReceiptPosting[], of = ""): ReceiptPosting[] {
  return postings.map((posting) => {
    const from = of.startsWith("claimed") ? posting.datePosted : posting.firstSeen;
    const days = from === null ? -1 : (Date.parse(posting.lastSeen) - Date.parse(from)) / 86_400_000;
    return { ...posting, amount: days < 0 ? null : days };
  });
}

/** Of those that claim a date, the part whose date is later than the day they were first seen. */
function renewed(postings: readonly ReceiptPosting[]): Recomputed {
  const dated = postings.filter(({ datePosted }) => datePosted !== null);
  return share(dated.map((posting) => ({ ...posting, counts: posting.datePosted! > posting.firstSeen })));
}

function share(postings: readonly ReceiptPosting[]): Recomputed {
  const n = postings.length;
  const groups = groupsOf(postings);
  if (isHeld(postings)) return { value: null, n, employers: groups.length };
  const value = postings.filter(({ counts }) => counts).length / n;
  const inflated = inflation(groups);
  const ends = wilsonEnds(
    value,
    n / inflated,
    inflated > 1 + 1e-9 ? t975(groups.length - 1) : 1.959963984540054,
  );
  return { value, n, employers: groups.length, ...ends };
}

/** The two roots of (p - q)² = t² q (1 - q) / n in q: Wilson's interval by its definition. */
function wilsonEnds(p: number, n: number, t: number): { low: number; high: number } {
  const a = 1 + t ** 2 / n;
  const b = -(2 * p + t ** 2 / n);
  const root = Math.sqrt(Math.max(0, b ** 2 - 4 * a * p ** 2));
  return { low: Math.max(0, (-b - root) / (2 * a)), high: Math.min(1, (-b + root) / (2 * a)) };
}

/** Variance of the share over that of independent postings: between employers, or by how alike theirs are. */
function inflation(groups: readonly { hits: number; n: number }[]): number {
  const k = groups.length;
  const [n, hits] = [total(groups.map((group) => group.n)), total(groups.map((group) => group.hits))];
  const p = hits / n;
  const size = total(groups.map((group) => group.n * group.n)) / n;
  if (k < 2 || p === 0 || p === 1) return Math.max(1, size);
  const between = total(groups.map((group) => (group.hits - p * group.n) ** 2));
  const variance = (between * k) / (k - 1) / (n * n);
  return Math.max(1, variance / ((p * (1 - p)) / n), 1 + (size - 1) * alikeness(groups));
}

/** Intra-class correlation from the two sums of squares of an analysis of variance. */
function alikeness(groups: readonly { hits: number; n: number }[]): number {
  const k = groups.length;
  const [n, hits] = [total(groups.map((group) => group.n)), total(groups.map((group) => group.hits))];
  if (n === k) return 0;
  const explained = total(groups.map((group) => group.hits ** 2 / group.n));
  const between = (explained - hits ** 2 / n) / (k - 1);
  const within = (hits - explained) / (n - k);
  const typical = (n - total(groups.map((group) => group.n ** 2)) / n) / (k - 1);
  const all = between + (typical - 1) * within;
  return all > 0 ? Math.min(1, Math.max(0, (between - within) / all)) : 0;
}

/** Whether a posting was first seen in a span such as "2025-01-01..2025-03-31". */
function isWithin(span: string): (posting: ReceiptPosting) => boolean {
  const [from = "", to = ""] = span.split("..");
  return ({ firstSeen }) => from <= firstSeen && firstSeen <= to;
}

function growth(
  postings: readonly ReceiptPosting[],
  isBefore: (posting: ReceiptPosting) => boolean,
): Recomputed {
  const hits = postings.filter(({ counts }) => counts);
  const now = hits.filter((posting) => !isBefore(posting));
  const before = hits.length - now.length;
  const base = { n: now.length, employers: employersOf(now) };
  const isKnown = before >= 10 && !isHeld(now);
  return { ...base, value: isKnown ? now.length / before : null };
}

/** Growth at employers with any posting in both periods, with the variance between them. */
function panel(
  postings: readonly ReceiptPosting[],
  isBefore: (posting: ReceiptPosting) => boolean,
): Recomputed {
  const employers = [...Map.groupBy(postings, ({ employerKey }) => employerKey).values()].filter(
    (here) => here.some(isBefore) && !here.every(isBefore),
  );
  const hits = employers.flat().filter(({ counts }) => counts);
  const now = hits.filter((posting) => !isBefore(posting));
  const before = hits.length - now.length;
  const base = { n: now.length, employers: employersOf(now) };
  if (isHeld(now) || before < 10) return { ...base, value: null };
  const parts = employers.map((here) => {
    const mine = here.filter(({ counts }) => counts);
    const then = mine.filter(isBefore).length;
    return { late: (mine.length - then) / now.length, early: then / before };
  });
  const known = parts.filter((part) => part.late + part.early > 0);
  const worth =
    total(known.map((part) => part.late + part.early)) ** 2 /
    total(known.map((part) => (part.late + part.early) ** 2));
  const squares = total(known.map((part) => (part.late - part.early) ** 2));
  const half = t975(Math.max(1, worth - 1)) * Math.sqrt((squares * known.length) / (known.length - 1));
  const value = now.length / before;
  return { ...base, value, low: value * Math.exp(-half), high: value * Math.exp(half) };
}

function lift(
  postings: readonly ReceiptPosting[],
  isThere: (posting: ReceiptPosting) => boolean,
): Recomputed {
  const here = postings.filter((posting) => !isThere(posting));
  const there = postings.filter(isThere);
  const base = { n: here.length, employers: employersOf(here) };
  const sides = [here, there].map(logVariance);
  const ratio = sides[0]!.part / sides[1]!.part;
  const isKnown = !isHeld(here) && there.length >= 10 && Number.isFinite(ratio) && ratio > 0;
  if (!isKnown) return { ...base, value: null };
  const variance = total(sides.map(({ own }) => own));
  const spent = total(sides.map(({ own, freedom }) => own ** 2 / freedom));
  const t = spent > 0 ? t975(variance ** 2 / spent) : 1.959963984540054;
  const times = Math.exp(t * Math.sqrt(variance));
  return { ...base, value: ratio, low: ratio / times, high: ratio * times };
}

/** The share of a side, and the variance of its logarithm with the degrees of freedom it is known by. */
function logVariance(side: readonly ReceiptPosting[]): { part: number; own: number; freedom: number } {
  const groups = groupsOf(side);
  const part = side.filter(({ counts }) => counts).length / side.length;
  const inflated = inflation(groups);
  const freedom = inflated > 1 + 1e-9 ? Math.max(1, groups.length - 1) : Number.POSITIVE_INFINITY;
  return { part, own: (((1 - part) / part) * inflated) / side.length, freedom };
}

const QUANTILE: Record<string, number> = {
  "salary-p25": 0.25,
  "salary-median": 0.5,
  "salary-p75": 0.75,
  "salary-median-low": 0.5,
  "salary-median-high": 0.5,
  "years-median": 0.5,
  "age-median": 0.5,
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
  if (isHeld(stated)) return { value: null, n, employers };
  const size: Record<string, number> = {};
  for (const { employerKey } of stated) size[employerKey] = (size[employerKey] ?? 0) + 1;
  const points = stated
    .map(({ amount, employerKey }) => ({
      amount: amount!,
      employerKey,
      weight: size[employerKey]! > 10 ? 10 / size[employerKey]! : 1,
    }))
    .sort((a, b) => a.amount - b.amount || a.weight - b.weight);
  const p = QUANTILE[measure]!;
  const value = readAt(points, p);
  const half = shareSlack(points, value, p);
  return {
    value,
    n,
    employers,
    low: readAt(points, Math.max(0, p - half)),
    high: readAt(points, Math.min(1, p + half)),
  };
}

interface Point {
  amount: number;
  employerKey: string;
  weight: number;
}

function readAt(points: readonly Point[], p: number): number {
  const middles: number[] = [];
  let sum = 0;
  for (const { weight } of points) {
    middles.push(sum + weight / 2);
    sum += weight;
  }
  const first = middles[0]!;
  const at = first + p * (middles.at(-1)! - first);
  const above = middles.findIndex((middle) => middle >= at - 1e-12);
  if (above <= 0) return points[0]!.amount;
  const part = (at - middles[above - 1]!) / (middles[above]! - middles[above - 1]!);
  return points[above - 1]!.amount + part * (points[above]!.amount - points[above - 1]!.amount);
}

/** By how much the share of weight at or below the value may be off, at 95%. */
function shareSlack(points: readonly Point[], value: number, p: number): number {
  const groups: Record<string, { hits: number; n: number; weight: number; over: number }> = {};
  for (const { amount, employerKey, weight } of points) {
    const group = groups[employerKey] ?? { hits: 0, n: 0, weight: 0, over: 0 };
    groups[employerKey] = group;
    const isHit = amount <= value ? 1 : 0;
    group.n += 1;
    group.hits += isHit;
    group.weight += weight;
    group.over += weight * (isHit - p);
  }
  const all = Object.values(groups);
  const k = all.length;
  const weights = total(all.map(({ weight }) => weight));
  const mean = total(all.map(({ over }) => over)) / k;
  const between = (total(all.map(({ over }) => (over - mean) ** 2)) * k) / (k - 1);
  const alike = alikeness(all);
  const modelled = total(all.map(({ weight, n }) => (weight * weight * (1 + (n - 1) * alike)) / n));
  const worth = weights ** 2 / total(all.map(({ weight }) => weight ** 2));
  return (t975(Math.max(1, worth - 1)) * Math.sqrt(Math.max(between, p * (1 - p) * modelled))) / weights;
}
