interface Data {
  rows: number[][];
  values: number[];
}
interface Model {
  weights: number[];
  intercept: number;
}
interface Point extends Data, Model {
  penalty: number;
}

const MOST_STEPS = 1000;

export function gradient({ rows, values, weights, intercept, penalty }: Point): Model {
  const slope = { weights: weights.map((weight) => 2 * penalty * weight), intercept: 0 };
  for (const [at, row] of rows.entries()) {
    const part = (2 * (predict({ weights, intercept }, row) - values[at]!)) / rows.length;
    slope.intercept += part;
    for (const [column, value] of row.entries()) slope.weights[column]! += part * value;
  }
  return slope;
}

export function fit({ rows, values, penalty }: Data & { penalty: number }): Model & { losses: number[] } {
  const { means, spreads } = standardsOf(rows);
  const standard = rows.map((row) => row.map((value, column) => (value - means[column]!) / spreads[column]!));
  // Twice the trace of the second derivative's half bounds its largest eigenvalue.
  const step = 1 / (2 * (means.length + penalty));
  let model = { weights: means.map(() => 0), intercept: average(values) };
  const losses = [lossOf(model, standard, values, penalty)];
  while (losses.length <= MOST_STEPS) {
    const slope = gradient({ rows: standard, values, ...model, penalty });
    model = {
      weights: model.weights.map((weight, column) => weight - step * slope.weights[column]!),
      intercept: model.intercept - step * slope.intercept,
    };
    losses.push(lossOf(model, standard, values, penalty));
    if (losses.at(-2)! - losses.at(-1)! < 1e-8 * losses.at(-1)!) break;
  }
  const weights = model.weights.map((weight, column) => weight / spreads[column]!);
  const shift = weights.reduce((sum, weight, column) => sum + weight * means[column]!, 0);
  return { weights, intercept: model.intercept - shift, losses };
}

interface Trials {
  trials: Data[];
  rows: number[][];
  truth: number[];
  penalties: number[];
}

export function decompose({ trials, rows, truth, penalties }: Trials) {
  return penalties.map((penalty) => {
    const models = trials.map((trial) => fit({ ...trial, penalty }));
    const parts = rows.map((row, at) => {
      const forecasts = models.map((model) => predict(model, row));
      // How far the forecasts lie from what they should be.
      return {
        bias: average(forecasts) - truth[at]!,
        variance: average(forecasts.map((each) => (each - truth[at]!) ** 2)),
      };
    });
    return {
      penalty,
      biasSquared: average(parts.map(({ bias }) => bias ** 2)),
      variance: average(parts.map(({ variance }) => variance)),
    };
  });
}

export function choose({ rows, values, penalties }: Data & { penalties: number[] }) {
  const errors = penalties.map((penalty) => {
    const model = fit({ rows, values, penalty });
    return average(rows.map((row, at) => (predict(model, row) - values[at]!) ** 2));
  });
  return penalties[errors.indexOf(Math.min(...errors))]!;
}

function predict({ weights, intercept }: Model, row: number[]): number {
  return row.reduce((sum, value, column) => sum + value * weights[column]!, intercept);
}

function lossOf(model: Model, rows: number[][], values: number[], penalty: number): number {
  const squares = rows.map((row, at) => (predict(model, row) - values[at]!) ** 2);
  return average(squares) + penalty * model.weights.reduce((sum, weight) => sum + weight ** 2, 0);
}

function standardsOf(rows: number[][]) {
  const means = rows[0]!.map((_, column) => average(rows.map((row) => row[column]!)));
  const spreads = means.map((mean, column) => {
    const spread = Math.sqrt(average(rows.map((row) => (row[column]! - mean) ** 2)));
    // What never changes stays near 0, whatever it is divided by.
    return spread > 1e-9 * Math.abs(mean) ? spread : 1;
  });
  return { means, spreads };
}

function average(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
