import { z } from "zod";
import { INTERVIEW_STAGES, InterviewStage } from "../domain/facts.ts";
import { readYaml } from "./read-yaml.ts";
import type { StageWords } from "./taxonomy.ts";

export function readInterviewStages(): StageWords {
  const { stages, openers } = readYaml("interview-stages.yaml", StagesFile);
  return {
    openers,
    stages: INTERVIEW_STAGES.map((stage) => ({ stage, ...stages[stage] })),
  };
}

const StagesFile = z.strictObject({
  stages: z.record(
    InterviewStage,
    z.strictObject({ alone: z.array(z.string()), inProcess: z.array(z.string()) }),
  ),
  openers: z.array(z.string()).min(1),
});
