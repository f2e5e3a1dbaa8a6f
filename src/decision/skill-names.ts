import type { SkillNamed } from "./decide-params.ts";

/** Finds a skill by its slug or any of its labels, whatever the case; a label of several is none. */
export function skillNames(
  skills: ReadonlyMap<string, { label: string; otherLabels: readonly string[] }>,
): SkillNamed {
  const slugs = new Map<string, string | undefined>();
  for (const [slug, { label, otherLabels }] of skills) {
    for (const name of [label, ...otherLabels].map((each) => each.toLowerCase())) {
      const known = slugs.get(name);
      slugs.set(name, known === undefined || known === slug ? slug : undefined);
    }
  }
  for (const slug of skills.keys()) slugs.set(slug, slug);
  return (words) => slugs.get(words.trim().toLowerCase());
}
