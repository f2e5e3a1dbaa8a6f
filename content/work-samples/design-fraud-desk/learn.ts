// Logistic regression by Newton's method, with weights for rows and a little ridge, so that it comes to an end.
import { exp } from "../../../src/practice/exact-math.ts";

export interface Example {
  values: readonly number[];
  isFraud: boolean;
  /** For how many payments it stands. */
  weight: number;
}

const STEPS = 8;
/** A change of all weights that no verdict hangs on. */
const SMALL = 0.01;
/** Of standardised columns, in examples. */
const RIDGE = 2;

/** The function that gives the chance of fraud. */
export function learn(examples: readonly Example[], columns: number): (values: readonly number[]) => number {
  const standards = Array.from({ length: columns }, (_, column) => standardOf(examples, column));
  const size = columns + 1;
  const weights = new Float64Array(size);
  const row = new Float64Array(size);
  const fill = (values: readonly number[]) => {
    for (let at = 0; at < columns; at++)
      row[at] = (values[at]! - standards[at]!.mean) / standards[at]!.spread;
    row[columns] = 1;
  };
  const chance = () => {
    let sum = 0;
    for (let at = 0; at < size; at++) sum += weights[at]! * row[at]!;
    return 1 / (1 + exp(-Math.max(-30, Math.min(30, sum))));
  };
  for (let step = 0; step < STEPS; step++) {
    const slope = Float64Array.from(weights, (weight, at) => (at < columns ? -RIDGE * weight : 0));
    const bend = new Float64Array(size * size);
    for (let at = 0; at < size; at++) bend[at * size + at] = at < columns ? RIDGE : 1e-6;
    for (const { values, isFraud, weight } of examples) {
      fill(values);
      const p = chance();
      const pull = weight * ((isFraud ? 1 : 0) - p);
      const curve = weight * p * (1 - p);
      for (let a = 0; a < size; a++) {
        slope[a]! += pull * row[a]!;
        const bent = curve * row[a]!;
        for (let b = 0; b <= a; b++) bend[a * size + b]! += bent * row[b]!;
      }
    }
    const changes = solved(bend, slope).map((change) => Math.max(-3, Math.min(3, change)));
    for (const [at, change] of changes.entries()) weights[at]! += change;
    if (changes.every((change) => Math.abs(change) < SMALL)) break;
  }
  return (values) => {
    fill(values);
    return chance();
  };
}

function standardOf(examples: readonly Example[], column: number): { mean: number; spread: number } {
  let [count, sum, squares] = [0, 0, 0];
  for (const { values, weight } of examples) {
    count += weight;
    sum += weight * values[column]!;
    squares += weight * values[column]! ** 2;
  }
  const mean = count === 0 ? 0 : sum / count;
  const variance = count === 0 ? 0 : squares / count - mean * mean;
  return { mean, spread: variance > 1e-9 ? Math.sqrt(variance) : 1 };
}

/** By Cholesky's decomposition of the lower half. */
function solved(lower: Float64Array, right: Float64Array): Float64Array {
  const size = right.length;
  for (let a = 0; a < size; a++)
    for (let b = 0; b <= a; b++) {
      let rest = lower[a * size + b]!;
      for (let c = 0; c < b; c++) rest -= lower[a * size + c]! * lower[b * size + c]!;
      lower[a * size + b] = a === b ? Math.sqrt(Math.max(rest, 1e-9)) : rest / lower[b * size + b]!;
    }
  for (let a = 0; a < size; a++) {
    for (let c = 0; c < a; c++) right[a]! -= lower[a * size + c]! * right[c]!;
    right[a]! /= lower[a * size + a]!;
  }
  for (let a = size - 1; a >= 0; a--) {
    for (let c = a + 1; c < size; c++) right[a]! -= lower[c * size + a]! * right[c]!;
    right[a]! /= lower[a * size + a]!;
  }
  return right;
}
