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
  let score = candidates[0]!.found.value.weight;
  eachFeature(candidates, names, (feature, value) => {
    score += value * SKILL_WEIGHTS[feature];
  });
  return score > THRESHOLD;
}

/** `names` is how many different names the posting holds: where there are many, one more says less. */
export function skillFeatures(
  candidates: readonly SkillCandidate[],
  names: number,
): Partial<Record<SkillFeature, number>> {
  const features: Partial<Record<SkillFeature, number>> = {};
  eachFeature(candidates, names, (feature, value) => {
    features[feature] = value;
  });
  return features;
}

interface KindFeatures {
  listed: SkillFeature;
  beside: SkillFeature;
  introduced: SkillFeature;
  introducedList: SkillFeature;
  repeated: SkillFeature;
  capital: SkillFeature;
}

const OF_NAMES: KindFeatures = {
  listed: "listedName",
  beside: "besideName",
  introduced: "introducedName",
  introducedList: "introducedListName",
  repeated: "repeatedName",
  capital: "capitalName",
};
const OF_CONCEPTS: KindFeatures = {
  listed: "listedConcept",
  beside: "conceptBesideName",
  introduced: "introducedConcept",
  introducedList: "introducedListConcept",
  repeated: "repeatedConcept",
  capital: "capitalConcept",
};

/** Calls with each feature that the mentions have, once. */
function eachFeature(
  candidates: readonly SkillCandidate[],
  names: number,
  visit: (feature: SkillFeature, value: number) => void,
): void {
  const kind = candidates[0]!.found.value.skill.isConcept ? OF_CONCEPTS : OF_NAMES;
  visit("density", Math.log(names + 1) - 2.3);
  for (const section of new Set(candidates.map(({ line }) => line.section))) {
    if (section in SKILL_WEIGHTS) visit(section as SkillFeature, 1);
  }
  if (candidates.some(({ isListed }) => isListed)) visit(kind.listed, 1);
  if (candidates.some(({ isBesideName }) => isBesideName)) visit(kind.beside, 1);
  if (candidates.some(({ isIntroduced }) => isIntroduced)) visit(kind.introduced, 1);
  if (candidates.some(({ isListed, isIntroduced }) => isListed && isIntroduced))
    visit(kind.introducedList, 1);
  if (candidates.some(({ words, key }) => words.charAt(0) !== key.charAt(0))) visit(kind.capital, 1);
  if (candidates.length > 1) visit(kind.repeated, 1);
}
