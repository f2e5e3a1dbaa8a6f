// Multinomial logistic regression on sparse rows with an L2 penalty, fitted as descent.ts does.
import { descend } from "./descent.ts";
import type { SparseRow } from "./sparse-rows.ts";

export interface SoftmaxData {
  rows: readonly SparseRow[];
  /** Numbers in a whole row. */
  size: number;
  /** Index of each row's class. */
  labels: readonly number[];
  classes: number;
  rowWeights: readonly number[];
}

export interface SoftmaxModel {
  classes: number;
  /** By number, then by class. */
  weights: Float64Array;
  bias: Float64Array;
}

export function fitSoftmaxModel(data: SoftmaxData, penalty: number): SoftmaxModel {
  const { size, classes } = data;
  const parameters = new Float64Array((size + 1) * classes);
  descend(parameters, (at) => gradient(at, data, penalty));
  return {
    classes,
    weights: parameters.slice(0, size * classes),
    bias: parameters.slice(size * classes),
  };
}

export function softmaxSums(
  { classes, weights, bias }: SoftmaxModel,
  { at, values }: SparseRow,
): Float64Array {
  const sums = Float64Array.from(bias);
  for (let k = 0; k < at.length; k++) {
    for (let c = 0; c < classes; c++) sums[c]! += values[k]! * weights[at[k]! * classes + c]!;
  }
  return sums;
}

/** Of the penalised mean log loss. */
function gradient(parameters: Float64Array, data: SoftmaxData, penalty: number): Float64Array {
  const { size, classes, rows, labels, rowWeights } = data;
  const result = new Float64Array(parameters.length);
  const total = rowWeights.reduce((sum, weight) => sum + weight, 0);
  const model = { classes, weights: parameters, bias: parameters.subarray(size * classes) };
  rows.forEach((row, i) => {
    const misses = chances(softmaxSums(model, row));
    misses[labels[i]!]! -= 1;
    const weight = rowWeights[i]! / total;
    for (let k = 0; k < row.at.length; k++) {
      const from = row.at[k]! * classes;
      for (let c = 0; c < classes; c++) result[from + c]! += weight * misses[c]! * row.values[k]!;
    }
    for (let c = 0; c < classes; c++) result[size * classes + c]! += weight * misses[c]!;
  });
  for (let j = 0; j < size * classes; j++) result[j]! += penalty * parameters[j]!;
  return result;
}

function chances(sums: Float64Array): Float64Array {
  const most = Math.max(...sums);
  const raised = sums.map((sum) => Math.exp(sum - most));
  const total = raised.reduce((sum, value) => sum + value, 0);
  return raised.map((value) => value / total);
}
