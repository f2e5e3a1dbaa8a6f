// The figures on the test half that a change must not fall below.
import { z } from "zod";
import type { Result } from "./results.ts";

/** Keys are "fact measure", e.g. "salary false pay". */
export const Floors = z.strictObject({
  least: z.record(z.string(), z.number()),
  most: z.record(z.string(), z.number()),
});
export type Floors = z.infer<typeof Floors>;

/** One sentence for each figure beyond its floor; facts that were not measured are passed over. */
export function brokenFloors(results: readonly Result[], floors: Floors): string[] {
  const broken: string[] = [];
  for (const { fact, measure, value } of results) {
    const key = `${fact} ${measure}`;
    const least = floors.least[key];
    const most = floors.most[key];
    const shown = value?.toFixed(3) ?? "nothing to measure";
    if (least !== undefined && (value ?? 0) < least)
      broken.push(`${key} on the test half is below ${least}: ${shown}`);
    if (most !== undefined && (value ?? 0) > most)
      broken.push(`${key} on the test half is above ${most}: ${shown}`);
  }
  return broken;
}
