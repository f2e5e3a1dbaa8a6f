// How likely words that may name a skill are meant as one: the label's own weight and what stands around it.
// All weights are those of content/skill-weights.json, which scripts/train-skills.ts writes.
import type { SectionKind } from "./sections.ts";
import { AROUND, type SkillCandidate } from "./skill-candidates.ts";
import { tokenize } from "./tokens.ts";

/** What may be said of all mentions of the same words in one posting; each feature has a number. */
export interface SkillContext {
  names: readonly string[];
  density: number;
  sections: ReadonlyMap<SectionKind, number>;
  ofNames: KindFeatures;
  ofConcepts: KindFeatures;
  /** For each place around a mention, features by the hash of the word that stands there. */
  words: readonly ReadonlyMap<number, number>[];
}

/** What one posting holds besides the words in question. */
export interface PostingNames {
  /** How many different names: where there are many, one more says less. */
  count: number;
  /** Words that are part of longer words that may name a skill. */
  parts: ReadonlySet<string>;
}

/** Log-odds above which words count; above zero, since a wrong skill costs more than a missed one. */
const THRESHOLD = 0.35;

/** `weights` are by feature name. */
export function skillJudge(
  weights: Readonly<Record<string, number>>,
): (candidates: readonly SkillCandidate[], names: PostingNames) => boolean {
  const context = skillContext(Object.keys(weights));
  const values = Float64Array.from(context.names, (name) => weights[name]!);
  return (candidates, names) => {
    let score = candidates[0]!.found.value.weight;
    if (context.density !== NONE) score += density(names) * values[context.density]!;
    for (const feature of featuresOf(context, candidates, names)) score += values[feature]!;
    return score > THRESHOLD;
  };
}

/** Features by name, for learning. */
export function skillFeatures(
  context: SkillContext,
  candidates: readonly SkillCandidate[],
  names: PostingNames,
): Record<string, number> {
  const features = featuresOf(context, candidates, names);
  const named = Object.fromEntries([...features].map((feature) => [context.names[feature]!, 1]));
  return { ...named, density: density(names) };
}

const NONE = -1;

/** A context of the features named; all others are passed over. */
export function skillContext(names: readonly string[]): SkillContext {
  const numbers = new Map(names.map((name, number) => [name, number]));
  const of = (name: string) => numbers.get(name) ?? NONE;
  const sections = (["duties", "requirements", "preferred", "unknown"] as const).map(
    (section) => [section, of(section)] as const,
  );
  return {
    names,
    density: of("density"),
    sections: new Map(sections),
    ofNames: kindFeatures("name", numbers),
    ofConcepts: kindFeatures("concept", numbers),
    words: AROUND.map((place) => wordFeatures(`${place} `, names)),
  };
}

const MARKS = [".", ",", ";", ":", "(", ")", "/", "&", "-", "–", "|", "•", "edge"] as const;

interface KindFeatures {
  listed: number;
  beside: number;
  introduced: number;
  introducedList: number;
  repeated: number;
  capital: number;
  bullet: number;
  part: number;
  /** By the unit of the mark before, or after; 0 is the line's edge. */
  before: ReadonlyMap<number, number>;
  after: ReadonlyMap<number, number>;
}

function kindFeatures(kind: string, numbers: ReadonlyMap<string, number>): KindFeatures {
  const of = (name: string) => numbers.get(`${name} ${kind}`) ?? NONE;
  const marks = (side: string) =>
    new Map(MARKS.map((mark) => [mark === "edge" ? 0 : mark.charCodeAt(0), of(`${side} ${mark}`)]));
  return {
    listed: of("listed"),
    beside: of("beside a name"),
    introduced: of("introduced"),
    introducedList: of("introduced list"),
    repeated: of("repeated"),
    capital: of("capital"),
    bullet: of("bullet"),
    part: of("part of longer"),
    before: marks("mark before"),
    after: marks("mark after"),
  };
}

/** All that `skillContext` knows but words. */
export const SKILL_FEATURES: readonly string[] = [
  ...["density", "duties", "requirements", "preferred", "unknown"],
  ...["name", "concept"].flatMap((kind) =>
    [
      ...["listed", "beside a name", "introduced", "introduced list", "repeated", "capital", "bullet"],
      "part of longer",
      ...MARKS.flatMap((mark) => [`mark before ${mark}`, `mark after ${mark}`]),
    ].map((name) => `${name} ${kind}`),
  ),
];

function wordFeatures(place: string, names: readonly string[]): Map<number, number> {
  const words = new Map<number, number>();
  names.forEach((name, number) => {
    if (name.startsWith(place)) words.set(tokenize(name.slice(place.length)).hashes[0]!, number);
  });
  return words;
}

function featuresOf(
  context: SkillContext,
  candidates: readonly SkillCandidate[],
  { parts }: PostingNames,
): Set<number> {
  const first = candidates[0]!;
  const kind = first.found.value.skill.isConcept ? context.ofConcepts : context.ofNames;
  const features = new Set<number>();
  for (const candidate of candidates) {
    const { line, isListed, isIntroduced } = candidate;
    features.add(context.sections.get(line.section) ?? NONE);
    if (isListed) features.add(kind.listed);
    if (candidate.isBesideName) features.add(kind.beside);
    if (isIntroduced) features.add(kind.introduced);
    if (isIntroduced && isListed) features.add(kind.introducedList);
    if (candidate.words.charAt(0) !== candidate.key.charAt(0)) features.add(kind.capital);
    if (line.isBullet) features.add(kind.bullet);
    features.add(kind.before.get(candidate.markBefore) ?? NONE);
    features.add(kind.after.get(candidate.markAfter) ?? NONE);
    candidate.around.forEach((hash, place) => {
      features.add(context.words[place]!.get(hash) ?? NONE);
    });
  }
  if (candidates.length > 1) features.add(kind.repeated);
  if (parts.has(first.key)) features.add(kind.part);
  features.delete(NONE);
  return features;
}

function density({ count }: PostingNames): number {
  return Math.log(count + 1) - 2.3;
}
