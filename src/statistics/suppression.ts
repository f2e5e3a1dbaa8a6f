// What may be shown: which cells rest on too little, and which more must go so that totals do not give them away.

/** Below these nothing is shown; a cell below `thin` is marked. */
export interface SuppressionRule {
  fewestMembers: number;
  fewestClusters: number;
  /** Greatest part of the members that one cluster may hold, 0-1. */
  greatestShare: number;
  thin: number;
}

export type CellStatus = "shown" | "thin" | "suppressed";

/**
 * Whether a cell may be shown, by the number of members of each of its clusters: a threshold rule on members and
 * clusters and a dominance rule (Hundepool et al. 2012, Statistical Disclosure Control, section 4.2).
 */
export function cellStatus(clusterSizes: readonly number[], rule: SuppressionRule): CellStatus {
  const sizes = clusterSizes.filter((size) => size > 0);
  const n = sizes.reduce((sum, size) => sum + size, 0);
  const largest = sizes.reduce((most, size) => Math.max(most, size), 0);
  const isHeld =
    n < rule.fewestMembers || sizes.length < rule.fewestClusters || largest > rule.greatestShare * n;
  if (isHeld) return "suppressed";
  return n < rule.thin ? "thin" : "shown";
}

/**
 * Complementary suppression of a table of counts that is shown with its totals: also marks those cells without
 * which a suppressed one could be worked out by subtraction. A suppressed cell can be worked out exactly when its
 * edge, in the graph of rows and columns joined by suppressed cells, lies on no cycle (Gusfield 1988, SIAM J.
 * Computing 17:552); each such edge is put on the cycle whose new cells hold the least in sum. Totals are
 * cells too and are held back only where no other way is left. Cells of 0 never help: they are known to hide
 * nothing. Returns marks for the rows, each with its total last, and a last row of totals. The found set is
 * safe, and small but not always the smallest. Throws for ragged input.
 */
export function complementarySuppression(
  counts: readonly (readonly number[])[],
  isSuppressed: readonly (readonly boolean[])[],
): boolean[][] {
  const table = withTotals(counts);
  const marks = table.map((row, i) => row.map((_, j) => isSuppressed[i]?.[j] ?? false));
  const cells = marks.flatMap((row, i) => row.map((_, j) => ({ i, j }))).filter(({ i, j }) => marks[i]![j]!);
  for (const { i, j } of cells.sort((a, b) => table[a.i]![a.j]! - table[b.i]![b.j]!)) {
    for (const step of cheapestDetour(table, marks, { i, j })) marks[step.i]![step.j] = true;
  }
  return marks;
}

function withTotals(counts: readonly (readonly number[])[]): number[][] {
  const columns = counts[0]?.length ?? 0;
  if (counts.some((row) => row.length !== columns)) throw new Error("rows of a table differ in length");
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
  const rows = counts.map((row) => [...row, sum(row)]);
  return [...rows, Array.from({ length: columns + 1 }, (_, j) => sum(rows.map((row) => row[j]!)))];
}

interface CellAt {
  i: number;
  j: number;
}

/**
 * Cells of the cheapest way from a cell's row to its column that does not use the cell itself (Dijkstra 1959):
 * what is suppressed already costs nothing, other cells cost their count. Empty where there is no way.
 */
function cheapestDetour(table: readonly number[][], marks: readonly boolean[][], cell: CellAt): CellAt[] {
  const rows = table.length;
  const nodes = rows + table[0]!.length;
  const cost = new Float64Array(nodes).fill(Number.POSITIVE_INFINITY);
  const from = new Int32Array(nodes).fill(-1);
  const isDone = new Uint8Array(nodes);
  cost[cell.i] = 0;
  for (;;) {
    const node = nearestOpen(cost, isDone);
    if (node === -1) break;
    isDone[node] = 1;
    for (let other = node < rows ? rows : 0; other < (node < rows ? nodes : rows); other++) {
      const at = edge(node, other, rows);
      if (at.i === cell.i && at.j === cell.j) continue;
      const through = cost[node]! + costOf(table, marks, at);
      if (through < cost[other]!) {
        cost[other] = through;
        from[other] = node;
      }
    }
  }
  const way: CellAt[] = [];
  for (let node = rows + cell.j; from[node] !== -1; node = from[node]!)
    way.push(edge(node, from[node]!, rows));
  return way;
}

function nearestOpen(cost: Float64Array, isDone: Uint8Array): number {
  let nearest = -1;
  for (const [node, each] of cost.entries()) {
    if (isDone[node] === 1 || each === Number.POSITIVE_INFINITY) continue;
    if (nearest === -1 || each < cost[nearest]!) nearest = node;
  }
  return nearest;
}

/** Nodes below `rows` are rows, those from there on columns; an edge is the cell where both meet. */
function edge(a: number, b: number, rows: number): CellAt {
  return a < rows ? { i: a, j: b - rows } : { i: b, j: a - rows };
}

function costOf(table: readonly number[][], marks: readonly boolean[][], { i, j }: CellAt): number {
  if (table[i]![j]! <= 0) return Number.POSITIVE_INFINITY;
  return marks[i]![j]! ? 0 : table[i]![j]!;
}
