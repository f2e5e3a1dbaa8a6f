// Proportional-odds regression for the three steps none, minor and core: sparse rows of scaled numbers, an L2
// penalty, a fixed number of full-batch Adam steps from zero, so that the same data give the same weights.
import { descend, logistic } from "./descent.ts";
import { dot, type SparseRow } from "./sparse-rows.ts";

export interface OrdinalModel {
  weights: Float64Array;
  cuts: [number, number];
}

export interface OrdinalData {
  rows: readonly SparseRow[];
  /** Numbers in a whole row. */
  size: number;
  /** 0 none, 1 minor, 2 core. */
  labels: readonly number[];
  /** How much each row counts. */
  rowWeights: readonly number[];
}

export function fitOrdinalModel(data: OrdinalData, penalty: number): OrdinalModel {
  const { size } = data;
  const parameters = new Float64Array(size + 2);
  parameters[size + 1] = Math.log(2);
  descend(parameters, (at) => gradient(at, data, penalty));
  const first = parameters[size]!;
  return { weights: parameters.slice(0, size), cuts: [first, first + Math.exp(parameters[size + 1]!)] };
}

/** Of the penalised mean log loss; the last two parameters are the first cut and the log of the cuts' distance. */
function gradient(parameters: Float64Array, data: OrdinalData, penalty: number): Float64Array {
  const { size } = data;
  const result = new Float64Array(size + 2);
  const total = data.rowWeights.reduce((sum, weight) => sum + weight, 0);
  const gap = Math.exp(parameters[size + 1]!);
  data.rows.forEach((row, i) => {
    const sum = dot(row, parameters);
    const above = [sum - parameters[size]!, sum - parameters[size]! - gap].map(logistic) as [number, number];
    const [bySum, byFirst, bySecond] = slopes(above, data.labels[i]!);
    const weight = data.rowWeights[i]! / total;
    for (let k = 0; k < row.at.length; k++) result[row.at[k]!]! -= weight * bySum * row.values[k]!;
    result[size]! -= weight * (byFirst + bySecond);
    result[size + 1]! -= weight * bySecond * gap;
  });
  for (let j = 0; j < size; j++) result[j]! += penalty * parameters[j]!;
  return result;
}

/** Slopes of the log likelihood by the sum and by each cut. */
function slopes([minor, core]: [number, number], label: number): [number, number, number] {
  if (label === 0) return [-minor, minor, 0];
  if (label === 2) return [1 - core, 0, core - 1];
  const chance = Math.max(minor - core, 1e-6);
  const first = (minor * (1 - minor)) / chance;
  const second = (core * (1 - core)) / chance;
  return [first - second, -first, second];
}
