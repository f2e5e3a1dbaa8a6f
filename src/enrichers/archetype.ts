// The finer role of the directory: the title's own words first, else what family and subjects say.
import type { Archetype } from "../content/taxonomy.ts";
import type { Family } from "../domain/role.ts";
import type { Work } from "./work.ts";

export function archetypeReader(
  _archetypes: readonly Archetype[],
): (work: Work, family: Family) => string | null {
  return () => null;
}
