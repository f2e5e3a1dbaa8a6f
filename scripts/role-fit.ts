// The numbers of every posting that the role scores are learned from, and fits of one score to all of them or to
// all but one fold of employers.
import { createHash } from "node:crypto";
import { readRoleWords, readTitleWords } from "../src/content/role-words.ts";
import { readTasks } from "../src/content/tasks.ts";
import { readPostingText } from "../src/enrichers/posting-text.ts";
import { roleFeatures } from "../src/enrichers/role-features.ts";
import { scoreOf } from "../src/enrichers/role-scores.ts";
import { type Work, type WorkReader, workReader } from "../src/enrichers/work.ts";
import { standards } from "./descent.ts";
import { gramCandidates, LEAST_POSTINGS } from "./gram-candidates.ts";
import { fitOrdinalModel, type OrdinalModel } from "./ordinal-model.ts";
import { type Example, plainName, readExamples } from "./role-training-data.ts";
import { dot, joined, type SparseRow, scaled, sparse } from "./sparse-rows.ts";

export const FOLDS = 10;
export const SCORES = ["agentWork", "mlWork"] as const;
export type ScoreName = (typeof SCORES)[number];

const PENALTY = 0.008;
/** A number that varies as usual moves a score this much as easily as a word that is there once. */
const SIGNAL_SCALE = 0.3;
const GRAM_SCALE = 0.3;
/** The older labels beside the labelled set count less: they were chosen for being hard. */
export const ROW_WEIGHTS = { "labelled set": 1, "read postings": 1, "role labels": 0.5 };

export interface RoleData {
  examples: readonly Example[];
  reader: WorkReader;
  works: readonly Work[];
  folds: readonly number[];
  /** Signals first, then grams; not scaled. */
  rows: readonly SparseRow[];
  scales: Float64Array;
  signalNames: readonly string[];
  /** "duties: build agents" */
  gramNames: readonly string[];
  /** By feature of `Work.grams`: its place among the gram names, or -1. */
  gramNumbers: Int32Array;
}

export function readRoleData(): RoleData {
  const roleWords = readRoleWords();
  const titleWords = readTitleWords();
  const examples = readExamples();
  const texts = examples.map(({ posting }) => readPostingText(posting));
  const grams = gramCandidates(texts);
  const reader = workReader({
    roleWords,
    titleWords,
    tasks: readTasks(),
    archetypes: [],
    roleGrams: { grams: new Map(grams.map((gram) => [`duties: ${gram}`, []])) },
  });
  const signals = roleFeatures(roleWords, titleWords, reader);
  const works = texts.map(reader.read);
  const signalRows = works.map(signals.read);
  const learned = gramRows(works, grams);
  const { spreads } = standards(signalRows);
  return {
    examples,
    reader,
    works,
    folds: examples.map(({ posting }) => foldOf(posting.employer)),
    rows: signalRows.map((row, index) => joined(sparse(row), learned.rows[index]!, signals.names.length)),
    scales: Float64Array.from([
      ...spreads.map((spread) => SIGNAL_SCALE / spread),
      ...learned.names.map(() => GRAM_SCALE),
    ]),
    signalNames: signals.names,
    gramNames: learned.names,
    gramNumbers: learned.numbers,
  };
}

/** Weights are those of the numbers as they are, not scaled. */
export function fitScore(data: RoleData, score: ScoreName, isIn: (index: number) => boolean): OrdinalModel {
  const { examples, rows, scales } = data;
  const chosen = examples.map((_, index) => index).filter(isIn);
  const { weights, cuts } = fitOrdinalModel(
    {
      rows: chosen.map((index) => scaled(rows[index]!, scales)),
      size: scales.length,
      labels: chosen.map((index) => examples[index]![score]),
      rowWeights: chosen.map((index) => ROW_WEIGHTS[examples[index]!.from]),
    },
    PENALTY,
  );
  return { weights: weights.map((weight, j) => weight * scales[j]!), cuts };
}

export interface CrossFitted {
  /** By example, by models that did not see the employer. */
  values: readonly Record<ScoreName, number>[];
  slopes: Record<ScoreName, number>;
}

export function crossFittedScores(data: RoleData): CrossFitted {
  const { examples, rows, folds } = data;
  const values = examples.map(() => ({ agentWork: 0, mlWork: 0 }));
  const slopes = { agentWork: 1, mlWork: 1 };
  for (const score of SCORES) {
    const above = new Float64Array(rows.length);
    for (let fold = 0; fold < FOLDS; fold++) {
      const { weights, cuts } = fitScore(data, score, (index) => folds[index] !== fold);
      rows.forEach((row, index) => {
        if (folds[index] === fold) above[index] = dot(row, weights) - cuts[1];
      });
    }
    const isCore = examples.map((example) => example[score] === 2);
    slopes[score] = bestSlope(above, isCore);
    above.forEach((sum, index) => {
      values[index]![score] = scoreOf(sum, { cuts: [0, 0], slope: slopes[score] });
    });
  }
  return { values, slopes };
}

/** The fold an employer belongs to, so that no employer is on both sides of a fit. */
export function foldOf(employer: string | null | undefined): number {
  return (
    createHash("sha256")
      .update(`fold ${plainName(employer)}`)
      .digest()[0]! % FOLDS
  );
}

/** The slope by which the chances of postings left out of the fit lose least. */
function bestSlope(above: Float64Array, isCore: readonly boolean[]): number {
  const loss = (slope: number) =>
    above.reduce((sum, value, i) => sum + Math.log(1 + Math.exp((isCore[i] ? -1 : 1) * slope * value)), 0);
  const slopes = Array.from({ length: 60 }, (_, step) => (step + 6) / 20);
  return slopes.reduce((best, slope) => (loss(slope) < loss(best) ? slope : best));
}

interface LearnedGrams {
  names: string[];
  numbers: Int32Array;
  rows: SparseRow[];
}

/** Only grams that enough postings hold in the same part. */
function gramRows(works: readonly Work[], grams: readonly string[]): LearnedGrams {
  const postings = new Uint32Array(2 * grams.length);
  for (const { features } of works.map((work) => work.grams))
    for (const feature of features) postings[feature]!++;
  const numbers = new Int32Array(postings.length).fill(-1);
  const names: string[] = [];
  postings.forEach((count, feature) => {
    if (count < LEAST_POSTINGS) return;
    numbers[feature] = names.length;
    names.push(`${feature % 2 === 0 ? "duties" : "asks"}: ${grams[feature >> 1]}`);
  });
  const rows = works.map(({ grams: { counts, features } }) => {
    const kept = features.filter((feature) => numbers[feature] !== -1);
    return {
      at: Int32Array.from(kept, (feature) => numbers[feature]!),
      values: Float64Array.from(kept, (feature) => Math.log2(1 + counts[feature]!)),
    };
  });
  return { names, numbers, rows };
}
