import type { Figure } from "../src/domain/figure.ts";
import type { TermField } from "../src/domain/term.ts";

/** A row of the glossary report. */
export interface TermRow {
  term: string;
  label: string;
  field: TermField;
  definition: string;
  related: readonly string[];
  skill: string | null;
  agent: Figure | null;
  ml: Figure | null;
  hybrid: Figure | null;
}
