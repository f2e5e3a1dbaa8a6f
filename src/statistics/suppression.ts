// What may be shown, and what rests on too little.

/** Below these nothing is shown; a cell below `thin` is marked. */
export interface SuppressionRule {
  fewestMembers: number;
  fewestClusters: number;
  /** Greatest part of the members that one cluster may hold, 0-1. */
  greatestShare: number;
  thin: number;
}

export type CellStatus = "shown" | "thin" | "suppressed";

/**
 * Whether a cell may be shown, by the number of members of each of its clusters: a threshold rule on members and
 * clusters and a dominance rule (Hundepool et al. 2012, Statistical Disclosure Control, section 4.2).
 */
export function cellStatus(clusterSizes: readonly number[], rule: SuppressionRule): CellStatus {
  const sizes = clusterSizes.filter((size) => size > 0);
  const n = sizes.reduce((sum, size) => sum + size, 0);
  const largest = sizes.reduce((most, size) => Math.max(most, size), 0);
  const isHeld =
    n < rule.fewestMembers || sizes.length < rule.fewestClusters || largest > rule.greatestShare * n;
  if (isHeld) return "suppressed";
  return n < rule.thin ? "thin" : "shown";
}
