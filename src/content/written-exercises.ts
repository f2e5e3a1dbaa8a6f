// The written exercises: one file each under content/written-exercises.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { WrittenExercise } from "../domain/written-exercise.ts";
import { CONTENT_FOLDER, readYaml } from "./read-yaml.ts";

const FOLDER = "written-exercises";

export function readWrittenExercises(): WrittenExercise[] {
  return readdirSync(join(CONTENT_FOLDER, FOLDER))
    .filter((name) => name.endsWith(".yaml"))
    .sort()
    .map((name) => {
      const exercise = readYaml(`${FOLDER}/${name}`, WrittenExercise);
      if (`${exercise.slug}.yaml` !== name)
        throw new Error(`content/${FOLDER}/${name}: slug is not its name`);
      return exercise;
    });
}
