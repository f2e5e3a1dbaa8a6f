// The checked, typed form of content/ that enrichers and reports look things up in.
import type { InterviewStage } from "../domain/facts.ts";
import type { Level } from "../domain/level.ts";
import type { Family } from "../domain/role.ts";
import type { SkillArea } from "../domain/skill.ts";
import type { TaskId } from "../domain/task.ts";

/** One skill of `content/skills/`. Labels are matched at word boundaries, ignoring case unless told. */
export interface Skill {
  skill: string;
  preferredLabel: string;
  otherLabels: readonly string[];
  area: SkillArea;
  /** Labels that are matched only with this exact case, e.g. "Go", "R", "RAG". */
  caseSensitive: readonly string[];
  /** Words of which one must stand in the posting for an ambiguous label to count. */
  cues: readonly string[];
  /**
   * A method or notion whose words are ordinary prose too ("evaluation", "scheduling"): it counts only
   * where the posting says what the work is or what it asks for.
   */
  isConcept: boolean;
  /** Learned log-odds of labels that name a skill more, or less, often than their kind does. */
  weights: ReadonlyMap<string, number>;
  /** Preferred label of the same concept in ESCO 1.1, where one exists: a cross-reference. */
  esco?: string;
}

/** One finer role of `content/roles/`. */
export interface Archetype {
  archetype: string;
  preferredLabel: string;
  /** Titles that name it. */
  otherLabels: readonly string[];
  /** Phrases of its texts, which decide where the title does not. */
  words: readonly string[];
  family: Family;
  /** Other families whose postings may be this role. */
  alsoIn: readonly Family[];
  /** The role of a posting of the family when nothing narrower fits. */
  isFamilyDefault: boolean;
  definition: string;
  isNot: string;
  /** O*NET-SOC and ESCO codes are cross-references, never the classifier. */
  onetSoc: readonly string[];
  esco: readonly string[];
}

export interface LevelWords {
  level: Level;
  titleWords: readonly string[];
  textPhrases: readonly string[];
}

export interface TaskWords {
  task: TaskId;
  label: string;
  /** The guide's bullet in our own words. */
  bullet: string;
  /** Phrases that ask for the task by themselves. */
  phrases: readonly string[];
  /** Word groups of `content/role-words.yaml` that ask for it when one line holds them all. */
  cues: readonly (readonly string[])[];
}

/** What a line of a posting says when it holds words of every group in `all`. */
export interface Signal {
  signal: string;
  path: "agent" | "ml" | "neither";
  all: readonly string[];
}

/** `content/role-words.yaml`: groups of phrases by name, and the signals they make. */
export interface RoleWords {
  groups: ReadonlyMap<string, readonly string[]>;
  signals: readonly Signal[];
}

/** `content/title-words.yaml`: what kind of work a title names, and what the work is about. */
export interface TitleWords {
  heads: ReadonlyMap<string, readonly string[]>;
  fields: ReadonlyMap<string, readonly string[]>;
  subjects: ReadonlyMap<string, readonly string[]>;
}

/**
 * A learned score: weight by feature name, the cuts none | minor | core on the weighted sum, and how fast the
 * chance that the work is core rises with the sum.
 */
export interface ScoreWeights {
  cuts: readonly [number, number];
  slope: number;
  weights: Readonly<Record<string, number>>;
}

/** `content/role-weights.json`, written by `scripts/train-role.ts`. */
export interface RoleWeights {
  agentWork: ScoreWeights;
  mlWork: ScoreWeights;
  /** For postings without text. */
  titleOnly: { agentWork: ScoreWeights; mlWork: ScoreWeights };
}

/**
 * `content/role-grams.json`, written by `scripts/train-role.ts`: what words and word pairs of a text weigh, and what
 * is known besides, for each family; for the two scores, words alone.
 */
export interface RoleGrams {
  families: readonly Family[];
  /** By family. */
  bias: readonly number[];
  /** By family, for each named number of family-weights.ts. */
  known: ReadonlyMap<string, readonly number[]>;
  /** "duties: build agents": for agent work, for ML work, then by family. */
  grams: ReadonlyMap<string, readonly number[]>;
}

/** One name of `content/places.yaml` and one of the places it may mean. */
export interface PlaceName {
  name: string;
  kind: "city" | "region" | "country" | "area" | "worldwide";
  /** Codes such as "CA" and "BY" count only in capitals, the latter only beside a place that they fit. */
  code?: "alone" | "beside";
  city: string | null;
  region: string | null;
  /** ISO 3166-1 alpha-2; null for areas larger than a country. */
  country: string | null;
}

/** `content/interview-stages.yaml`: the words of each stage, and those that open a description of the process. */
export interface StageWords {
  stages: readonly { stage: InterviewStage; alone: readonly string[]; inProcess: readonly string[] }[];
  openers: readonly string[];
}

/** `content/task-weights.json`, written by `scripts/train-tasks.ts`: for each task a bias and weights by name. */
export type TaskWeights = Readonly<
  Record<TaskId, { bias: number; weights: Readonly<Record<string, number>> }>
>;

export interface Taxonomy {
  skills: readonly Skill[];
  /** `content/skill-weights.json`: weights of what stands around words that may name a skill. */
  skillContext: Readonly<Record<string, number>>;
  archetypes: readonly Archetype[];
  levels: readonly LevelWords[];
  tasks: readonly TaskWords[];
  places: readonly PlaceName[];
  interviewStages: StageWords;
  roleWords: RoleWords;
  titleWords: TitleWords;
  roleWeights: RoleWeights;
  roleGrams: RoleGrams;
  taskWeights: TaskWeights;
}
