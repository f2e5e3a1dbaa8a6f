// Walks through a person's tree with the rows it was grown from, and says of each node what is wrong with it.
import { WorkError } from "../../../src/practice/bench.ts";
import type { Batteries } from "./batteries.ts";
import {
  bestCut,
  giniOf,
  isPure,
  type Limits,
  majority,
  parted,
  type Split,
  TIE,
  type Tree,
} from "./tree.ts";

export interface Fault {
  kind: "split" | "stop";
  text: string;
}
export interface Audit {
  splits: number;
  leaves: number;
  faults: Fault[];
}

const DEEPEST = 40;

export function audit(tree: Tree, batteries: Batteries, limits: Limits): Audit {
  const found: Audit = { splits: 0, leaves: 0, faults: [] };
  visit({ tree, batteries, limits, found, where: "at the root", depth: 0 });
  return found;
}

/** What was handed back as a tree, or a `WorkError` that says what is no tree about it. */
export function checkedTree(given: unknown, columns: number, depth = 0): Tree {
  const node = (given ?? {}) as Partial<Split> & { label?: unknown };
  if (depth > DEEPEST) throw new WorkError(`the tree is more than ${DEEPEST} splits deep`);
  if (typeof node.label === "string") return { label: node.label };
  const { column, threshold, missing } = node;
  const isCut =
    Number.isInteger(column) &&
    column! >= 0 &&
    column! < columns &&
    Number.isFinite(threshold) &&
    (missing === "left" || missing === "right");
  if (!isCut)
    throw new WorkError(
      `a node is { label } or { column, threshold, missing, left, right } with a column from 0 to ${columns - 1}: ${JSON.stringify(given)?.slice(0, 120)}`,
    );
  const [left, right] = [node.left, node.right].map((side) => checkedTree(side, columns, depth + 1));
  return { column: column!, threshold: threshold!, missing, left: left!, right: right! };
}

interface Visit {
  tree: Tree;
  batteries: Batteries;
  limits: Limits;
  found: Audit;
  where: string;
  depth: number;
}

function visit(at: Visit): void {
  const { tree, batteries, found, where, depth } = at;
  if ("label" in tree) {
    found.leaves += 1;
    found.faults.push(...faultsOfLeaf(tree.label, at));
    return;
  }
  found.splits += 1;
  const parts = parted(batteries, tree);
  const faults = [...faultsOfStop(parts, at), ...faultsOfSplit(tree, parts, at)];
  found.faults.push(...faults);
  // Below a part without rows there is nothing to look at.
  if (parts.left.rows.length === 0 || parts.right.rows.length === 0) return;
  for (const side of ["left", "right"] as const) {
    const below = depth === 0 ? side : `${where.replace("at ", "")}, ${side}`;
    visit({ ...at, tree: tree[side], batteries: parts[side], where: `at ${below}`, depth: depth + 1 });
  }
}

function faultsOfLeaf(label: string, { batteries, limits, where, depth }: Visit): Fault[] {
  const faults: Fault[] = [];
  const usual = majority(batteries.labels);
  const isDone = depth === limits.maxDepth || isPure(batteries);
  if (!isDone && bestCut(batteries, limits.minLeaf) !== undefined)
    faults.push({
      kind: "stop",
      text: `${where} a leaf of ${batteries.rows.length} rows could still be split`,
    });
  if (label !== usual)
    faults.push({ kind: "stop", text: `${where} a leaf says “${label}” where “${usual}” is due` });
  return faults;
}

function faultsOfStop(
  parts: Record<"left" | "right", Batteries>,
  { batteries, limits, where, depth }: Visit,
) {
  const faults: Fault[] = [];
  const least = Math.min(parts.left.rows.length, parts.right.rows.length);
  const blame = (text: string) => faults.push({ kind: "stop", text: `${where} ${text}` });
  if (depth >= limits.maxDepth) blame(`a split lies deeper than ${limits.maxDepth}`);
  if (least < limits.minLeaf)
    blame(`a split leaves ${least} rows on one side; ${limits.minLeaf} are asked for`);
  if (isPure(batteries)) blame("rows of one label are split");
  return faults;
}

function faultsOfSplit(
  { column, threshold, missing }: Split,
  parts: Record<"left" | "right", Batteries>,
  { batteries, limits, where }: Visit,
): Fault[] {
  const best = bestCut(batteries, limits.minLeaf);
  if (best === undefined) return [];
  const gini = giniOf(parts);
  const { cut } = best;
  const said = `column ${column} at ${threshold} (missing ${missing}) has a Gini impurity of ${gini.toFixed(4)}`;
  if (gini > best.gini + TIE)
    return [
      {
        kind: "split",
        text: `${where} ${said}, column ${cut.column} at ${cut.threshold} (missing ${cut.missing}) has ${best.gini.toFixed(4)}`,
      },
    ];
  const values = batteries.rows.flatMap((row) => row[column] ?? []);
  const below = Math.max(...values.filter((value) => value <= threshold));
  const above = Math.min(...values.filter((value) => value > threshold));
  if (Math.abs(threshold - (below + above) / 2) <= 1e-6 * (above - below)) return [];
  return [{ kind: "split", text: `${where} ${threshold} is not halfway between ${below} and ${above}` }];
}
