// The one yearly amount that a posting's base range stands for.
import type { MeasuredRow } from "./measured-row.ts";

/** Which point of the range. */
export type Bound = "low" | "mid" | "high";

/** Null where no base range was read. */
export function amountOf(
  { base_low, base_high }: Pick<MeasuredRow, "base_low" | "base_high">,
  bound: Bound,
): number | null {
  if (base_low === null || base_high === null) return null;
  if (bound === "low") return base_low;
  return bound === "high" ? base_high : (base_low + base_high) / 2;
}
