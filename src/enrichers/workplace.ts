import type { WorkplaceFact } from "../domain/place.ts";
import type { Enricher } from "./enricher.ts";

export const workplace: Enricher<WorkplaceFact> = () => undefined;
