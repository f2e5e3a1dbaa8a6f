import type { Figure } from "../src/domain/figure.ts";
import type { Family } from "../src/domain/role.ts";

/** A row of `roles`. */
export interface RoleRow {
  role: string;
  label: string;
  family: Family;
  definition: string;
  isNot: string;
  onetSoc: readonly string[];
  esco: readonly string[];
  postings: Figure;
  census: Figure;
  median: Figure;
  disclosure: Figure;
}
