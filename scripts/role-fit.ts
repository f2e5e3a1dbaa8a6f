// Fits one role score to the examples, all of them or all but one fold of employers.
import { createHash } from "node:crypto";
import { fitOrdinalModel, type OrdinalModel } from "./ordinal-model.ts";
import { type Example, plainName } from "./role-training-data.ts";

export const FOLDS = 10;
export const SCORES = ["agentWork", "mlWork"] as const;
export type ScoreName = (typeof SCORES)[number];

const PENALTY = 0.15;
/** The older labels beside the labelled set count less: they were chosen for being hard. */
const ROW_WEIGHTS = { "labelled set": 1, "read postings": 1, "role labels": 0.5 };

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
      rowWeights: chosen.map((index) => ROW_WEIGHTS[examples[index]!.from]),
    },
    PENALTY,
  );
}

/** The fold an employer belongs to, so that no employer is on both sides of a fit. */
export function foldOf(employer: string | null | undefined): number {
  return (
    createHash("sha256")
      .update(`fold ${plainName(employer)}`)
      .digest()[0]! % FOLDS
  );
}
