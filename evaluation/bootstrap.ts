// 95% intervals by resampling employers, not postings: one employer's postings are alike.

export interface Resamples {
  /** Each resample lists the postings (by index) of employers drawn with replacement. */
  draws: readonly (readonly number[])[];
}

/** The same employers give the same draws: a rerun prints the same intervals. */
export function resamples(employers: readonly string[], draws = 400): Resamples {
  const byEmployer = Map.groupBy(employers.keys(), (index) => employers[index]!);
  const clusters = [...byEmployer.values()];
  const random = mulberry32(20_261_125);
  return {
    draws: Array.from({ length: draws }, () =>
      clusters.flatMap(() => clusters[Math.floor(random() * clusters.length)]!),
    ),
  };
}

/** Percentile interval of `measure`; undefined where no resample has a value. */
export function interval(
  { draws }: Resamples,
  measure: (indexes: readonly number[]) => number,
): [number, number] | undefined {
  const values = draws
    .map((draw) => measure(draw))
    .filter((value) => !Number.isNaN(value))
    .sort((a, b) => a - b);
  if (values.length === 0) return undefined;
  return [values[Math.floor(0.025 * (values.length - 1))]!, values[Math.ceil(0.975 * (values.length - 1))]!];
}

/** Small seeded generator; https://gist.github.com/tommyettinger/46a874533244883189143505d203312c */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
