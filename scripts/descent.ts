// Full-batch Adam with a fixed number of steps from zero, and the standardising of numbers before it.

const STEPS = 500;
const LEAST_SPREAD = 0.15;

/** Mean and spread of each number; a number that hardly varies keeps a floor under its spread. */
export function standards(rows: readonly Float64Array[]): { means: Float64Array; spreads: Float64Array } {
  const size = rows[0]?.length ?? 0;
  const means = new Float64Array(size);
  const spreads = new Float64Array(size);
  for (const row of rows) for (let j = 0; j < size; j++) means[j]! += row[j]! / rows.length;
  for (const row of rows)
    for (let j = 0; j < size; j++) spreads[j]! += (row[j]! - means[j]!) ** 2 / rows.length;
  return { means, spreads: spreads.map((variance) => Math.max(Math.sqrt(variance), LEAST_SPREAD)) };
}

/** Moves `parameters` down the slope, in place. */
export function descend(
  parameters: Float64Array,
  gradientAt: (parameters: Float64Array) => Float64Array,
): void {
  const mean = new Float64Array(parameters.length);
  const square = new Float64Array(parameters.length);
  for (let step = 1; step <= STEPS; step++) {
    const slope = gradientAt(parameters);
    const rate = step < STEPS * 0.7 ? 0.05 : 0.01;
    for (let j = 0; j < parameters.length; j++) {
      mean[j] = 0.9 * mean[j]! + 0.1 * slope[j]!;
      square[j] = 0.99 * square[j]! + 0.01 * slope[j]! ** 2;
      const corrected = Math.sqrt(square[j]! / (1 - 0.99 ** step)) + 1e-8;
      parameters[j]! -= (rate * (mean[j]! / (1 - 0.9 ** step))) / corrected;
    }
  }
}

export function logistic(value: number): number {
  return 1 / (1 + Math.exp(-value));
}
