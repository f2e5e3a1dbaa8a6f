// The posted base pay of the postings that a person can reach, in one currency.
import { FEWEST_EMPLOYERS, FEWEST_POSTINGS, MOST_OF_ONE_EMPLOYER, THIN_POSTINGS } from "../domain/figure.ts";
import { type ClusterColumns, cappedColumns } from "../statistics/cluster-columns.ts";
import { clusteredQuantiles, type QuantileEstimate } from "../statistics/clustered-quantile.ts";
import { cellStatus } from "../statistics/suppression.ts";
import { sortedQuantile } from "../statistics/weighted-quantile.ts";
import type { Market } from "./market.ts";
import type { Profile } from "./profile.ts";
import type { Gates } from "./reach.ts";

/** As in the salary report: no employer weighs more than this many postings. */
const EMPLOYER_CAP = 10;

export interface ReachablePay {
  currency: string;
  /** Yearly; null below 10 postings, 5 employers, or where one employer wrote more than half. */
  p25: QuantileEstimate | null;
  median: QuantileEstimate | null;
  p75: QuantileEstimate | null;
  n: number;
  employers: number;
  status: "shown" | "thin" | "suppressed";
  /** Reachable postings whose pay would have been seen had it been stated, and those that state it in any currency. */
  observed: number;
  stated: number;
}

/** The currency of the pay floor, else the one asked for, else the one that most postings state. */
export function payCurrency(market: Market, { limits, currency }: Profile): number {
  const wanted = limits.payFloor?.currency ?? currency;
  if (wanted !== null) return market.currencies.indexOf(wanted);
  const tally = new Uint32Array(market.currencies.length);
  for (const posting of market.payOrder) tally[market.currency[posting]!]!++;
  return tally.indexOf(tally.reduce((most, count) => Math.max(most, count), 0));
}

/** Reachable postings of the path with pay in the currency, ascending by the middle of the range. */
export function payPostings(market: Market, gates: Gates, { path, currency }: Question): number[] {
  const found: number[] = [];
  for (const posting of market.payOrder) {
    if (market.path[posting] !== path || gates.fails[posting] !== 0) continue;
    if (market.currency[posting] === currency) found.push(posting);
  }
  return found;
}

interface Question {
  path: number;
  currency: number;
}

export function payOf(market: Market, gates: Gates, question: Question): ReachablePay {
  const { columns, status } = payColumns(market, gates, question);
  const [p25 = null, median = null, p75 = null] =
    status === "suppressed" ? [] : clusteredQuantiles(columns, [0.25, 0.5, 0.75]);
  return {
    currency: market.currencies[question.currency] ?? "",
    p25,
    median,
    p75,
    n: columns.value.length,
    employers: columns.clusters,
    status,
    ...disclosureOf(market, gates, question.path),
  };
}

/** The median of `payOf` without its interval, which takes longer; NaN where it would be held back. */
export function medianPay(market: Market, gates: Gates, question: Question): number {
  const { columns, status } = payColumns(market, gates, question);
  if (status === "suppressed") return Number.NaN;
  const { value, weight } = columns;
  return sortedQuantile(
    Array.from(value, (each, index) => ({ value: each, weight: weight[index]! })),
    0.5,
  );
}

function payColumns(
  market: Market,
  gates: Gates,
  question: Question,
): { columns: ClusterColumns; status: ReachablePay["status"] } {
  const postings = payPostings(market, gates, question);
  const cluster = new Uint32Array(postings.length);
  const numbers = new Int32Array(market.employers).fill(-1);
  const sizes: number[] = [];
  for (let at = 0; at < postings.length; at++) {
    const employer = market.employer[postings[at]!]!;
    if (numbers[employer] === -1) numbers[employer] = sizes.push(0) - 1;
    cluster[at] = numbers[employer]!;
    sizes[numbers[employer]!]!++;
  }
  const value = Float64Array.from(postings, (posting) => market.payMid[posting]!);
  return {
    columns: cappedColumns({ value, cluster, clusters: sizes.length }, EMPLOYER_CAP),
    status: payStatus(sizes),
  };
}

function payStatus(sizes: readonly number[]): ReachablePay["status"] {
  return cellStatus(sizes, {
    fewestMembers: FEWEST_POSTINGS,
    fewestClusters: FEWEST_EMPLOYERS,
    greatestShare: MOST_OF_ONE_EMPLOYER,
    thin: THIN_POSTINGS,
  });
}

function disclosureOf(market: Market, { fails }: Gates, path: number): { observed: number; stated: number } {
  let observed = 0;
  let stated = 0;
  for (let i = 0; i < market.n; i++) {
    if (market.path[i] !== path || fails[i] !== 0 || market.payObserved[i] === 0) continue;
    observed++;
    if (market.currency[i]! >= 0) stated++;
  }
  return { observed, stated };
}
