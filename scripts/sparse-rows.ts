// Rows of which most numbers are 0, and the scaling that makes numbers of different kinds comparable.

export interface SparseRow {
  at: Int32Array;
  values: Float64Array;
}

export function sparse(numbers: ArrayLike<number>): SparseRow {
  const at: number[] = [];
  for (let j = 0; j < numbers.length; j++) if (numbers[j] !== 0) at.push(j);
  return { at: Int32Array.from(at), values: Float64Array.from(at, (j) => numbers[j]!) };
}

/** One row after another; the second starts at `offset`. */
export function joined(first: SparseRow, second: SparseRow, offset: number): SparseRow {
  return {
    at: Int32Array.from([...first.at, ...second.at.map((j) => j + offset)]),
    values: Float64Array.from([...first.values, ...second.values]),
  };
}

export function dot({ at, values }: SparseRow, weights: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < at.length; k++) sum += values[k]! * weights[at[k]!]!;
  return sum;
}

export function scaled({ at, values }: SparseRow, scales: Float64Array): SparseRow {
  return { at, values: values.map((value, k) => value * scales[at[k]!]!) };
}
