// Reads content/ into checked, typed look-ups; a file that does not fit its schema is an error that names it.

import { readArchetypes } from "./archetypes.ts";
import { readInterviewStages } from "./interview-stages.ts";
import { readLevels } from "./levels.ts";
import { readPlaces } from "./places.ts";
import { readRoleGrams, readRoleWeights, readRoleWords, readTitleWords } from "./role-words.ts";
import { readSkillContext, readSkills } from "./skills.ts";
import { readTasks, readTaskWeights } from "./tasks.ts";
import type { Taxonomy } from "./taxonomy.ts";

export function readTaxonomy(): Taxonomy {
  return {
    skills: readSkills(),
    skillContext: readSkillContext(),
    archetypes: readArchetypes(),
    levels: readLevels(),
    tasks: readTasks(),
    places: readPlaces(),
    interviewStages: readInterviewStages(),
    roleWords: readRoleWords(),
    titleWords: readTitleWords(),
    roleWeights: readRoleWeights(),
    roleGrams: readRoleGrams(),
    taskWeights: readTaskWeights(),
  };
}
