/**
 * Weights that keep one cluster from deciding for all: each of a cluster's m members weighs 1 while m is at
 * most `cap`, else cap / m, so no cluster weighs more than `cap` members. Same order and length as given.
 */
export function clusterWeights(clusters: readonly string[], cap: number): number[] {
  const sizes = new Map<string, number>();
  for (const cluster of clusters) sizes.set(cluster, (sizes.get(cluster) ?? 0) + 1);
  return clusters.map((cluster) => Math.min(1, cap / sizes.get(cluster)!));
}
