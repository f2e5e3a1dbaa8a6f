// The taxonomy's labels as a lexicon, each with its weight and the cue words that an ambiguous one needs.
import type { Skill } from "../content/taxonomy.ts";
import { buildLexicon, type Lexicon, type PhraseEntry } from "./phrases.ts";
import { tokenize } from "./tokens.ts";
import { hashSet, type WordSet } from "./word-sets.ts";

export interface SkillLabel {
  skill: Skill;
  /** Log-odds that these words, of their own, name something the posting asks for. */
  weight: number;
  /** Words of which one must stand near, where the label is an ordinary word too. */
  cues: WordSet | undefined;
}

export function skillLexicon(skills: readonly Skill[]): Lexicon<SkillLabel> {
  return buildLexicon(skills.flatMap(labelEntries));
}

/** Each label and its plural; the lexicon ignores case, hyphens and slashes by itself. */
function labelEntries(skill: Skill): PhraseEntry<SkillLabel>[] {
  const exact = new Set(skill.caseSensitive);
  const cues = hashSet(skill.cues.flatMap((cue) => [...tokenize(cue).hashes.slice(0, 1)]));
  const labels = [skill.preferredLabel, ...skill.otherLabels];
  const written = new Set(labels.map((label) => label.toLowerCase()));
  return labels.flatMap((label) => {
    const isExact = exact.has(label);
    const weight = skill.weights.get(label) ?? (skill.isConcept ? CONCEPT_WEIGHT : NAME_WEIGHT);
    const value = { skill, weight, cues: isExact && skill.cues.length > 0 ? cues : undefined };
    const forms = [label, ...plurals(label).filter((form) => !written.has(form.toLowerCase()))];
    return forms.map((phrase) => ({ phrase, value, ...(isExact && { exactCase: true as const }) }));
  });
}

/** What a label weighs that no posting has taught us about. */
const NAME_WEIGHT = 0.9;
const CONCEPT_WEIGHT = 0.38;

function plurals(label: string): string[] {
  if (!/\p{L}{3}$/u.test(label) || /s$/i.test(label)) return [];
  if (/[^aeiou]y$/.test(label)) return [`${label.slice(0, -1)}ies`];
  return [`${label}s`];
}
