// The form of a design, and what is said of one that can't be built.
import { WorkError } from "../../../src/practice/bench.ts";
import { MODELS, type ModelName, STAGES, type Stage } from "./facts.ts";

export interface StageDesign {
  workers: number;
  /** How often it is tried in all. */
  tries: number;
  timeoutSeconds: number;
  model?: ModelName;
  /** Takes over from the second try on. */
  fallback?: ModelName;
}

export interface Design {
  /** Without `review` nobody looks at decisions again. */
  stages: Partial<Record<Stage, StageDesign>>;
  queue: "memory" | "disk";
  /** When what an agent has found is written down: after each stage, or at the end. */
  checkpoint: "stage" | "end";
  /** What the key of a payment names. */
  paymentKey: "none" | "attempt" | "claim";
  person: { aboveEuros: number; belowConfidence: number };
}

const MODEL_STAGES = new Set<Stage>(["read", "decide", "review", "write"]);

/** Throws a `WorkError` that says what is missing or can't be. */
export function designOf(given: unknown): Design {
  const design = (given ?? {}) as Partial<Design>;
  mustBe(typeof design.stages === "object" && design.stages !== null, "stages must be an object");
  for (const stage of STAGES)
    if (stage !== "review" || design.stages![stage] !== undefined) mustBeStage(stage, design.stages![stage]);
  mustBe(["memory", "disk"].includes(design.queue!), 'queue must be "memory" or "disk"');
  mustBe(["stage", "end"].includes(design.checkpoint!), 'checkpoint must be "stage" or "end"');
  mustBe(
    ["none", "attempt", "claim"].includes(design.paymentKey!),
    'paymentKey must be "none", "attempt" or "claim"',
  );
  const { aboveEuros, belowConfidence } = design.person ?? {};
  mustBe(
    isFrom(aboveEuros, 0, 1e9) && isFrom(belowConfidence, 0, 1),
    "person must say aboveEuros and belowConfidence (0-1)",
  );
  mustFit(design as Design);
  return design as Design;
}

function mustBeStage(stage: Stage, given: Partial<StageDesign> | undefined): void {
  const { workers, tries, timeoutSeconds, model, fallback } = given ?? {};
  mustBe(
    Number.isInteger(workers) &&
      isFrom(workers, 1, 100) &&
      Number.isInteger(tries) &&
      isFrom(tries, 1, 10) &&
      isFrom(timeoutSeconds, 1, 3600),
    `stages.${stage} needs workers (1-100), tries (1-10) and timeoutSeconds (1-3600)`,
  );
  if (!MODEL_STAGES.has(stage)) return;
  mustBe(isModel(model), `stages.${stage}.model must be one of ${Object.keys(MODELS).join(", ")}`);
  mustBe(
    fallback === undefined || isModel(fallback),
    `stages.${stage}.fallback must be a model, or be left out`,
  );
}

function mustFit({ stages }: Design): void {
  for (const [model, { atOnce }] of Object.entries(MODELS)) {
    const workers = Object.values(stages).reduce(
      (sum, stage) => sum + (stage.model === model ? stage.workers : 0),
      0,
    );
    mustBe(workers <= atOnce, `${workers} workers use ${model}, which allows ${atOnce} at once`);
  }
}

function isModel(name: unknown): boolean {
  return typeof name === "string" && Object.hasOwn(MODELS, name);
}

function isFrom(value: unknown, least: number, most: number): boolean {
  return typeof value === "number" && value >= least && value <= most;
}

function mustBe(holds: boolean, what: string): void {
  if (!holds) throw new WorkError(`the design can't be built: ${what}`);
}
