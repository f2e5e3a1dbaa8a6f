// Multinomial logistic regression on sparse rows, fitted by stochastic gradient descent.

import { shuffled } from "../chance.ts";
import { exp } from "../exact-math.ts";
import type { SparseRow } from "./text-features.ts";

export interface SoftmaxModel {
  classes: number;
  /** One row of weights a class, its bias last. */
  weights: Float64Array[];
}

export interface SoftmaxOptions {
  classes: number;
  columns: number;
  random: () => number;
  epochs?: number;
  rate?: number;
  /** Strength of the quadratic penalty. */
  decay?: number;
}

export function fitSoftmax(
  rows: readonly SparseRow[],
  labels: readonly number[],
  options: SoftmaxOptions,
): SoftmaxModel {
  const { classes, columns, random, epochs = 12, rate = 1.5, decay = 1e-5 } = options;
  const weights = Array.from({ length: classes }, () => new Float64Array(columns + 1));
  const model = { classes, weights };
  let order = rows.map((_, at) => at);
  for (let epoch = 0; epoch < epochs; epoch++) {
    order = shuffled(random, order);
    const step = rate / (1 + epoch / 4);
    for (const at of order) learnFrom(model, rows[at]!, { label: labels[at]!, step, decay });
  }
  return model;
}

/** The likeliest class. */
export function predictSoftmax(model: SoftmaxModel, row: SparseRow): number {
  const chances = chancesOf(model, row);
  return chances.indexOf(Math.max(...chances));
}

function learnFrom(
  model: SoftmaxModel,
  { columns, values }: SparseRow,
  { label, step, decay }: { label: number; step: number; decay: number },
): void {
  const chances = chancesOf(model, { columns, values });
  for (const [index, row] of model.weights.entries()) {
    const error = chances[index]! - (index === label ? 1 : 0);
    for (const [at, column] of columns.entries())
      row[column] = row[column]! * (1 - step * decay) - step * error * values[at]!;
    row[row.length - 1] = row[row.length - 1]! - 0.1 * step * error;
  }
}

function chancesOf({ weights }: SoftmaxModel, { columns, values }: SparseRow): number[] {
  const scores = weights.map((row) =>
    columns.reduce((sum, column, at) => sum + row[column]! * values[at]!, row[row.length - 1]!),
  );
  const most = Math.max(...scores);
  const exponents = scores.map((score) => exp(score - most));
  const sum = exponents.reduce((total, value) => total + value, 0);
  return exponents.map((value) => value / sum);
}
