export interface TrailingOptions {
  /** Place in `days` whose trailing mean is 100. */
  base: number;
  /** Days averaged, the day itself and those before it; 7 unless given. */
  window?: number;
  /** Days of a window that must be observed; more than half unless given. */
  fewest?: number;
}

/**
 * A daily index as Indeed's Job Postings Index is made (Indeed Hiring Lab, methodology): the mean of the trailing
 * seven days, 100 at a named day, without its seasonal adjustment. Days not observed are NaN in `days`; they are
 * left out of the mean, and where too few of a window are observed the index is NaN rather than an invented
 * value. All NaN where the base day has no mean, or one of 0. Linear in the number of days.
 */
export function trailingIndex(
  days: Float64Array,
  { base, window = 7, fewest = Math.floor(window / 2) + 1 }: TrailingOptions,
): Float64Array {
  const means = trailingMean(days, window, fewest);
  const at = means[base] ?? Number.NaN;
  return means.map((mean) => (at === 0 ? Number.NaN : (100 * mean) / at));
}

/** The mean of the observed days among the `window` that end with each day, in the unit of `days`. */
export function trailingMean(days: Float64Array, window: number, fewest: number): Float64Array {
  const means = new Float64Array(days.length).fill(Number.NaN);
  for (let day = window - 1; day < days.length; day++) {
    let sum = 0;
    let observed = 0;
    for (let i = day - window + 1; i <= day; i++) {
      if (Number.isNaN(days[i]!)) continue;
      sum += days[i]!;
      observed++;
    }
    if (observed >= fewest && observed > 0) means[day] = sum / observed;
  }
  return means;
}
