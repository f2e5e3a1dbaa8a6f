// Fits the weights by which engineering postings are put in a family: what words weigh, and what is known besides.
import type { Family } from "../src/domain/role.ts";
import { isOpen, knownNumbers, WEIGHED_FAMILIES } from "../src/enrichers/family-weights.ts";
import { familyRuler, withClaimedCore } from "../src/enrichers/ruled-family.ts";
import { FOLDS, ROW_WEIGHTS, type RoleData, type ScoreName } from "./role-fit.ts";
import { fitSoftmaxModel, type SoftmaxModel, softmaxSums } from "./softmax-model.ts";
import { joined, type SparseRow, scaled } from "./sparse-rows.ts";

const PENALTY = 0.0026;
const GRAM_SCALE = 0.2;
const LEAST_KNOWN = 3;

export interface FamilyData {
  role: RoleData;
  classes: readonly Family[];
  knownNames: readonly string[];
  /** Grams first, then what is known besides. */
  rows: readonly SparseRow[];
  scales: Float64Array;
  ruled: readonly Family[];
  /** Postings whose title leaves the family open. */
  isWeighed: readonly boolean[];
}

/** `values`: the scores of each example by models that did not see its employer. */
export function familyData(role: RoleData, values: readonly Record<ScoreName, number>[]): FamilyData {
  const { works, reader, rows, signalNames, gramNames } = role;
  const rule = familyRuler(reader);
  const claimed = works.map((work, index) => withClaimedCore(work, values[index]!));
  const ruled = works.map((work, index) => rule(work, claimed[index]!).family);
  const isWeighed = works.map(({ title }, index) => isOpen(title.head, ruled[index]!));
  const known = works.map((work, index) =>
    knownNumbers({ ...work.title, ...claimed[index]!, ruled: ruled[index]!, words: work.text.tokens.count }),
  );
  const knownNames = common(known.filter((_, index) => isWeighed[index]));
  const numbers = new Map(knownNames.map((name, index) => [name, index]));
  return {
    role,
    classes: WEIGHED_FAMILIES,
    knownNames,
    rows: rows.map((row, index) =>
      joined(gramsOf(row, signalNames.length), knownRow(known[index]!, numbers), gramNames.length),
    ),
    scales: Float64Array.from([...gramNames.map(() => GRAM_SCALE), ...knownNames.map(() => 1)]),
    ruled,
    isWeighed,
  };
}

export function fitFamilies(data: FamilyData, isIn: (index: number) => boolean): SoftmaxModel {
  const { role, classes, rows, scales, isWeighed } = data;
  const classOf = (index: number) => classes.indexOf(role.examples[index]!.family as Family);
  const chosen = rows
    .map((_, index) => index)
    .filter((index) => isWeighed[index] && classOf(index) !== -1 && isIn(index));
  const model = fitSoftmaxModel(
    {
      rows: chosen.map((index) => scaled(rows[index]!, scales)),
      size: scales.length,
      labels: chosen.map(classOf),
      classes: classes.length,
      rowWeights: chosen.map((index) => ROW_WEIGHTS[role.examples[index]!.from]),
    },
    PENALTY,
  );
  const weights = model.weights.map((weight, at) => weight * scales[Math.floor(at / classes.length)]!);
  return { ...model, weights };
}

/** The family of each example by weights that did not see its employer. */
export function crossFittedFamilies(data: FamilyData): Family[] {
  const { role, classes, rows, ruled, isWeighed } = data;
  const read = [...ruled];
  for (let fold = 0; fold < FOLDS; fold++) {
    const model = fitFamilies(data, (index) => role.folds[index] !== fold);
    rows.forEach((row, index) => {
      if (!isWeighed[index] || role.folds[index] !== fold) return;
      const sums = softmaxSums(model, row);
      read[index] = classes[sums.indexOf(Math.max(...sums))]!;
    });
  }
  return read;
}

function gramsOf({ at, values }: SparseRow, from: number): SparseRow {
  const first = at.findIndex((number) => number >= from);
  if (first === -1) return { at: new Int32Array(), values: new Float64Array() };
  return { at: at.slice(first).map((number) => number - from), values: values.slice(first) };
}

function knownRow(known: ReadonlyMap<string, number>, numbers: ReadonlyMap<string, number>): SparseRow {
  const pairs = [...known].filter(([name]) => numbers.has(name));
  return {
    at: Int32Array.from(pairs, ([name]) => numbers.get(name)!),
    values: Float64Array.from(pairs, ([, value]) => value),
  };
}

function common(all: readonly ReadonlyMap<string, number>[]): string[] {
  const counts = new Map<string, number>();
  for (const known of all) for (const name of known.keys()) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count >= LEAST_KNOWN)
    .map(([name]) => name)
    .sort();
}
