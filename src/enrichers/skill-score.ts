// How likely words that may name a skill are meant as one: the label's own weight and what stands around it.
// The weights below, and those of content/skill-weights.json, come from scripts/train-skills.ts.
import type { SkillCandidate } from "./skill-candidates.ts";

/** What is known of all mentions of the same words in one posting. */
export type SkillFeature =
  | "duties"
  | "requirements"
  | "preferred"
  | "unknown"
  | "listedName"
  | "listedConcept"
  | "besideName"
  | "conceptBesideName"
  | "introducedName"
  | "introducedConcept"
  | "introducedListName"
  | "introducedListConcept"
  | "repeatedName"
  | "repeatedConcept"
  | "capitalName"
  | "capitalConcept"
  | "density";

export const SKILL_WEIGHTS: Record<SkillFeature, number> = {
  duties: 0.12,
  requirements: 0.37,
  preferred: 0.2,
  unknown: -0.3,
  listedName: 0.81,
  listedConcept: 0.78,
  besideName: 0.64,
  conceptBesideName: 0.16,
  introducedName: 0.72,
  introducedConcept: 0.58,
  introducedListName: -0.33,
  introducedListConcept: 0.08,
  repeatedName: 0.09,
  repeatedConcept: 0.6,
  capitalName: 0.68,
  capitalConcept: 0.05,
  density: -0.41,
};

/** Log-odds above which words count; above zero, since a wrong skill costs more than a missed one. */
const THRESHOLD = 0.25;

export function isAsked(candidates: readonly SkillCandidate[], names: number): boolean {
  const features = skillFeatures(candidates, names);
  let score = candidates[0]!.found.value.weight;
  for (const feature in features) {
    score += features[feature as SkillFeature]! * SKILL_WEIGHTS[feature as SkillFeature];
  }
  return score > THRESHOLD;
}

/** `names` is how many different names the posting holds: where there are many, one more says less. */
export function skillFeatures(
  candidates: readonly SkillCandidate[],
  names: number,
): Partial<Record<SkillFeature, number>> {
  const kind = candidates[0]!.found.value.skill.isConcept ? "Concept" : "Name";
  const features: Partial<Record<SkillFeature, number>> = { density: Math.log(names + 1) - 2.3 };
  for (const { line, isListed, isBesideName, isIntroduced, words } of candidates) {
    features[line.section as "duties"] = 1;
    if (isListed) features[`listed${kind}`] = 1;
    if (isBesideName) features[kind === "Name" ? "besideName" : "conceptBesideName"] = 1;
    if (isIntroduced) features[`introduced${kind}`] = 1;
    if (isListed && isIntroduced) features[`introducedList${kind}`] = 1;
    if (words.charAt(0) !== words.charAt(0).toLowerCase()) features[`capital${kind}`] = 1;
  }
  if (candidates.length > 1) features[`repeated${kind}`] = 1;
  return features;
}
