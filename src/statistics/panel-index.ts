// Growth of counts when the set of those who are counted changes: only pairs seen at both dates tell of growth.
import { effectiveClusters } from "./cluster-columns.ts";
import type { Interval } from "./interval.ts";
import { studentQuantile } from "./student-t.ts";

/** One source-employer pair through time. */
export interface PanelMember {
  /** What its likes depend on together, e.g. the employer, who may have boards at several sources. */
  cluster: string;
  /** Its count at each date; null where it was not observed, which is not 0. */
  counts: readonly (number | null)[];
}

export interface PanelPoint extends Interval {
  /** Chained over pairs observed at both of two neighbouring dates; 100 at the base date. */
  index: number;
  /** What all pairs together would say, changes of coverage included; 100 at the base date. */
  rawIndex: number;
  /** Pairs observed at this date, and those observed at the date before as well. */
  observed: number;
  matched: number;
}

/**
 * A chained matched-panel index, one point per date, 100 at the date `base` (its place in `counts`). Each link is
 * the ratio of sums over pairs observed at both neighbouring dates, as in a matched-model price index (ILO, CPI
 * Manual 2020, chapter 6), so sources that enter or leave change nothing but the coverage. The 95% interval
 * is that of the logarithm of the chain by linearisation over clusters, with Student's t on one degree less
 * than the effective clusters. Beyond a date without matched pairs, or matched pairs that count none, the
 * index is NaN: a broken chain is not repaired.
 */
export function panelIndex(members: readonly PanelMember[], base = 0): PanelPoint[] {
  const dates = members.reduce((most, { counts }) => Math.max(most, counts.length), 0);
  const panel = panelOf(members);
  const points = Array.from({ length: dates }, (_, date) => emptyPoint(panel, date));
  const baseTotal = totalAt(panel, base);
  for (const [date, point] of points.entries()) point.rawIndex = (100 * totalAt(panel, date)) / baseTotal;
  for (const [direction, last] of [
    [1, dates - 1],
    [-1, 0],
  ] as const) {
    const chain = chainOf(panel);
    for (let date = base; date !== last && dates > 0; date += direction) {
      Object.assign(points[date + direction]!, linked(chain, panel, date, date + direction));
    }
  }
  return points;
}

export interface Growth {
  /** Relative change on pairs observed at both dates, with its 95% interval, e.g. 0.45 for 45%. */
  matched: Interval & { value: number };
  /** Relative change of all that was counted; differs from `matched` by change of coverage. */
  raw: number;
  coverage: {
    pairsBefore: number;
    pairsAfter: number;
    pairsBoth: number;
    clustersBoth: number;
    /** Counts that the matched pairs hold at the first date and at the second. */
    matchedBefore: number;
    matchedAfter: number;
    /** Their part of all that was counted at the first date, and at the second, 0-1. */
    shareBefore: number;
    shareAfter: number;
  };
}

/** Growth between two dates on a fixed panel, beside the raw change and what coverage did. NaN where none is told. */
export function matchedGrowth(members: readonly PanelMember[], from: number, to: number): Growth {
  const narrowed = members.map(({ cluster, counts }) => ({
    cluster,
    counts: [counts[from] ?? null, counts[to] ?? null],
  }));
  const [before, after] = panelIndex(narrowed);
  const both = narrowed.filter(({ counts }) => !counts.includes(null));
  const total = (list: readonly PanelMember[], date: number) =>
    list.reduce((sum, { counts }) => sum + (counts[date] ?? 0), 0);
  const growth = (index: number | undefined) => (index ?? Number.NaN) / 100 - 1;
  return {
    matched: { value: growth(after?.index), low: growth(after?.low), high: growth(after?.high) },
    raw: growth(after?.rawIndex),
    coverage: {
      pairsBefore: before?.observed ?? 0,
      pairsAfter: after?.observed ?? 0,
      pairsBoth: both.length,
      clustersBoth: new Set(both.map(({ cluster }) => cluster)).size,
      matchedBefore: total(both, 0),
      matchedAfter: total(both, 1),
      shareBefore: total(both, 0) / total(narrowed, 0),
      shareAfter: total(both, 1) / total(narrowed, 1),
    },
  };
}

interface Panel {
  members: readonly PanelMember[];
  cluster: Uint32Array;
  clusters: number;
}

function panelOf(members: readonly PanelMember[]): Panel {
  const numbers = new Map<string, number>();
  const cluster = Uint32Array.from(members, (member) => {
    const number = numbers.get(member.cluster) ?? numbers.size;
    numbers.set(member.cluster, number);
    return number;
  });
  return { members, cluster, clusters: numbers.size };
}

function emptyPoint(panel: Panel, date: number): PanelPoint {
  const seen = ({ counts }: PanelMember, at: number) => typeof counts[at] === "number";
  return {
    index: 100,
    low: 100,
    high: 100,
    rawIndex: Number.NaN,
    observed: panel.members.filter((member) => seen(member, date)).length,
    matched: panel.members.filter((member) => seen(member, date) && seen(member, date - 1)).length,
  };
}

function totalAt({ members }: Panel, date: number): number {
  return members.reduce((sum, { counts }) => sum + (counts[date] ?? 0), 0);
}

interface Chain {
  log: number;
  /** Each cluster's pull on the logarithm of the chain, and its weight in it. */
  pull: Float64Array;
  weight: Float64Array;
}

function chainOf({ clusters }: Panel): Chain {
  return { log: 0, pull: new Float64Array(clusters), weight: new Float64Array(clusters) };
}

/** Lengthens the chain by the link from one date to the next; `chain` is changed. */
function linked(chain: Chain, panel: Panel, from: number, to: number): Interval & { index: number } {
  const both = panel.members
    .map(({ counts }, member) => ({ a: counts[from], b: counts[to], cluster: panel.cluster[member]! }))
    .filter((pair): pair is { a: number; b: number; cluster: number } => pair.a != null && pair.b != null);
  const before = both.reduce((sum, { a }) => sum + a, 0);
  const after = both.reduce((sum, { b }) => sum + b, 0);
  chain.log += before > 0 && after > 0 ? Math.log(after / before) : Number.NaN;
  for (const { a, b, cluster } of both) {
    chain.pull[cluster]! += b / after - a / before;
    chain.weight[cluster]! += b / after + a / before;
  }
  const half = logHalfWidth(chain);
  return {
    index: 100 * Math.exp(chain.log),
    low: 100 * Math.exp(chain.log - half),
    high: 100 * Math.exp(chain.log + half),
  };
}

function logHalfWidth({ pull, weight }: Chain): number {
  const k = weight.reduce((found, each) => found + (each > 0 ? 1 : 0), 0);
  if (k < 2) return Number.NaN;
  const squares = pull.reduce((sum, each) => sum + each ** 2, 0);
  const t = studentQuantile(0.975, Math.max(1, effectiveClusters(weight) - 1));
  return t * Math.sqrt((k / (k - 1)) * squares);
}
