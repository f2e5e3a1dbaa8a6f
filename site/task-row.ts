import type { Figure } from "../src/domain/figure.ts";

/** A row of `tasks`. */
export interface TaskRow {
  task: string;
  label: string;
  bullet: string;
  day: string;
  role: Figure;
  against: Figure;
  hybrid: Figure;
}
