import type { TaskWords } from "./taxonomy.ts";

export function readTasks(): TaskWords[] {
  return [];
}
