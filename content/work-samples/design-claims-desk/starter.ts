type ModelName = "finch-small" | "brook-medium" | "atlas-large";

interface StageDesign {
  /** How many agents of the stage work side by side. */
  workers: number;
  /** How often a claim is tried in all, before it goes to a person. */
  tries: number;
  timeoutSeconds: number;
  /** Not for the tools check and pay. */
  model?: ModelName;
  /** Takes over from the second try on. */
  fallback?: ModelName;
}
interface Design {
  /** Without review nobody looks at decisions again. */
  stages: Record<"read" | "check" | "decide" | "pay" | "write", StageDesign> & { review?: StageDesign };
  /** Where waiting claims are kept. */
  queue: "memory" | "disk";
  /** When what was found is written down: after each stage, or at the end. */
  checkpoint: "stage" | "end";
  /** What the key of a payment names. */
  paymentKey: "none" | "attempt" | "claim";
  /** Decisions that go to a person. */
  person: { aboveEuros: number; belowConfidence: number };
}

/** Returns the design. `facts` holds the figures of the instructions. */
export function design({ facts }: { facts: object }): Design {
  console.log(facts);
  return {
    stages: {
      read: { model: "atlas-large", workers: 2, tries: 1, timeoutSeconds: 120 },
      check: { workers: 1, tries: 1, timeoutSeconds: 30 },
      decide: { model: "atlas-large", workers: 2, tries: 1, timeoutSeconds: 120 },
      pay: { workers: 1, tries: 2, timeoutSeconds: 20 },
      write: { model: "atlas-large", workers: 2, tries: 1, timeoutSeconds: 120 },
    },
    queue: "memory",
    checkpoint: "end",
    paymentKey: "none",
    person: { aboveEuros: 5000, belowConfidence: 0.3 },
  };
}
