// What a sample's checks are, and how a piece of work is graded by them.
import { type Bench, type BenchEffects, type Channel, openBench, WorkError } from "./bench.ts";
import type { Plot } from "./plot.ts";

/** What a check saw: whether it holds, and a sentence with the measured value that teaches either way. */
export interface Outcome {
  passed: boolean;
  message: string;
  /** What happened, drawn on the bench page; see `plot.ts`. */
  plots?: Plot[];
}

export interface Check {
  /** e.g. "answers in time"; unique in its sample. */
  name: string;
  /** Hidden checks are run by `submit` only. */
  isHidden?: boolean;
  run(bench: Bench): Promise<Outcome> | Outcome;
}

export interface CheckResult extends Outcome {
  name: string;
  isHidden: boolean;
}

export interface Grade {
  seed: number;
  passed: number;
  of: number;
  checks: CheckResult[];
}

export type Scope = "visible" | "all";

export interface GradeOptions {
  channel: Channel;
  checks: readonly Check[];
  seed: number;
  scope: Scope;
  effects: BenchEffects;
}

/** Grades the work at the other end of a channel. What can't be loaded, or was stopped, has its grade too. */
export async function gradeOver({ channel, checks, seed, scope, effects }: GradeOptions): Promise<Grade> {
  try {
    return await gradeWork(await openBench(channel, seed, effects), checks, scope);
  } catch (error) {
    if (!(error instanceof WorkError)) throw error;
    const run = scope === "all" ? checks : checks.filter(({ isHidden }) => isHidden !== true);
    return brokenGrade(seed, run, error);
  }
}

/** Runs the checks in their order. What the person's code throws, or hands over in another form, fails the check. */
export async function gradeWork(bench: Bench, checks: readonly Check[], scope: Scope): Promise<Grade> {
  const results: CheckResult[] = [];
  for (const check of checks) {
    if (check.isHidden && scope === "visible") continue;
    results.push({ name: check.name, isHidden: check.isHidden ?? false, ...(await outcomeOf(check, bench)) });
  }
  return gradeOf(bench.seed, results);
}

/** The grade of a file that could not be loaded or had to be stopped before any check. */
function brokenGrade(seed: number, checks: readonly Check[], why: WorkError): Grade {
  return gradeOf(
    seed,
    checks.map(({ name, isHidden = false }) => ({ name, isHidden, passed: false, message: why.message })),
  );
}

/** What was measured, and, when that is not enough, what it teaches. */
export function outcome(passed: boolean, measured: string, lesson: string): Outcome {
  return { passed, message: passed ? measured : `${measured} ${lesson}` };
}

/** The outcome with drawings of what happened beside it. */
export function shown(found: Outcome, ...plots: Plot[]): Outcome {
  return { ...found, plots };
}

/** One run that several checks look at: it happens once a bench, whoever asks first. */
export function scenario<T>(run: (bench: Bench) => Promise<T>): (bench: Bench) => Promise<T> {
  const runs = new WeakMap<Bench, Promise<T>>();
  return (bench) => {
    const found = runs.get(bench) ?? bench.during(() => run(bench));
    runs.set(bench, found);
    return found;
  };
}

async function outcomeOf(check: Check, bench: Bench): Promise<Outcome> {
  try {
    return await check.run(bench);
  } catch (error) {
    if (error instanceof WorkError) return { passed: false, message: error.message };
    // A check stumbles over what was handed back; that the solution never gets here is tested.
    const stumbled = error instanceof Error ? error.message : String(error);
    return {
      passed: false,
      message: `your code handed back something of another form than the instructions ask for (${stumbled})`,
    };
  }
}

function gradeOf(seed: number, checks: CheckResult[]): Grade {
  return { seed, passed: checks.filter(({ passed }) => passed).length, of: checks.length, checks };
}
