/** Values with their weight and cluster, as columns in ascending order of value. */
export interface ClusterColumns {
  value: Float64Array;
  weight: Float64Array;
  /** Number of the value's cluster, from 0 to `clusters` - 1. */
  cluster: Uint32Array;
  /** How many different clusters there are. */
  clusters: number;
}

/**
 * Columns of named members, e.g. the pay of postings with their employers. No cluster weighs more than `cap`
 * members; see `clusterWeights`. The order the members come in does not matter.
 */
export function clusterColumns(
  members: readonly { value: number; cluster: string }[],
  cap: number,
): ClusterColumns {
  const sorted = [...members].sort((a, b) => a.value - b.value);
  const names = sorted.map(({ cluster }) => cluster);
  const numbers = new Map([...new Set(names)].map((name, index) => [name, index]));
  const value = Float64Array.from(sorted, (member) => member.value);
  const cluster = Uint32Array.from(names, (name) => numbers.get(name)!);
  return cappedColumns({ value, cluster, clusters: numbers.size }, cap);
}

/**
 * The same from columns that are there already: values ascend, clusters are numbered from 0 to `clusters` - 1
 * and each has a value. Equal values are put in order of weight, so that the order they came in decides nothing;
 * `cluster` is reordered with them.
 */
export function cappedColumns(
  { value, cluster, clusters }: Omit<ClusterColumns, "weight">,
  cap: number,
): ClusterColumns {
  const sizes = new Uint32Array(clusters);
  for (const number of cluster) sizes[number]!++;
  const weight = new Float64Array(value.length);
  for (let i = 0; i < weight.length; i++) weight[i] = Math.min(1, cap / sizes[cluster[i]!]!);
  const columns = { value, weight, cluster, clusters };
  for (let start = 0; start < value.length; ) {
    let end = start + 1;
    while (end < value.length && value[end] === value[start]) end++;
    if (end - start > 1) orderByWeight(columns, start, end);
    start = end;
  }
  return columns;
}

function orderByWeight({ weight, cluster }: ClusterColumns, start: number, end: number): void {
  const members = Array.from({ length: end - start }, (_, i) => ({
    weight: weight[start + i]!,
    cluster: cluster[start + i]!,
  })).sort((a, b) => a.weight - b.weight);
  for (const [i, member] of members.entries()) {
    weight[start + i] = member.weight;
    cluster[start + i] = member.cluster;
  }
}

/**
 * How many clusters of equal weight the given ones are worth: the squared sum of their weights over the sum of
 * squares (Kish 1965, section 11.7). Equal to their number when all weigh the same; 0 when none weighs anything.
 */
export function effectiveClusters(weights: Float64Array): number {
  let sum = 0;
  let squares = 0;
  for (const weight of weights) {
    sum += weight;
    squares += weight * weight;
  }
  return squares === 0 ? 0 : sum ** 2 / squares;
}
