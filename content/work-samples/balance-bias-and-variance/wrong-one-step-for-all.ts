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
  const step = 0.1;
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
      const usual = average(forecasts);
      return { bias: usual - truth[at]!, variance: average(forecasts.map((each) => (each - usual) ** 2)) };
    });
    return {
      penalty,
      biasSquared: average(parts.map(({ bias }) => bias ** 2)),
      variance: average(parts.map(({ variance }) => variance)),
    };
  });
}

const FOLDS = 4;

export function choose({ rows, values, days, penalties }: Data & { days: number[]; penalties: number[] }) {
  const errors = penalties.map((penalty) => {
    let error = 0;
    for (let fold = 0; fold < FOLDS; fold++) {
      // All readings of a day are on one side.
      const isOut = days.map((day) => day % FOLDS === fold);
      const part = { rows: rows.filter((_, at) => !isOut[at]), values: values.filter((_, at) => !isOut[at]) };
      const model = fit({ ...part, penalty });
      for (const [at, row] of rows.entries())
        if (isOut[at]) error += (predict(model, row) - values[at]!) ** 2;
    }
    return error;
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
