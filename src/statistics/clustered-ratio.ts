import { type ClusterCount, clusteredShare } from "./clustered-share.ts";
import type { Interval } from "./interval.ts";
import { studentQuantile } from "./student-t.ts";

export interface RatioEstimate extends Interval {
  /** How many times the second share the first is; NaN where either is 0 or has no members. */
  ratio: number;
}

/**
 * One clustered share over another, with the 95% interval of its logarithm by the delta method (Katz et al. 1978,
 * Biometrics 34:469) on the effective n of both. Where clusters were discounted, Student's t takes the place of
 * the normal, on Satterthwaite's (1946, Biometrics Bulletin 2:110) degrees of freedom for the sum of the two
 * variances, as in Welch's test. The two are taken as independent; a cluster that stands on both sides makes the
 * interval wider than it need be.
 */
export function clusteredRatio(
  first: readonly ClusterCount[],
  second: readonly ClusterCount[],
): RatioEstimate {
  const sides = [clusteredShare(first), clusteredShare(second)];
  const [above, below] = sides.map(({ share }) => share) as [number, number];
  if (!(above > 0 && below > 0)) return { ratio: Number.NaN, low: Number.NaN, high: Number.NaN };
  const variances = sides.map(({ share, effectiveN }) => (1 - share) / (share * effectiveN));
  const variance = variances[0]! + variances[1]!;
  const spent = sides.reduce((sum, { freedom }, side) => sum + variances[side]! ** 2 / freedom, 0);
  const freedom = spent > 0 ? variance ** 2 / spent : Number.POSITIVE_INFINITY;
  const spread = Math.exp(studentQuantile(0.975, freedom) * Math.sqrt(variance));
  const ratio = above / below;
  return { ratio, low: ratio / spread, high: ratio * spread };
}
