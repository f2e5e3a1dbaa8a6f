// The words of both fields and of this site.
import { z } from "zod";
import { TermField } from "../domain/term.ts";
import { readYaml } from "./read-yaml.ts";

const Slug = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);

export const Term = z.strictObject({
  term: Slug,
  label: z.string().min(1),
  field: TermField,
  /** One to three sentences. */
  definition: z.string().min(20).max(400),
  /** Terms that help to understand this one. */
  related: z.array(Slug).min(1),
  /** The taxonomy's skill of this name, where there is one. */
  skill: Slug.optional(),
});
export type Term = z.infer<typeof Term>;

/** In the order of the file. Throws where two terms share a name or a label, or a related term is missing. */
export function readGlossary(): Term[] {
  const terms = readYaml("glossary.yaml", z.array(Term));
  const names = new Set(terms.map(({ term }) => term));
  const labels = new Set(terms.map(({ label }) => label.toLowerCase()));
  if (names.size < terms.length || labels.size < terms.length)
    throw new Error("content/glossary.yaml: two terms share a name or a label");
  for (const { term, related } of terms) {
    const missing = related.find((other) => !names.has(other) || other === term);
    if (missing !== undefined)
      throw new Error(`content/glossary.yaml: ${term} is related to no other term: ${missing}`);
  }
  return terms;
}
