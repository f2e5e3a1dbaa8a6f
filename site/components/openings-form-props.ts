import type { Figure } from "../../src/domain/figure.ts";
import type { Vocabulary } from "../../src/reports/vocabulary.ts";

export interface OpeningsFormProps {
  params: Record<string, unknown>;
  vocabulary: Vocabulary;
  /** How many postings each choice would leave, by filter and value, e.g. "workplace=remote". */
  counts?: Readonly<Record<string, Figure>>;
}
