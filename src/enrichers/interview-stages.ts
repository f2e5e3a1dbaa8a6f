import type { InterviewStage } from "../domain/facts.ts";
import type { Enricher } from "./enricher.ts";

export const interviewStages: Enricher<InterviewStage[]> = () => undefined;
