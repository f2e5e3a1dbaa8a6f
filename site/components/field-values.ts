// What a text field of the search form holds: the texts of its parameter.
import type { Vocabulary } from "../../src/reports/vocabulary.ts";

export function skillLabels(slugs: unknown, { skills }: Vocabulary): string | undefined {
  const labels = textsOf(slugs).map((slug) => skills.get(slug)?.label ?? slug);
  return labels.length === 0 ? undefined : labels.join(", ");
}

export function textsOf(value: unknown): string[] {
  return value === undefined ? [] : [value].flat().map(String);
}
