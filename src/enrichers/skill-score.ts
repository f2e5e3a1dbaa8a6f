// How likely words that may name a skill are meant as one: the label's own weight and what stands around it.
// All weights are those of content/skill-weights.json, which scripts/train-skills.ts writes.
import type { SectionKind } from "./sections.ts";
import { AROUND, type SkillCandidate } from "./skill-candidates.ts";
import { tokenize } from "./tokens.ts";
import { hashNumbers, numberOf, type WordNumbers } from "./word-sets.ts";

/** What may be said of all mentions of the same words in one posting; each feature has a number. */
export interface SkillContext {
  names: readonly string[];
  density: number;
  sections: ReadonlyMap<SectionKind, number>;
  ofNames: KindFeatures;
  ofConcepts: KindFeatures;
  /** For each place around a mention, the features of words that stand there, counted from 1. */
  words: readonly WordNumbers[];
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
  const features = featureList(values.length);
  return (candidates, names) => {
    let score = candidates[0]!.found.value.weight;
    if (context.density !== NONE) score += density(names) * values[context.density]!;
    readFeatures(context, { candidates, names }, features);
    for (let at = 0; at < features.count; at++) score += values[features.listed[at]!]!;
    return score > THRESHOLD;
  };
}

/** Features by name, for learning. */
export function skillFeatures(
  context: SkillContext,
  candidates: readonly SkillCandidate[],
  names: PostingNames,
): Record<string, number> {
  const features = featureList(context.names.length);
  readFeatures(context, { candidates, names }, features);
  const listed = features.listed.subarray(0, features.count);
  const named = Object.fromEntries([...listed].map((feature) => [context.names[feature]!, 1]));
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

function wordFeatures(place: string, names: readonly string[]): WordNumbers {
  const words = new Map<number, number>();
  names.forEach((name, number) => {
    if (name.startsWith(place)) words.set(tokenize(name.slice(place.length)).hashes[0]!, number + 1);
  });
  return hashNumbers(words);
}

/** Features in the order they were first said, each once; used again for one group of words after another. */
interface FeatureList {
  listed: Int32Array;
  count: number;
  /** For each feature, the last group that has it, counted from 1. */
  groupOf: Uint32Array;
  group: number;
}

function featureList(size: number): FeatureList {
  return { listed: new Int32Array(size), count: 0, groupOf: new Uint32Array(size), group: 0 };
}

function add(features: FeatureList, feature: number): void {
  if (feature === NONE || features.groupOf[feature] === features.group) return;
  features.groupOf[feature] = features.group;
  features.listed[features.count++] = feature;
}

interface JudgedGroup {
  candidates: readonly SkillCandidate[];
  names: PostingNames;
}

function readFeatures(context: SkillContext, { candidates, names }: JudgedGroup, to: FeatureList): void {
  to.count = 0;
  to.group++;
  const first = candidates[0]!;
  const kind = first.found.value.skill.isConcept ? context.ofConcepts : context.ofNames;
  for (let at = 0; at < candidates.length; at++) addCandidate(to, context, kind, candidates[at]!);
  if (candidates.length > 1) add(to, kind.repeated);
  if (names.parts.has(first.key)) add(to, kind.part);
}

function addCandidate(
  to: FeatureList,
  context: SkillContext,
  kind: KindFeatures,
  candidate: SkillCandidate,
): void {
  const { line, isListed, isIntroduced, around } = candidate;
  add(to, context.sections.get(line.section) ?? NONE);
  if (isListed) add(to, kind.listed);
  if (candidate.isBesideName) add(to, kind.beside);
  if (isIntroduced) add(to, kind.introduced);
  if (isIntroduced && isListed) add(to, kind.introducedList);
  if (candidate.words.charCodeAt(0) !== candidate.key.charCodeAt(0)) add(to, kind.capital);
  if (line.isBullet) add(to, kind.bullet);
  add(to, kind.before.get(candidate.markBefore) ?? NONE);
  add(to, kind.after.get(candidate.markAfter) ?? NONE);
  for (let place = 0; place < around.length; place++) {
    add(to, numberOf(context.words[place]!, around[place]!) - 1);
  }
}

function density({ count }: PostingNames): number {
  return Math.log(count + 1) - 2.3;
}
