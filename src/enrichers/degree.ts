import type { DegreeFact } from "../domain/facts.ts";
import type { Enricher } from "./enricher.ts";

export const degree: Enricher<DegreeFact> = () => undefined;
