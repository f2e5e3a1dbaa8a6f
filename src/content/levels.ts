import { z } from "zod";
import { Level } from "../domain/level.ts";
import { readYaml } from "./read-yaml.ts";
import type { LevelWords } from "./taxonomy.ts";

const LevelsFile = z.array(
  z.strictObject({ level: Level, titleWords: z.array(z.string()), textPhrases: z.array(z.string()) }),
);

/** The ladder from lowest to highest; the first entry holds the words that name no step. */
export function readLevels(): LevelWords[] {
  return readYaml("levels.yaml", LevelsFile);
}
