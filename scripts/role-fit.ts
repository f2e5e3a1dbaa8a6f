// Fits one role score to the examples, all of them or all but one fold of employers.
import { createHash } from "node:crypto";
import { fitOrdinalModel, type OrdinalModel } from "./ordinal-model.ts";
import type { Example } from "./role-training-data.ts";

export const FOLDS = 10;
export const SCORES = ["agentWork", "mlWork"] as const;
export type ScoreName = (typeof SCORES)[number];

const PENALTY = 0.15;
/** Postings read beside the labelled set count less: they were read once and chosen for being hard. */
const BESIDE_WEIGHT = 0.5;

export interface FitData {
  examples: readonly Example[];
  rows: readonly Float64Array[];
}

export function fitScore(
  { examples, rows }: FitData,
  score: ScoreName,
  isIn: (index: number) => boolean,
): OrdinalModel {
  const chosen = examples.map((_, index) => index).filter(isIn);
  return fitOrdinalModel(
    {
      rows: chosen.map((index) => rows[index]!),
      labels: chosen.map((index) => examples[index]![score]),
      rowWeights: chosen.map((index) => (examples[index]!.isLabelled ? 1 : BESIDE_WEIGHT)),
    },
    PENALTY,
  );
}

/** The fold an employer belongs to, so that no employer is on both sides of a fit. */
export function foldOf(employer: string): number {
  return createHash("sha256").update(`fold ${employer.toLowerCase()}`).digest()[0]! % FOLDS;
}
