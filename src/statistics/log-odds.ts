/** How often a word stands in one group of documents and in another. */
export interface GroupCounts {
  inA: number;
  ofA: number;
  inB: number;
  ofB: number;
}

/**
 * How distinctive a property is of group A against B: the z-score of the log-odds ratio with a Jeffreys prior
 * of 0.5 (Agresti 2013, section 3.1.1). Positive means more of A; unlike a ratio of shares it does not reward
 * what is merely rare.
 */
export function logOddsZ({ inA, ofA, inB, ofB }: GroupCounts): number {
  const yesA = inA + 0.5;
  const noA = ofA - inA + 0.5;
  const yesB = inB + 0.5;
  const noB = ofB - inB + 0.5;
  const logOdds = Math.log((yesA * noB) / (noA * yesB));
  return logOdds / Math.sqrt(1 / yesA + 1 / noA + 1 / yesB + 1 / noB);
}
