// Turns the numbers of role-features.ts into the two scores by the learned weights of content/role-weights.json.
import type { ScoreWeights } from "../content/taxonomy.ts";
import type { RoleFeatures } from "./role-features.ts";

export interface Score {
  /** 0 to 1: the chance that the work is core. */
  value: number;
  /** What each named number added to it, largest first. */
  moved: readonly { name: string; by: number }[];
}

/** `words`: what the words of the text add, as role-grams.ts sums it. */
export function scorer(
  weights: ScoreWeights,
  features: Pick<RoleFeatures, "names">,
): (numbers: Float64Array, words: number) => Score {
  const byIndex = features.names.map((name) => weights.weights[name] ?? 0);
  return (numbers, words) => {
    let sum = words;
    for (let i = 0; i < byIndex.length; i++) sum += byIndex[i]! * numbers[i]!;
    return {
      value: scoreOf(sum, weights),
      get moved() {
        return movedBy(features.names, byIndex, numbers);
      },
    };
  };
}

/** The chance that the work is core: a logistic curve through 1/2 at the cut between minor and core. */
export function scoreOf(sum: number, { cuts, slope }: Pick<ScoreWeights, "cuts" | "slope">): number {
  return Math.round(1000 / (1 + Math.exp(-slope * (sum - cuts[1])))) / 1000;
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
