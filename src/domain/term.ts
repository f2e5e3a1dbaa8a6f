// The fields that words of the glossary belong to.
import { z } from "zod";

export const TERM_FIELDS = ["agents", "models", "data", "operations", "hiring", "pay", "statistics"] as const;
export const TermField = z.enum(TERM_FIELDS);
export type TermField = z.infer<typeof TermField>;

export const TERM_FIELD_LABELS: Readonly<Record<TermField, string>> = {
  agents: "Agents and language models",
  models: "Machine learning",
  data: "Data",
  operations: "Running it",
  hiring: "Postings and hiring",
  pay: "Pay",
  statistics: "How numbers are made",
};
