import type { Skill } from "./taxonomy.ts";

export function readSkills(): Skill[] {
  return [];
}
