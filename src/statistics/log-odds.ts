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

/** A term's count in two groups and in the background, and the totals of all terms in each. */
export interface TermUse {
  inA: number;
  allA: number;
  inB: number;
  allB: number;
  inBackground: number;
  allBackground: number;
}

export interface TermLift {
  /** Difference of log odds, natural logarithm; positive means more of A. */
  logOdds: number;
  /** The same over its standard error: what to rank by. */
  z: number;
}

/**
 * How distinctive a term is of group A against B, by the log-odds ratio with an informative Dirichlet prior
 * (Monroe, Colaresi and Quinn 2008, Political Analysis 16:372, equations 15, 16, 19 and 22): each group is drawn towards the
 * background by as many terms as `strength`, so that a rare term must be seen often before it counts. The
 * background must hold the term; otherwise both are NaN.
 */
export function dirichletLogOdds(use: TermUse, strength: number): TermLift {
  const prior = (strength * use.inBackground) / use.allBackground;
  if (!(prior > 0)) return { logOdds: Number.NaN, z: Number.NaN };
  const inA = use.inA + prior;
  const inB = use.inB + prior;
  const logOdds = Math.log(inA / (use.allA + strength - inA)) - Math.log(inB / (use.allB + strength - inB));
  return { logOdds, z: logOdds / Math.sqrt(1 / inA + 1 / inB) };
}
