/** A value of one member of a cluster, e.g. the pay of one posting of an employer. */
export interface Weighted {
  value: number;
  weight: number;
}

/**
 * Quantile `p` (0-1) of weighted values, by linear interpolation between the midpoints of their weights.
 * With equal weights it is Hyndman and Fan's type 7, the default of R and NumPy. NaN for no values.
 */
export function weightedQuantile(values: readonly Weighted[], p: number): number {
  // Equal values stand by weight, so that the order they came in decides nothing.
  const sorted = values
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => a.value - b.value || a.weight - b.weight);
  return sortedQuantile(sorted, p);
}

/** The same for values already in ascending order; entries of weight 0 are passed over. */
export function sortedQuantile(sorted: readonly Weighted[], p: number): number {
  let total = 0;
  let first = -1;
  let last = -1;
  for (let i = 0; i < sorted.length; i++) {
    const { weight } = sorted[i]!;
    if (weight <= 0) continue;
    total += weight;
    if (first === -1) first = i;
    last = i;
  }
  if (first === -1) return Number.NaN;
  if (first === last) return sorted[first]!.value;
  const start = sorted[first]!.weight / 2;
  const target = start + p * (total - start - sorted[last]!.weight / 2);
  return interpolatedAt(sorted, target);
}

function interpolatedAt(sorted: readonly Weighted[], target: number): number {
  let before = 0;
  let previous: { at: number; value: number } | undefined;
  for (const { value, weight } of sorted) {
    if (weight <= 0) continue;
    const at = before + weight / 2;
    if (at >= target) {
      if (previous === undefined || at === previous.at) return value;
      return previous.value + ((target - previous.at) / (at - previous.at)) * (value - previous.value);
    }
    previous = { at, value };
    before += weight;
  }
  return previous!.value;
}
