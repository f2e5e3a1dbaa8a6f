import type { VisaSponsorship } from "../domain/facts.ts";
import type { Enricher } from "./enricher.ts";

export const visaSponsorship: Enricher<VisaSponsorship> = () => undefined;
