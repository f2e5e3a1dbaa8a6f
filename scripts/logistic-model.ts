// Logistic regression with an L2 penalty on standardised numbers, fitted as descent.ts does.
import { descend, logistic, standards } from "./descent.ts";

export interface LogisticModel {
  weights: Float64Array;
  bias: number;
}

export function fitLogisticModel(
  rows: readonly Float64Array[],
  labels: readonly boolean[],
  penalty: number,
): LogisticModel {
  const { means, spreads } = standards(rows);
  const size = means.length;
  const standardised = rows.map((row) => row.map((value, j) => (value - means[j]!) / spreads[j]!));
  const parameters = new Float64Array(size + 1);
  descend(parameters, (at) => {
    const slope = new Float64Array(size + 1);
    standardised.forEach((row, i) => {
      let sum = at[size]!;
      for (let j = 0; j < size; j++) sum += row[j]! * at[j]!;
      const miss = (logistic(sum) - (labels[i] ? 1 : 0)) / rows.length;
      for (let j = 0; j < size; j++) slope[j]! += miss * row[j]!;
      slope[size]! += miss;
    });
    for (let j = 0; j < size; j++) slope[j]! += penalty * at[j]!;
    return slope;
  });
  const weights = new Float64Array(size);
  let bias = parameters[size]!;
  for (let j = 0; j < size; j++) {
    weights[j] = parameters[j]! / spreads[j]!;
    bias -= weights[j]! * means[j]!;
  }
  return { weights, bias };
}

export function logisticSum({ weights, bias }: LogisticModel, row: Float64Array): number {
  return row.reduce((sum, value, j) => sum + value * weights[j]!, bias);
}
