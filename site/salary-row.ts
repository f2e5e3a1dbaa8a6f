import type { Figure } from "../src/domain/figure.ts";
import type { LevelBand } from "../src/domain/level.ts";

/** A row of `salary`. */
export interface SalaryRow {
  role: string;
  band: LevelBand;
  p25: Figure;
  median: Figure;
  p75: Figure;
  medianLow: Figure;
  medianHigh: Figure;
  disclosure: Figure;
}
