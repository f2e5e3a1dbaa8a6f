// Logistic regression of a yes or no on a few numbers, fitted by stochastic gradient descent.

import { shuffled } from "../chance.ts";
import { exp } from "../exact-math.ts";

const EPOCHS = 40;

/** Fits and returns the function that gives the chance of a yes. Rows should be of about unit size. */
export function fitLogistic(
  rows: readonly (readonly number[])[],
  isYes: readonly boolean[],
  random: () => number,
): (row: readonly number[]) => number {
  const weights = new Float64Array((rows[0]?.length ?? 0) + 1);
  const chance = (row: readonly number[]) => {
    const sum = row.reduce((total, value, at) => total + value * weights[at]!, weights.at(-1)!);
    return 1 / (1 + exp(-sum));
  };
  let order = rows.map((_, at) => at);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    order = shuffled(random, order);
    const step = 0.3 / (1 + epoch);
    for (const at of order) {
      const miss = chance(rows[at]!) - (isYes[at] ? 1 : 0);
      for (const [column, value] of rows[at]!.entries()) weights[column]! -= step * miss * value;
      weights[weights.length - 1]! -= step * miss;
    }
  }
  return chance;
}

/** Share of pairs of a yes and a no that the scores put in order; ties count half (Mann and Whitney). */
export function areaUnderCurve(scores: readonly number[], isYes: readonly boolean[]): number {
  const yes = scores.filter((_, at) => isYes[at]);
  const no = scores.filter((_, at) => !isYes[at]);
  let won = 0;
  for (const one of yes) for (const other of no) won += one > other ? 1 : one === other ? 0.5 : 0;
  return won / (yes.length * no.length);
}
