import type { Enricher } from "./enricher.ts";

export const language: Enricher<string> = () => undefined;
