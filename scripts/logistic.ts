// Logistic regression on named features with a penalty of its own for each, fitted by Adam on the whole set.

export interface LogisticRow {
  features: Readonly<Record<string, number>>;
  isRight: boolean;
}
export interface LogisticModel {
  bias: number;
  weights: ReadonlyMap<string, number>;
}

const STEPS = 200;
const RATE = 0.1;

export function fitLogistic(rows: readonly LogisticRow[], penalty: (name: string) => number): LogisticModel {
  const names = new Map<string, number>();
  const entries = rows.map(({ features }) =>
    Object.entries(features).map(([name, value]) => {
      if (!names.has(name)) names.set(name, names.size);
      return [names.get(name)!, value] as const;
    }),
  );
  const bias = names.size;
  const penalties = Float64Array.from([...[...names.keys()].map(penalty), 0]);
  const weights = new Float64Array(bias + 1);
  const step = adam(weights);
  for (let count = 1; count <= STEPS; count++) {
    const gradient = Float64Array.from(weights, (weight, index) => weight * penalties[index]!);
    entries.forEach((row, index) => {
      let odds = weights[bias]!;
      for (const [name, value] of row) odds += weights[name]! * value;
      const error = 1 / (1 + Math.exp(-odds)) - (rows[index]!.isRight ? 1 : 0);
      for (const [name, value] of row) gradient[name]! += error * value;
      gradient[bias]! += error;
    });
    step(gradient, count > 0.7 * STEPS ? RATE / 5 : RATE);
  }
  return { bias: weights[bias]!, weights: new Map([...names].map(([name, at]) => [name, weights[at]!])) };
}

export function logOdds(model: LogisticModel, features: Readonly<Record<string, number>>): number {
  let odds = model.bias;
  for (const [name, value] of Object.entries(features)) odds += value * (model.weights.get(name) ?? 0);
  return odds;
}

/** Kingma and Ba 2015. */
function adam(weights: Float64Array): (gradient: Float64Array, rate: number) => void {
  const mean = new Float64Array(weights.length);
  const square = new Float64Array(weights.length);
  let count = 0;
  return (gradient, rate) => {
    count++;
    for (let index = 0; index < weights.length; index++) {
      const slope = gradient[index]!;
      mean[index] = 0.9 * mean[index]! + 0.1 * slope;
      square[index] = 0.99 * square[index]! + 0.01 * slope * slope;
      const scale = Math.sqrt(square[index]! / (1 - 0.99 ** count)) + 1e-8;
      weights[index]! -= (rate * (mean[index]! / (1 - 0.9 ** count))) / scale;
    }
  };
}
