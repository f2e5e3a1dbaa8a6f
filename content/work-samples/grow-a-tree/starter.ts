/** Measurements of one battery, column by column; null was not measured. */
type Row = (number | null)[];
type Tree =
  | { label: string }
  | { column: number; threshold: number; missing: "left" | "right"; left: Tree; right: Tree };
interface Task {
  rows: Row[];
  /** One for each row. */
  labels: string[];
  /** Splits on the way from the root to a leaf, at most. */
  maxDepth: number;
  /** Rows on each side of a split, at least. */
  minLeaf: number;
}

/** Splits whose impurity differs by less are equally good. */
export const TIE = 1e-9;

export function grow({ rows, labels }: Task): Tree {
  console.log(rows.length, "rows, the first", rows[0], labels[0]);
  return { label: majority(labels) };
}

export function predict({ tree, rows }: { tree: Tree; rows: Row[] }): string[] {
  return rows.map(() => ("label" in tree ? tree.label : ""));
}

/** The most frequent label; of equally frequent ones the first in the alphabet. */
function majority(labels: string[]): string {
  const counts = new Map<string, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return [...counts.keys()].sort().reduce((a, b) => (counts.get(b)! > counts.get(a)! ? b : a));
}
