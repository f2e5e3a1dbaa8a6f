// The checked, typed form of content/ that enrichers and reports look things up in.
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
  /** ESCO concept URI where one exists. */
  esco?: string;
}

/** One finer role of `content/roles/`. */
export interface Archetype {
  archetype: string;
  preferredLabel: string;
  otherLabels: readonly string[];
  family: Family;
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
  phrases: readonly string[];
}

export interface Taxonomy {
  skills: readonly Skill[];
  archetypes: readonly Archetype[];
  levels: readonly LevelWords[];
  tasks: readonly TaskWords[];
}
