import type { Interval } from "./interval.ts";

/** What is known of one cell of a composition, e.g. of senior ML engineers in the US. */
export interface CompositionCell {
  /** Names the cell, e.g. "ml-engineer|senior|US". */
  key: string;
  n: number;
  /** The cell's own rate or mean, in any unit. */
  value: number;
  /** Variance of `value`, in its unit squared. */
  variance: number;
}

export interface Standardised extends Interval {
  /** What the mean would be with the standard's composition; NaN where no cell is shared. */
  value: number;
  /** The group's own mean, with the composition it has. */
  crude: number;
  /** Part of the standard's weight whose cells the group has, 0-1; the rest is left out, not filled in. */
  covered: number;
}

/**
 * Direct standardisation (Fleiss, Levin and Paik 2003, section 19.2): the mean of the cells' values under a
 * standard composition instead of the group's own, so that two groups of other make-up can be compared. Weights
 * of the standard need not sum to 1. Cells the group lacks are left out and the rest weighs in proportion;
 * `covered` says how much that left. The 95% interval is normal, from the sum of squared weights times variances.
 */
export function directStandardisation(
  cells: readonly CompositionCell[],
  standard: ReadonlyMap<string, number>,
): Standardised {
  const all = [...standard.values()].reduce((sum, weight) => sum + weight, 0);
  const shared = cells
    .map((cell) => ({ ...cell, weight: standard.get(cell.key) ?? 0 }))
    .filter(({ n, weight }) => n > 0 && weight > 0);
  const weight = shared.reduce((sum, cell) => sum + cell.weight, 0);
  const value = shared.reduce((sum, cell) => sum + cell.weight * cell.value, 0) / weight;
  const variance = shared.reduce((sum, cell) => sum + cell.weight ** 2 * cell.variance, 0) / weight ** 2;
  const half = 1.959963984540054 * Math.sqrt(variance);
  const present = cells.filter(({ n }) => n > 0);
  const n = present.reduce((sum, cell) => sum + cell.n, 0);
  return {
    value,
    low: value - half,
    high: value + half,
    crude: present.reduce((sum, cell) => sum + cell.n * cell.value, 0) / n,
    covered: weight / all,
  };
}

/**
 * A weight for each member so that the members' cells weigh as in `standard`, for standardised quantiles: the
 * cell's standard weight over its number of members, scaled to a mean of 1 (post-stratification, Holt and Smith
 * 1979, JRSS A 142:33). 0 for members of cells the standard lacks. Same order and length as `keys`.
 */
export function compositionWeights(
  keys: readonly string[],
  standard: ReadonlyMap<string, number>,
): Float64Array {
  const sizes = new Map<string, number>();
  for (const key of keys) sizes.set(key, (sizes.get(key) ?? 0) + 1);
  const weights = Float64Array.from(keys, (key) => (standard.get(key) ?? 0) / sizes.get(key)!);
  const mean = weights.reduce((sum, weight) => sum + weight, 0) / weights.length;
  return mean > 0 ? weights.map((weight) => weight / mean) : weights;
}

export interface Decomposition {
  /** Difference of the two crude means; the sum of the other two. */
  difference: number;
  /** What of it is due to the cells' own values, and to the composition. */
  fromValues: number;
  fromComposition: number;
}

/**
 * Splits the difference of two groups' crude means, first minus second, into what their cells' values and what
 * their compositions make of it (Kitagawa 1955, JASA 50:1168). Undefined where a cell is in one group only: then
 * no such split exists without guessing a value.
 */
export function decomposition(
  first: readonly CompositionCell[],
  second: readonly CompositionCell[],
): Decomposition | undefined {
  const others = new Map(second.filter(({ n }) => n > 0).map((cell) => [cell.key, cell]));
  const own = first.filter(({ n }) => n > 0);
  if (own.length !== others.size || own.some(({ key }) => !others.has(key))) return undefined;
  const total = own.reduce((sum, { n }) => sum + n, 0);
  const otherTotal = [...others.values()].reduce((sum, { n }) => sum + n, 0);
  let fromValues = 0;
  let fromComposition = 0;
  for (const { key, n, value } of own) {
    const other = others.get(key)!;
    const share = n / total;
    const otherShare = other.n / otherTotal;
    fromValues += ((share + otherShare) / 2) * (value - other.value);
    fromComposition += ((value + other.value) / 2) * (share - otherShare);
  }
  return { difference: fromValues + fromComposition, fromValues, fromComposition };
}
