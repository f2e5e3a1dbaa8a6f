import type { Employment } from "../domain/facts.ts";
import type { Enricher } from "./enricher.ts";

export const employment: Enricher<Employment> = () => undefined;
