/** Measurements of one battery, column by column; null was not measured. */
type Row = (number | null)[];
interface Cut {
  column: number;
  threshold: number;
  missing: "left" | "right";
}
type Tree = { label: string } | (Cut & { left: Tree; right: Tree });
interface Task {
  rows: Row[];
  labels: string[];
  maxDepth: number;
  minLeaf: number;
}

const TIE = 1e-9;

export function grow({ rows, labels, maxDepth, minLeaf }: Task): Tree {
  const isPure = labels.every((label) => label === labels[0]);
  const cut = maxDepth === 0 || isPure ? undefined : bestCut(rows, labels, minLeaf);
  if (cut === undefined) return { label: majority(labels) };
  const below = (side: "left" | "right"): Tree => {
    const isHere = rows.map((row) => sideOf(cut, row) === side);
    return grow({
      rows: rows.filter((_, at) => isHere[at]),
      labels: labels.filter((_, at) => isHere[at]),
      maxDepth: maxDepth - 1,
      minLeaf,
    });
  };
  return { ...cut, left: below("left"), right: below("right") };
}

export function predict({ tree, rows }: { tree: Tree; rows: Row[] }): string[] {
  return rows.map((row) => {
    let node = tree;
    while (!("label" in node)) node = node[sideOf(node, row)];
    return node.label;
  });
}

function bestCut(rows: Row[], labels: string[], minLeaf: number): Cut | undefined {
  let best: (Cut & { gini: number }) | undefined;
  for (let column = 0; column < rows[0]!.length; column++) {
    const order = rows.map((_, at) => at).filter((at) => rows[at]![column] !== null);
    order.sort((a, b) => rows[a]![column]! - rows[b]![column]!);
    const lacking = count(labels.filter((_, at) => rows[at]![column] === null));
    const [low, high] = [count([]), count(order.map((at) => labels[at]!))];
    for (let k = 0; k + 1 < order.length; k++) {
      const [value, next] = [rows[order[k]!]![column]!, rows[order[k + 1]!]![column]!];
      const label = labels[order[k]!]!;
      low[label] = (low[label] ?? 0) + 1;
      high[label]! -= 1;
      // Rows of the same value can't be parted.
      if (value === next) continue;
      for (const side of ["left", "right"] as const) {
        const left = side === "left" ? sum(low, lacking) : low;
        const right = side === "right" ? sum(high, lacking) : high;
        const [few, many] = [total(left), total(right)];
        if (few < minLeaf || many < minLeaf) continue;
        const gini = (few * impurity(left) + many * impurity(right)) / rows.length;
        if (best !== undefined && gini >= best.gini - TIE) continue;
        const missing = total(lacking) > 0 ? side : few >= many ? "left" : "right";
        best = { column, threshold: (value + next) / 2, missing, gini };
      }
    }
  }
  if (best === undefined) return undefined;
  const { column, threshold, missing } = best;
  return { column, threshold, missing };
}

type Counts = Record<string, number>;

function sideOf({ column, threshold, missing }: Cut, row: Row): "left" | "right" {
  const value = row[column] ?? null;
  return value === null ? missing : value <= threshold ? "left" : "right";
}

function impurity(counts: Counts): number {
  const all = total(counts);
  return 1 - Object.values(counts).reduce((squares, of) => squares + (of / all) ** 2, 0);
}

function count(labels: string[]): Counts {
  const counts: Counts = {};
  for (const label of labels) counts[label] = (counts[label] ?? 0) + 1;
  return counts;
}

function sum(some: Counts, others: Counts): Counts {
  const both = { ...some };
  for (const [label, of] of Object.entries(others)) both[label] = (both[label] ?? 0) + of;
  return both;
}

function total(counts: Counts): number {
  return Object.values(counts).reduce((all, of) => all + of, 0);
}

function majority(labels: string[]): string {
  const counts = count(labels);
  return Object.keys(counts)
    .sort()
    .reduce((a, b) => (counts[b]! > counts[a]! ? b : a));
}
