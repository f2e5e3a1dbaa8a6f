// Turns the numbers of role-features.ts into the two scores by the learned weights of content/role-weights.json.
import type { ScoreWeights } from "../content/taxonomy.ts";
import type { RoleFeatures } from "./role-features.ts";

export interface Score {
  /** 0 to 1; from 0.5 on the work is core, about 0.25 is a minor part. */
  value: number;
  /** What each named number added to it, largest first. */
  moved: readonly { name: string; by: number }[];
}

export function scorer(
  weights: ScoreWeights,
  features: Pick<RoleFeatures, "names">,
): (numbers: Float64Array) => Score {
  const byIndex = features.names.map((name) => weights.weights[name] ?? 0);
  return (numbers) => {
    let sum = 0;
    for (let i = 0; i < byIndex.length; i++) sum += byIndex[i]! * numbers[i]!;
    return {
      value: scoreOf(sum, weights),
      get moved() {
        return movedBy(features.names, byIndex, numbers);
      },
    };
  };
}

/**
 * The weights come from an ordinal model with two cuts: none | minor | core. A logistic curve through 1/2 at
 * the upper cut and 1/4 half-way between the cuts keeps the score monotone and gives both values a meaning.
 */
export function scoreOf(sum: number, { cuts }: Pick<ScoreWeights, "cuts">): number {
  const half = (cuts[1] - cuts[0]) / 2;
  const score = 1 / (1 + Math.exp((-Math.log(3) * (sum - cuts[1])) / half));
  return Math.round(score * 1000) / 1000;
}

function movedBy(
  names: readonly string[],
  weights: readonly number[],
  numbers: Float64Array,
): Score["moved"] {
  const moved: { name: string; by: number }[] = [];
  for (let i = 0; i < weights.length; i++) {
    const by = weights[i]! * numbers[i]!;
    if (by > LEAST_MOVE) moved.push({ name: names[i]!, by });
  }
  return moved.sort((a, b) => b.by - a.by);
}

/** Less is not worth quoting. */
const LEAST_MOVE = 0.05;
