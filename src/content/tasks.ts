import { z } from "zod";
import { TaskId } from "../domain/task.ts";
import { expandPhrases } from "./phrase-notation.ts";
import { readYaml } from "./read-yaml.ts";
import type { TaskWeights, TaskWords } from "./taxonomy.ts";

const TasksFile = z.strictObject({
  tasks: z.array(
    z.strictObject({
      task: TaskId,
      label: z.string(),
      bullet: z.string(),
      phrases: z.array(z.string()),
      cues: z.array(z.array(z.string()).min(1)),
    }),
  ),
});

/** Reads `content/tasks.yaml`. */
export function readTasks(): TaskWords[] {
  const { tasks } = readYaml("tasks.yaml", TasksFile);
  return tasks.map((task) => ({ ...task, phrases: [...new Set(task.phrases.flatMap(expandPhrases))] }));
}

const TaskWeightsFile = z.record(
  TaskId,
  z.strictObject({ bias: z.number(), weights: z.record(z.string(), z.number()) }),
);

/** Reads `content/task-weights.json`, which `scripts/train-tasks.ts` writes; JSON is YAML too. */
export function readTaskWeights(): TaskWeights {
  return readYaml("task-weights.json", TaskWeightsFile);
}
