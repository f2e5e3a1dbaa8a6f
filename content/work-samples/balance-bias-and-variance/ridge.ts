// Ridge regression solved exactly (Hoerl and Kennard 1970), against which a descent is held.

import { mean } from "../../../src/practice/measures.ts";

export interface Model {
  /** One for each column, in the units of the rows. */
  weights: number[];
  intercept: number;
}
export interface Data {
  rows: readonly (readonly number[])[];
  values: readonly number[];
}

/** Mean squared error and `penalty` times the sum of the squared weights that the columns have in standard units. */
export function lossOf(model: Model, data: Data, penalty: number): number {
  const { spreads } = standardsOf(data.rows);
  const misses = data.rows.map((row, at) => predict(model, row) - data.values[at]!);
  const squares = misses.reduce((sum, miss) => sum + miss * miss, 0);
  const size = model.weights.reduce((sum, weight, column) => sum + (weight * spreads[column]!) ** 2, 0);
  return squares / data.rows.length + penalty * size;
}

export function predict({ weights, intercept }: Model, row: readonly number[]): number {
  return row.reduce((sum, value, column) => sum + value * weights[column]!, intercept);
}

/** The model of least loss. A column that never changes has weight 0. */
export function leastOf(data: Data, penalty: number): Model {
  const { means, spreads } = standardsOf(data.rows);
  const columns = means.map((_, column) => column).filter((column) => spreads[column]! > 0);
  const standard = data.rows.map((row) =>
    columns.map((column) => (row[column]! - means[column]!) / spreads[column]!),
  );
  const usual = data.values.reduce((sum, value) => sum + value, 0) / data.values.length;
  const matrix = columns.map((_, a) =>
    columns.map(
      (_, b) =>
        standard.reduce((sum, row) => sum + row[a]! * row[b]!, 0) / standard.length + (a === b ? penalty : 0),
    ),
  );
  const right = columns.map(
    (_, a) =>
      standard.reduce((sum, row, at) => sum + row[a]! * (data.values[at]! - usual), 0) / standard.length,
  );
  const solved = solutionOf(matrix, right);
  const weights = means.map(() => 0);
  for (const [at, column] of columns.entries()) weights[column] = solved[at]! / spreads[column]!;
  const shift = weights.reduce((sum, weight, column) => sum + weight * means[column]!, 0);
  return { weights, intercept: usual - shift };
}

/** Mean and standard deviation of each column; of one that never changes 0, also where sums leave a rest. */
export function standardsOf(rows: Data["rows"]): { means: number[]; spreads: number[] } {
  const means = rows[0]!.map((_, column) => rows.reduce((sum, row) => sum + row[column]!, 0) / rows.length);
  const spreads = means.map((mean, column) => {
    const squares = rows.reduce((sum, row) => sum + (row[column]! - mean) ** 2, 0);
    const isFixed = rows.every((row) => row[column] === rows[0]![column]);
    return isFixed ? 0 : Math.sqrt(squares / rows.length);
  });
  return { means, spreads };
}

/** Bias and variance by the exact models. */
export function partsOf(
  trials: readonly Data[],
  {
    rows,
    truth,
    penalty,
  }: { rows: readonly (readonly number[])[]; truth: readonly number[]; penalty: number },
) {
  const models = trials.map((trial) => leastOf(trial, penalty));
  const parts = rows.map((row, at) => {
    const forecasts = models.map((model) => predict(model, row));
    const usual = mean(forecasts);
    return {
      biasSquared: (usual - truth[at]!) ** 2,
      variance: mean(forecasts.map((forecast) => (forecast - usual) ** 2)),
    };
  });
  return {
    biasSquared: mean(parts.map(({ biasSquared }) => biasSquared)),
    variance: mean(parts.map(({ variance }) => variance)),
  };
}

export function gradientOf({
  rows,
  values,
  weights,
  intercept,
  penalty,
}: Data & Model & { penalty: number }): Model {
  const misses = rows.map((row, at) => predict({ weights, intercept }, row) - values[at]!);
  return {
    weights: weights.map(
      (weight, column) =>
        2 * mean(misses.map((miss, at) => miss * rows[at]![column]!)) + 2 * penalty * weight,
    ),
    intercept: 2 * mean(misses),
  };
}

/** Mean squared error. */
export function errorOf(
  model: Model,
  rows: readonly (readonly number[])[],
  truth: readonly number[],
): number {
  return mean(rows.map((row, at) => (predict(model, row) - truth[at]!) ** 2));
}

/** Elimination; the matrix is symmetric and positive, so no exchange of rows is needed. */
function solutionOf(matrix: number[][], right: number[]): number[] {
  const size = right.length;
  for (let at = 0; at < size; at++)
    for (let below = at + 1; below < size; below++) {
      const factor = matrix[below]![at]! / matrix[at]![at]!;
      for (let column = at; column < size; column++) matrix[below]![column]! -= factor * matrix[at]![column]!;
      right[below]! -= factor * right[at]!;
    }
  const solved = new Array<number>(size).fill(0);
  for (let at = size - 1; at >= 0; at--) {
    const known = solved.reduce(
      (sum, value, column) => (column > at ? sum + matrix[at]![column]! * value : sum),
      0,
    );
    solved[at] = (right[at]! - known) / matrix[at]![at]!;
  }
  return solved;
}
