import type { Interval } from "./interval.ts";
import { studentQuantile } from "./student-t.ts";

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
  /** Degrees of freedom of its variance: one less than there are clusters; infinite where nothing was discounted. */
  freedom: number;
}

/**
 * A share with its 95% Wilson interval on the effective n, which discounts members that come in clusters. The
 * interval takes Student's t with one degree less than there are clusters in place of the normal 1.96 (Korn and
 * Graubard 1998, Survey Methodology 24:193), because the discount is itself estimated from few clusters; where
 * there is nothing to discount the normal stands.
 */
export function clusteredShare(clusters: readonly ClusterCount[]): ShareEstimate {
  const counted = clusters.filter((cluster) => cluster.n > 0);
  const n = sum(counted.map((cluster) => cluster.n));
  if (n === 0)
    return { share: Number.NaN, low: Number.NaN, high: Number.NaN, n: 0, effectiveN: 0, freedom: 0 };
  const share = sum(counted.map((cluster) => cluster.hits)) / n;
  const effect = designEffect(counted, share, n);
  const effectiveN = n / effect;
  // A rounding is no discount.
  const freedom = effect < 1 + 1e-9 ? Number.POSITIVE_INFINITY : Math.max(1, counted.length - 1);
  return {
    share,
    n,
    effectiveN,
    freedom,
    ...wilsonInterval(share, effectiveN, studentQuantile(0.975, freedom)),
  };
}

/**
 * How many times the variance of the share is that of a simple random sample, at least 1: the larger of two
 * estimates. Kish's (1965, section 6.4) takes the ultimate-cluster variance; where few clusters hold most
 * members it comes out too small. The other takes the likeness of members within clusters (`likeness`) and the
 * sizes of the clusters: 1 + (m - 1) likeness, m being the size of a member's cluster on average. Where the
 * sample holds no variance to measure (all or none have the property), m stands in.
 */
export function designEffect(clusters: readonly ClusterCount[], share: number, n: number): number {
  const k = clusters.length;
  const simple = (share * (1 - share)) / n;
  const size = sum(clusters.map((cluster) => cluster.n ** 2)) / n;
  if (k < 2 || simple === 0) return Math.max(1, size);
  const squares = sum(clusters.map((cluster) => (cluster.hits - share * cluster.n) ** 2));
  const ultimate = ((k / (k - 1)) * squares) / n ** 2 / simple;
  return Math.max(1, ultimate, 1 + (size - 1) * likeness(clusters, share));
}

/**
 * Intra-cluster correlation of a property, 0-1, by the analysis-of-variance estimator (Ridout, Demétrio and Firth
 * 1999, Biometrics 55:137). 0 where every cluster has one member: then nothing can be alike.
 */
export function likeness(clusters: readonly ClusterCount[], share: number): number {
  const k = clusters.length;
  const n = sum(clusters.map((cluster) => cluster.n));
  if (k < 2 || n <= k) return 0;
  const between =
    sum(clusters.map((cluster) => cluster.n * (cluster.hits / cluster.n - share) ** 2)) / (k - 1);
  const within = sum(clusters.map((cluster) => cluster.hits * (1 - cluster.hits / cluster.n))) / (n - k);
  const typical = (n - sum(clusters.map((cluster) => cluster.n ** 2)) / n) / (k - 1);
  const all = between + (typical - 1) * within;
  return all > 0 ? Math.min(1, Math.max(0, (between - within) / all)) : 0;
}

const Z95 = 1.959963984540054;

/**
 * Wilson's score interval (Wilson 1927, JASA 22:209) for a share observed on `n` members; `n` need not be whole.
 * 95% unless `z` says otherwise.
 */
export function wilsonInterval(share: number, n: number, z = Z95): Interval {
  const z2 = z ** 2;
  const centre = (share + z2 / (2 * n)) / (1 + z2 / n);
  const half = (z / (1 + z2 / n)) * Math.sqrt((share * (1 - share)) / n + z2 / (4 * n ** 2));
  // At the ends the bound is exact; arithmetic alone would miss it by a rounding.
  return {
    low: share === 0 ? 0 : Math.max(0, centre - half),
    high: share === 1 ? 1 : Math.min(1, centre + half),
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
