// Made-up figures for tests of charts and findings.

import type { CompareRow } from "../../site/findings/compare-rows.ts";
import { FEWEST_POSTINGS, type Figure, THIN_POSTINGS } from "../../src/domain/figure.ts";

interface Made {
  value: number;
  /** Half the width of the interval. */
  spread?: number;
  n?: number;
  unit?: string;
}

/** A figure with the status its n gives it; held back below ten postings. */
export function figure({ value, spread = 0, n = 100, unit = "USD/year" }: Made): Figure {
  const isHeld = n < FEWEST_POSTINGS && unit !== "postings";
  const isCount = unit === "postings";
  return {
    value: isHeld ? null : value,
    low: isHeld || isCount ? null : value - spread,
    high: isHeld || isCount ? null : value + spread,
    unit,
    n,
    employers: Math.ceil(n / 2),
    status: isHeld ? "suppressed" : n < THIN_POSTINGS && !isCount ? "thin" : "shown",
    receipt: `measure;of=${value}`,
  };
}

/** A row of `compare`: the figures of the left role, the right role and the hybrid. */
export function compareRow(
  topic: CompareRow["topic"],
  item: string,
  [role, against, hybrid = role]: readonly Figure[],
): CompareRow {
  return { topic, item, label: item, role: role!, against: against!, hybrid: hybrid!, distinctive: null };
}

/** The four pay rows of a level with these medians. */
export function payRows(band: string, medians: readonly Figure[]): CompareRow[] {
  return [
    compareRow("salary", `${band}:p25`, medians),
    compareRow("salary", `${band}:median`, medians),
    compareRow("salary", `${band}:p75`, medians),
    compareRow("disclosure", band, [
      figure({ value: 0.4, unit: "share" }),
      figure({ value: 0.3, unit: "share" }),
    ]),
  ];
}

export const LABELS = new Map([
  ["agent-engineer", "AI agent engineer"],
  ["ml-engineer", "ML engineer"],
  ["hybrid", "Hybrid of both"],
]);
