// Grades a file in a sandbox of its own. The same file and seed give the same grade.
import { checksUrl } from "../content/work-samples.ts";
import { type Check, type Grade, gradeOver, type Scope } from "../practice/check.ts";
import { type SandboxLimits, startSandbox } from "./sample-sandbox.ts";

export interface GradeOptions {
  slug: string;
  /** Text of the person's file. */
  work: string;
  seed: number;
  scope: Scope;
  limits?: SandboxLimits;
  log?: (text: string) => void;
}

export async function gradeFile({ slug, work, seed, scope, limits, log }: GradeOptions): Promise<Grade> {
  const { checks } = (await import(checksUrl(slug))) as { checks: readonly Check[] };
  const sandbox = startSandbox(work, seed, limits);
  try {
    return await gradeOver({
      channel: sandbox.channel,
      checks,
      seed,
      scope,
      effects: {
        settle: () => new Promise((resolve) => setImmediate(resolve)),
        ...(log === undefined ? {} : { log }),
      },
    });
  } finally {
    sandbox.stop();
  }
}
