import type { YearsFact } from "../domain/facts.ts";
import type { Enricher } from "./enricher.ts";

export const years: Enricher<YearsFact> = () => undefined;
