import { seededRandom } from "../statistics/random.ts";
import { cos, exp, log } from "./exact-math.ts";

/** Chance that depends on `words` alone, so that the same question meets the same luck in whatever order it is asked. */
export function chanceOf(seed: number, ...words: (string | number)[]): () => number {
  let hash = 0x811c9dc5 ^ seed;
  for (const sign of words.join("\u0000")) hash = Math.imul(hash ^ sign.codePointAt(0)!, 0x01000193) >>> 0;
  return seededRandom(hash);
}

/** A standard normal draw (Box and Muller). */
export function normalDraw(random: () => number): number {
  return Math.sqrt(-2 * log(1 - random())) * cos(2 * Math.PI * random());
}

/** A draw whose logarithm is normal: its median and the spread of its logarithm. */
export function logNormalDraw(random: () => number, median: number, spread: number): number {
  return median * exp(spread * normalDraw(random));
}

export function pick<T>(random: () => number, items: readonly T[]): T {
  return items[Math.floor(random() * items.length)]!;
}

/** The items in a random order (Fisher and Yates). */
export function shuffled<T>(random: () => number, items: readonly T[]): T[] {
  const mixed = [...items];
  for (let last = mixed.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [mixed[last], mixed[other]] = [mixed[other]!, mixed[last]!];
  }
  return mixed;
}
