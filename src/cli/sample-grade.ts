// Grades a file in a sandbox of its own. The same file and seed give the same grade.
import { checksUrl } from "../content/work-samples.ts";
import { openBench, WorkError } from "../practice/bench.ts";
import { brokenGrade, type Check, type Grade, gradeWork, type Scope } from "../practice/check.ts";
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
    const bench = await openBench(sandbox.channel, seed, {
      settle: () => new Promise((resolve) => setImmediate(resolve)),
      ...(log === undefined ? {} : { log }),
    });
    return await gradeWork(bench, checks, scope);
  } catch (error) {
    if (!(error instanceof WorkError)) throw error;
    const run = scope === "all" ? checks : checks.filter(({ isHidden }) => isHidden !== true);
    return brokenGrade(seed, run, error);
  } finally {
    sandbox.stop();
  }
}
