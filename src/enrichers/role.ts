import type { Archetype } from "../content/taxonomy.ts";
import type { RoleFact } from "../domain/role.ts";
import type { Enricher } from "./enricher.ts";

export function roleEnricher(_archetypes: readonly Archetype[]): Enricher<RoleFact> {
  return () => undefined;
}
