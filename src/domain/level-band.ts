import type { YearsFact } from "./facts.ts";
import { LEVEL_BANDS, type LevelBand, type LevelFact } from "./level.ts";

export interface BandFact {
  band: LevelBand;
  /** Whether a stated level or the years asked for decided it. */
  from: "level" | "years";
}

/**
 * The guide's band of a posting: by its stated level, else by the years it asks for (0-2 junior, 2-5 mid,
 * 5-8 senior, 8 and more staff+). Undefined for interns, leads and managers, and where neither is stated.
 */
export function levelBand(level: LevelFact, years: YearsFact | null): BandFact | undefined {
  for (const [band, levels] of Object.entries(LEVEL_BANDS)) {
    if ((levels as readonly string[]).includes(level.value))
      return { band: band as LevelBand, from: "level" };
  }
  if (level.value !== "not_stated" || years?.min === null || years === null) return undefined;
  return { band: bandOfYears(years.min), from: "years" };
}

function bandOfYears(years: number): LevelBand {
  if (years < 2) return "junior";
  if (years < 5) return "mid";
  return years < 8 ? "senior" : "staff_plus";
}
