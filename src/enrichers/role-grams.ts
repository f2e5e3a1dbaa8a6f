// Counts the learned words and word pairs of content/role-grams.json, apart in duties and in what is asked of the
// person, and adds up what each weighs for the two scores and for every family.
import type { RoleGrams } from "../content/taxonomy.ts";
import type { WordMatch } from "./word-groups.ts";
import type { Part } from "./work-patterns.ts";

/** Of one text. A feature is a gram in a part: `2 * gram` in duties, `2 * gram + 1` in what is asked for. */
export interface GramCounts {
  counts: Uint8Array;
  /** Features met, each once, and the match that met it first. */
  features: readonly number[];
  firsts: readonly WordMatch[];
}

export interface GramTally {
  /** Word groups from this number on are grams. */
  first: number;
  add: (match: WordMatch, part: Part) => void;
  counts: GramCounts;
}

export interface GramCounter {
  /** Each gram as a word group of its own. */
  groups: readonly (readonly [string, string[]])[];
  start: () => GramTally;
}

/** `keys` are "duties: build agents" or "asks: prompts"; `first` is the number of their first word group. */
export function gramCounter(keys: readonly string[], first: number): GramCounter {
  const grams = gramsOf(keys);
  return {
    groups: grams.map((gram) => [`gram ${gram}`, [gram]] as const),
    start: () => {
      const counts = new Uint8Array(2 * grams.length);
      const features: number[] = [];
      const firsts: WordMatch[] = [];
      return {
        first,
        counts: { counts, features, firsts },
        add: (match, part) => {
          if (part === "about") return;
          const feature = 2 * (match.group - first) + (part === "duties" ? 0 : 1);
          if (counts[feature] === 0) {
            features.push(feature);
            firsts.push(match);
          }
          if (counts[feature]! < MOST) counts[feature]!++;
        },
      };
    },
  };
}

export interface GramWeigher {
  /** What the words met add to each output, in the order of `content/role-grams.json`. */
  sums: (grams: GramCounts) => Float64Array;
  /** The words that speak most for one output over another, first those that say most. */
  strongest: (grams: GramCounts, outputs: readonly [number, number]) => WordMatch[];
}

export function gramWeigher({ families, grams }: Pick<RoleGrams, "families" | "grams">): GramWeigher {
  const outputs = SCORES + families.length;
  const order = gramsOf([...grams.keys()]);
  const weights = new Float64Array(2 * order.length * outputs);
  order.forEach((gram, index) => {
    PARTS.forEach((part, at) => {
      weights.set(grams.get(`${part}: ${gram}`) ?? [], (2 * index + at) * outputs);
    });
  });
  const moved = ({ counts }: GramCounts, feature: number, [one, other]: readonly [number, number]): number =>
    DAMPED[counts[feature]!]! * (weights[feature * outputs + one]! - weights[feature * outputs + other]!);
  return {
    sums: ({ counts, features }) => {
      const sums = new Float64Array(outputs);
      for (const feature of features) {
        const value = DAMPED[counts[feature]!]!;
        const at = feature * outputs;
        for (let output = 0; output < outputs; output++) sums[output]! += value * weights[at + output]!;
      }
      return sums;
    },
    strongest: (all, pair) =>
      all.features
        .map((feature, index) => ({ match: all.firsts[index]!, by: moved(all, feature, pair) }))
        .filter(({ by }) => by > LEAST_MOVE)
        .sort((a, b) => b.by - a.by)
        .map(({ match }) => match),
  };
}

/** The first two outputs are agent work and ML work; the families follow. */
export const SCORES = 2;
const PARTS = ["duties", "asks"] as const;
const MOST = 7;
const LEAST_MOVE = 0.02;
/** The tenth time a word stands there it says less than the first. */
const DAMPED = [0, 1, 2, 3, 4, 5, 6, 7].map((count) => Math.log2(1 + count));

/** Each gram once, in order, whatever the part it counts in. */
function gramsOf(keys: readonly string[]): string[] {
  return [...new Set(keys.map((key) => key.slice(key.indexOf(": ") + 2)))];
}
