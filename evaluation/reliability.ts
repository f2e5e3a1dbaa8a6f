// Whether a score of 0.7 is core in seven of ten postings: the reliability of the two role scores, bin by bin.
import type { Case } from "./checks.ts";

export interface ReliabilityBin {
  /** Scores from this on, up to a tenth more. */
  from: number;
  n: number;
  /** Mean score, and share of the postings labelled core; null where there are none. */
  mean: number | null;
  core: number | null;
}

export interface Reliability {
  score: "agentWork" | "mlWork";
  bins: ReliabilityBin[];
  /** Mean squared distance of score and label. */
  brier: number;
}

const BINS = 10;

export function reliabilities(cases: readonly Case[]): Reliability[] {
  return [
    reliability("agentWork", cases.map(pointOf("agentWork", "agent_work"))),
    reliability("mlWork", cases.map(pointOf("mlWork", "ml_work"))),
  ];
}

export interface ScoredPosting {
  score: number;
  isCore: boolean;
}

export function reliability(score: Reliability["score"], points: readonly ScoredPosting[]): Reliability {
  const bins = Array.from({ length: BINS }, (_, bin) => {
    const own = points.filter((point) => Math.min(BINS - 1, Math.floor(point.score * BINS)) === bin);
    const n = own.length;
    return {
      from: bin / BINS,
      n,
      mean: n === 0 ? null : own.reduce((sum, point) => sum + point.score, 0) / n,
      core: n === 0 ? null : own.filter(({ isCore }) => isCore).length / n,
    };
  });
  const brier =
    points.reduce((sum, point) => sum + (point.score - (point.isCore ? 1 : 0)) ** 2, 0) / points.length;
  return { score, bins, brier };
}

function pointOf(score: Reliability["score"], label: "agent_work" | "ml_work"): (one: Case) => ScoredPosting {
  return ({ posting, enrichment }) => ({
    score: enrichment.facts.role[score],
    isCore: posting.labels[label] === 2,
  });
}
