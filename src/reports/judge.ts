// SQL counts and groups; here it is judged: intervals, what rests on too little, what is held back.
import {
  FEWEST_EMPLOYERS,
  FEWEST_POSTINGS,
  type Figure,
  MOST_OF_ONE_EMPLOYER,
  THIN_POSTINGS,
} from "../domain/figure.ts";
import { type Cell, receiptId } from "../domain/receipt-id.ts";
import { clusterColumns } from "../statistics/cluster-columns.ts";
import { clusteredQuantiles } from "../statistics/clustered-quantile.ts";
import { clusteredRatio } from "../statistics/clustered-ratio.ts";
import { clusteredShare } from "../statistics/clustered-share.ts";
import type { Interval } from "../statistics/interval.ts";
import { logOddsZ } from "../statistics/log-odds.ts";
import { cellStatus } from "../statistics/suppression.ts";

/** Postings of one employer within a population; lists of them are in the order of employers, so that sums agree. */
export interface EmployerCount {
  employer: string;
  hits: number;
  n: number;
}

/** One posting's amount. */
export interface EmployerAmount {
  employer: string;
  amount: number;
}

/** No employer weighs more in a pay table than this many postings. */
export const EMPLOYER_CAP = 10;

/** A count is what it is: no interval, never held back. */
export function countFigure(cell: Cell, n: number, employers: number): Figure {
  return {
    value: n,
    low: null,
    high: null,
    unit: "postings",
    n,
    employers,
    status: "shown",
    receipt: receiptId(cell),
  };
}

/** How many employers have postings of at least `steps` different levels; a count, never held back. */
export function ladderFigure(
  cell: Cell,
  postings: readonly { employer: string; level: string; isHit: boolean }[],
  steps: number,
): Figure {
  const levels = new Map<string, Set<string>>();
  for (const { employer, level, isHit } of postings) {
    const known = levels.get(employer) ?? new Set();
    levels.set(employer, isHit ? known.add(level) : known);
  }
  const climbing = [...levels.values()].filter(({ size }) => size >= steps).length;
  return { ...countFigure(cell, climbing, levels.size), unit: "employers", n: postings.length };
}

/** The share of postings that have a property, with a Wilson interval on the effective n. */
export function shareFigure(cell: Cell, counts: readonly EmployerCount[]): Figure {
  const { share, low, high } = clusteredShare(counts);
  return shown({ cell, unit: "share", sizes: counts.map(({ n }) => n) }, { value: share, low, high });
}

/** Quantiles of the same amounts, one figure per cell, employers capped, with intervals that know of employers. */
export function quantileFigures(
  cells: readonly { cell: Cell; p: number }[],
  amounts: readonly EmployerAmount[],
  unit: string,
): Figure[] {
  const columns = clusterColumns(
    amounts.map(({ employer, amount }) => ({ cluster: employer, value: amount })),
    EMPLOYER_CAP,
  );
  const sizes = new Array<number>(columns.clusters).fill(0);
  for (const employer of columns.cluster) sizes[employer]!++;
  const estimates = clusteredQuantiles(
    columns,
    cells.map(({ p }) => p),
  );
  return cells.map(({ cell }, index) => shown({ cell, unit, sizes }, estimates[index]!));
}

/** How many times as large the share is on one side; see `clusteredRatio`. */
export function liftFigure(
  cell: Cell,
  counts: readonly EmployerCount[],
  other: readonly EmployerCount[],
): Figure {
  const { ratio, low, high } = clusteredRatio(counts, other);
  const isComparable = other.reduce((sum, { n }) => sum + n, 0) >= FEWEST_POSTINGS;
  const none = Number.NaN;
  return shown(
    { cell, unit: "times", sizes: counts.map(({ n }) => n) },
    isComparable ? { value: ratio, low, high } : { value: none, low: none, high: none },
  );
}

/** Ranks what is distinctive of one side; see `logOddsZ`. */
export function distinctiveness(counts: readonly EmployerCount[], other: readonly EmployerCount[]): number {
  const here = clusteredShare(counts);
  const there = clusteredShare(other);
  return logOddsZ({
    inA: here.share * here.effectiveN,
    ofA: here.effectiveN,
    inB: there.share * there.effectiveN,
    ofB: there.effectiveN,
  });
}

export interface Basis {
  cell: Cell;
  unit: string;
  /** Postings of each employer. */
  sizes: readonly number[];
}

/** An estimate as a figure, held back where it rests on too little. */
export function shown({ cell, unit, sizes }: Basis, estimate: Interval & { value: number }): Figure {
  const status = cellStatus(sizes, SUPPRESSION);
  const isHeld = status === "suppressed";
  return {
    value: isHeld ? null : finite(estimate.value),
    low: isHeld ? null : finite(estimate.low),
    high: isHeld ? null : finite(estimate.high),
    unit,
    n: sizes.reduce((sum, size) => sum + size, 0),
    employers: sizes.filter((size) => size > 0).length,
    status,
    receipt: receiptId(cell),
  };
}

/** What rests on less is held back, and what is thin is marked. */
export const SUPPRESSION = {
  fewestMembers: FEWEST_POSTINGS,
  fewestClusters: FEWEST_EMPLOYERS,
  greatestShare: MOST_OF_ONE_EMPLOYER,
  thin: THIN_POSTINGS,
};

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
