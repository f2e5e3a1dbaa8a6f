// Our own answers to the four questions, against which a person's are held.
import { exp } from "../../../src/practice/exact-math.ts";
import { mean } from "../../../src/practice/measures.ts";
import type { Branches, Clicks, Group } from "./library.ts";

export type Control = "any" | "share";

/** Chance that a standard normal draw is below z (Abramowitz and Stegun 26.2.17). */
export function normal(z: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(z));
  const poly =
    t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  const upper = (exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * poly;
  return z > 0 ? 1 - upper : upper;
}

/** Two-sided, of the difference of two shares, with the pooled share under chance alone. */
export function sharesPValue(old: { did: number; of: number }, fresh: { did: number; of: number }): number {
  const pooled = (old.did + fresh.did) / (old.of + fresh.of);
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / old.of + 1 / fresh.of));
  return 2 * (1 - normal(Math.abs(fresh.did / fresh.of - old.did / old.of) / error));
}

/** Width of the 95% interval by the delta method, reader by reader. */
export function ratioWidth(clicks: Clicks): number {
  return 2 * 1.96 * Math.sqrt(ratioVariance(clicks.old) + ratioVariance(clicks.new));
}

/** Exact, over all patterns of signs. */
export function signsPValue({ before, after }: Branches): number {
  const differences = before.map((loans, at) => after[at]! - loans);
  const seen = Math.abs(differences.reduce((sum, value) => sum + value, 0));
  const patterns = 2 ** differences.length;
  let asFar = 0;
  for (let pattern = 0; pattern < patterns; pattern++) {
    const sum = differences.reduce((total, value, at) => total + (pattern & (1 << at) ? value : -value), 0);
    if (Math.abs(sum) >= seen) asFar += 1;
  }
  return asFar / patterns;
}

/** Positions held to be real: by Holm (1979) for "any", by Benjamini and Hochberg (1995) for "share". */
export function found(pValues: readonly number[], level: number, control: Control): number[] {
  const order = pValues.map((_, at) => at).sort((a, b) => pValues[a]! - pValues[b]!);
  const fits = order.map((at, rank) =>
    control === "any"
      ? pValues[at]! <= level / (order.length - rank)
      : pValues[at]! <= (level * (rank + 1)) / order.length,
  );
  const count =
    control === "any"
      ? fits.includes(false)
        ? fits.indexOf(false)
        : fits.length
      : fits.lastIndexOf(true) + 1;
  return order.slice(0, count).sort((a, b) => a - b);
}

function ratioVariance({ views, clicks }: Group): number {
  const usual = mean(views);
  const ratio = mean(clicks) / usual;
  const squares = views.map((seen, at) => (clicks[at]! - ratio * seen) ** 2);
  return mean(squares) / (usual * usual) / (views.length - 1);
}
