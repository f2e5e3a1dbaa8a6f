import type { LevelWords } from "./taxonomy.ts";

export function readLevels(): LevelWords[] {
  return [];
}
