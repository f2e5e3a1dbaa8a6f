import type { LevelWords } from "../content/taxonomy.ts";
import type { LevelFact } from "../domain/level.ts";
import type { Enricher } from "./enricher.ts";

export function levelEnricher(_levels: readonly LevelWords[]): Enricher<LevelFact> {
  return () => undefined;
}
