import type { TaskWords } from "../content/taxonomy.ts";
import type { TaskFact } from "../domain/task.ts";
import type { Enricher } from "./enricher.ts";

export function tasksEnricher(_tasks: readonly TaskWords[]): Enricher<TaskFact[]> {
  return () => undefined;
}
