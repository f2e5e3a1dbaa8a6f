interface Data {
  rows: number[][];
  /** One for each row. */
  values: number[];
}
interface Model {
  /** One for each column. */
  weights: number[];
  intercept: number;
}
interface Point extends Data, Model {
  penalty: number;
}

/** The gradient of the loss at these weights. The rows are taken as they are. */
export function gradient({ weights }: Point): Model {
  return { weights: weights.map(() => 0), intercept: 0 };
}

/** Descends from weights of 0; `losses` holds the loss before the first step and after each. */
export function fit({ rows, values, penalty }: Data & { penalty: number }): Model & { losses: number[] } {
  console.log(rows.length, "rows, the first", rows[0], values[0], "penalty", penalty);
  return { weights: rows[0]!.map(() => 0), intercept: average(values), losses: [] };
}

interface Trials {
  trials: Data[];
  /** New days, and their flow without chance. */
  rows: number[][];
  truth: number[];
  penalties: number[];
}

/** One entry for each penalty, in their order. */
export function decompose({ penalties }: Trials) {
  return penalties.map((penalty) => ({ penalty, biasSquared: 0, variance: 0 }));
}

/** The penalty that will forecast new days best. */
export function choose({ penalties }: Data & { days: number[]; penalties: number[] }): number {
  return penalties[0]!;
}

function average(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
