// A classification tree of our own (Breiman, Friedman, Olshen and Stone 1984), against which a person's is held.
import type { Batteries, Row } from "./batteries.ts";

export type Tree = Leaf | Split;
export interface Leaf {
  label: string;
}
export interface Split extends Cut {
  left: Tree;
  right: Tree;
}
/** A row goes left if its value is at most the threshold; `missing` says where a row without the value goes. */
export interface Cut {
  column: number;
  threshold: number;
  missing: "left" | "right";
}
export interface Limits {
  maxDepth: number;
  minLeaf: number;
}

/** Differences of impurity below this are ties. */
export const TIE = 1e-9;

export function grow(batteries: Batteries, { maxDepth, minLeaf }: Limits): Tree {
  const best = maxDepth === 0 || isPure(batteries) ? undefined : bestCut(batteries, minLeaf);
  if (best === undefined) return { label: majority(batteries.labels) };
  const { left, right } = parted(batteries, best.cut);
  const below = { maxDepth: maxDepth - 1, minLeaf };
  return { ...best.cut, left: grow(left, below), right: grow(right, below) };
}

export function labelOf(tree: Tree, row: Row): string {
  if ("label" in tree) return tree.label;
  return labelOf(tree[sideOf(tree, row)], row);
}

export function parted({ rows, labels }: Batteries, cut: Cut): Record<"left" | "right", Batteries> {
  const parts = { left: { rows: [], labels: [] }, right: { rows: [], labels: [] } } as Record<
    "left" | "right",
    Batteries
  >;
  for (const [at, row] of rows.entries()) {
    const part = parts[sideOf(cut, row)];
    part.rows.push(row);
    part.labels.push(labels[at]!);
  }
  return parts;
}

/** The cut with the lowest impurity; of ties the first column, then the lowest threshold, then missing to the left. */
export function bestCut(batteries: Batteries, minLeaf: number): { cut: Cut; gini: number } | undefined {
  let best: { cut: Cut; gini: number } | undefined;
  const columns = batteries.rows[0]?.length ?? 0;
  for (let column = 0; column < columns; column++)
    for (const found of cutsOf(batteries, column, minLeaf))
      if (best === undefined || found.gini < best.gini - TIE) best = found;
  return best;
}

/** Mean impurity of the two parts, by their rows. */
export function giniOf({ left, right }: Record<"left" | "right", Batteries>): number {
  return weighted(countsOf(left.labels), countsOf(right.labels));
}

export function isPure({ labels }: Batteries): boolean {
  return labels.every((label) => label === labels[0]);
}

/** Of labels that are equally frequent the first in the alphabet. */
export function majority(labels: readonly string[]): string {
  const counts = countsOf(labels);
  return [...counts.keys()]
    .sort()
    .reduce((best, label) => (counts.get(label)! > counts.get(best)! ? label : best));
}

function sideOf({ column, threshold, missing }: Cut, row: Row): "left" | "right" {
  const value = row[column] ?? null;
  return value === null ? missing : value <= threshold ? "left" : "right";
}

function* cutsOf({ rows, labels }: Batteries, column: number, minLeaf: number) {
  const known = rows.flatMap((row, at) =>
    row[column] === null ? [] : [{ value: row[column]!, label: labels[at]! }],
  );
  known.sort((a, b) => a.value - b.value);
  const lacking = countsOf(labels.filter((_, at) => rows[at]![column] === null));
  const [low, high] = [new Map<string, number>(), countsOf(known.map(({ label }) => label))];
  const sides = rows.length === known.length ? (["either"] as const) : (["left", "right"] as const);
  for (let at = 0; at + 1 < known.length; at++) {
    const { value, label } = known[at]!;
    low.set(label, (low.get(label) ?? 0) + 1);
    high.set(label, high.get(label)! - 1);
    const next = known[at + 1]!.value;
    if (next === value) continue;
    for (const side of sides) {
      const left = side === "left" ? together(low, lacking) : low;
      const right = side === "right" ? together(high, lacking) : high;
      const [few, many] = [totalOf(left), totalOf(right)];
      if (few < minLeaf || many < minLeaf) continue;
      const missing = side === "either" ? (few >= many ? ("left" as const) : ("right" as const)) : side;
      yield { cut: { column, threshold: (value + next) / 2, missing }, gini: weighted(left, right) };
    }
  }
}

type Counts = ReadonlyMap<string, number>;

function countsOf(labels: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return counts;
}

function together(some: Counts, others: Counts): Counts {
  const sum = new Map(some);
  for (const [label, count] of others) sum.set(label, (sum.get(label) ?? 0) + count);
  return sum;
}

function totalOf(counts: Counts): number {
  let total = 0;
  for (const count of counts.values()) total += count;
  return total;
}

function weighted(left: Counts, right: Counts): number {
  const parts = [left, right].map((counts) => {
    const total = totalOf(counts);
    let squares = 0;
    for (const count of counts.values()) squares += count * count;
    return total === 0 ? 0 : total - squares / total;
  });
  return (parts[0]! + parts[1]!) / (totalOf(left) + totalOf(right));
}
