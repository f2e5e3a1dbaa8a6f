import type { Interval } from "./interval.ts";

/** Of one cluster's `n` members, `hits` have the property. */
export interface ClusterCount {
  hits: number;
  n: number;
}

export interface ShareEstimate extends Interval {
  /** 0-1; NaN without members. */
  share: number;
  n: number;
  /** How many independent members the clustered ones are worth. */
  effectiveN: number;
}

/** A share with its 95% Wilson interval on the effective n, which discounts members that come in clusters. */
export function clusteredShare(clusters: readonly ClusterCount[]): ShareEstimate {
  const n = sum(clusters.map((cluster) => cluster.n));
  if (n === 0) return { share: Number.NaN, low: Number.NaN, high: Number.NaN, n: 0, effectiveN: 0 };
  const share = sum(clusters.map((cluster) => cluster.hits)) / n;
  const effectiveN = n / designEffect(clusters, share, n);
  return { share, n, effectiveN, ...wilsonInterval(share, effectiveN) };
}

/**
 * Kish's design effect: the ultimate-cluster variance of the share over that of a simple random sample
 * (Kish 1965, section 6.4), at least 1. Where the sample holds no variance to measure (all or none have the
 * property), the sum of squared cluster sizes stands in.
 */
export function designEffect(clusters: readonly ClusterCount[], share: number, n: number): number {
  const k = clusters.length;
  const simple = (share * (1 - share)) / n;
  const unmeasured = sum(clusters.map((cluster) => cluster.n ** 2)) / n;
  if (k < 2 || simple === 0) return Math.max(1, unmeasured);
  const squares = sum(clusters.map((cluster) => (cluster.hits - share * cluster.n) ** 2));
  return Math.max(1, ((k / (k - 1)) * squares) / n ** 2 / simple);
}

const Z95 = 1.959963984540054;

/** Wilson's score interval (Wilson 1927) at 95%, for a share observed on `n` members; `n` need not be whole. */
export function wilsonInterval(share: number, n: number): Interval {
  const z2 = Z95 ** 2;
  const centre = (share + z2 / (2 * n)) / (1 + z2 / n);
  const half = (Z95 / (1 + z2 / n)) * Math.sqrt((share * (1 - share)) / n + z2 / (4 * n ** 2));
  // At the ends the bound is exact; arithmetic alone would miss it by a rounding.
  return {
    low: share === 0 ? 0 : Math.max(0, centre - half),
    high: share === 1 ? 1 : Math.min(1, centre + half),
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
