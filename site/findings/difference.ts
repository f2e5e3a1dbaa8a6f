import type { Figure } from "../../src/domain/figure.ts";

/** Which of two figures is higher; "unclear" while their intervals overlap, "unknown" where one is held back. */
export type Difference = "first" | "second" | "unclear" | "unknown";

/**
 * Judged by whether the 95% intervals are apart, which is stricter than a test of the difference: it says
 * "cannot be told" a little too often, never too seldom.
 */
export function differenceOf(first: Figure, second: Figure): Difference {
  if (first.value === null || second.value === null) return "unknown";
  if (first.low === null || first.high === null || second.low === null || second.high === null)
    return "unknown";
  if (first.low > second.high) return "first";
  return second.low > first.high ? "second" : "unclear";
}
