import type { Figure } from "../src/domain/figure.ts";

/** A row of `employers`. */
export interface EmployerRow {
  employer: string;
  postings: Figure;
  agent: Figure;
  ml: Figure;
  hybrid: Figure;
  levels: readonly string[];
  statePay: string;
  countries: readonly string[];
  lastSeen: string;
}

export const PATH_COLUMNS = [
  { key: "agent", family: "agent-engineer", label: "Agent" },
  { key: "ml", family: "ml-engineer", label: "ML" },
  { key: "hybrid", family: "hybrid", label: "Hybrid" },
] as const;
