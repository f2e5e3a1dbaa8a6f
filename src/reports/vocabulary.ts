// The words of content/ that reports show: labels of skills and roles, and what each set is.
import type { Term } from "../content/glossary.ts";
import type { Archetype, Taxonomy } from "../content/taxonomy.ts";
import type { Claim } from "../domain/claim.ts";
import { FAMILY_LABELS } from "../domain/role.ts";
import type { SkillArea } from "../domain/skill.ts";
import type { TaskId } from "../domain/task.ts";
import type { WorkSample } from "../domain/work-sample.ts";
import type { WrittenExercise } from "../domain/written-exercise.ts";
import { type NameIndex, namesOf } from "./names.ts";

/** What a set of postings is, and what is known to be wrong with it. */
export interface DataSet {
  name: string;
  title: string;
  whatItIs: string;
  gatheredFrom: string;
  /** Between these days its gatherer looked. */
  firstObserved: string;
  lastObserved: string;
  isCensus: boolean;
  hasText: boolean;
  /** Whether it gives pay wherever a posting states it. */
  hasPay: boolean;
  /** Whether the day a posting closed was seen. */
  seesEnds: boolean;
  licence: string;
  knownBias: string;
}

/** What a skill is called; labels that mean something else too are left out of `otherLabels`. */
export interface SkillWords {
  label: string;
  area: SkillArea;
  otherLabels: readonly string[];
}

export interface Vocabulary {
  skills: ReadonlyMap<string, SkillWords>;
  roles: ReadonlyMap<string, string>;
  /** The fourteen tasks, in the guide's order. */
  tasks: ReadonlyMap<TaskId, { label: string; bullet: string }>;
  /** The finer roles of the directory. */
  archetypes: readonly Archetype[];
  /** The guide's checkable sentences, in its order. */
  claims: readonly Claim[];
  sets: readonly DataSet[];
  /** The words of both fields, in the order of their file. */
  glossary: readonly Term[];
  /** What each name that people use may mean. */
  names: NameIndex;
  /** Tasks to try, of both roles. */
  workSamples: readonly WorkSample[];
  /** Items of interviews that are talked through, of both roles. */
  writtenExercises: readonly WrittenExercise[];
}

type Read = Pick<Vocabulary, "sets" | "claims" | "glossary" | "workSamples" | "writtenExercises">;

export function vocabularyOf(
  taxonomy: Taxonomy,
  { sets, claims, glossary, workSamples, writtenExercises }: Read,
): Vocabulary {
  const archetypes = taxonomy.archetypes.map(
    ({ archetype, preferredLabel }) => [archetype, preferredLabel] as const,
  );
  return {
    skills: new Map(
      taxonomy.skills.map(({ skill, preferredLabel: label, area, otherLabels, caseSensitive }) => [
        skill,
        { label, area, otherLabels: otherLabels.filter((other) => !caseSensitive.includes(other)) },
      ]),
    ),
    roles: new Map([...archetypes, ...Object.entries(FAMILY_LABELS)]),
    tasks: new Map(taxonomy.tasks.map(({ task, label, bullet }) => [task, { label, bullet }])),
    archetypes: taxonomy.archetypes,
    claims,
    sets,
    glossary,
    names: namesOf(taxonomy, glossary),
    workSamples,
    writtenExercises,
  };
}
