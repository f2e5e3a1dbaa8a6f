import type { Archetype } from "./taxonomy.ts";

export function readArchetypes(): Archetype[] {
  return [];
}
