// Runs of the person's file, one at a time, and what the last one gave.
import { useEffect, useRef, useState } from "preact/hooks";
import type { Grade, Scope } from "../../../src/practice/check.ts";
import type { BenchSample } from "../../bench-sample.ts";
import { prepareGrader, type Run, startRun } from "./start-run.ts";

export interface Graded {
  grade: Grade;
  scope: Scope;
  /** Worked until then. */
  seconds: number;
}

export interface Grading {
  running: Scope | undefined;
  graded: Graded | undefined;
  /** Why there is no grade, where that is a fault of ours. */
  problem: string | undefined;
  logs: readonly string[];
  start(scope: Scope, work: string, seconds: number): void;
  stop(): void;
  clear(): void;
}

/** The command line's default, so that both give the same grade. */
const SEED = 1;
export const MOST_LOGS = 200;

const NOTHING = { running: undefined, graded: undefined, problem: undefined, logs: [] };

export function useGrading(sample: BenchSample): Grading {
  const [state, setState] = useState<Pick<Grading, "running" | "graded" | "problem" | "logs">>(NOTHING);
  const run = useRef<Run>(undefined);
  const grader = useRef<Worker>(undefined);
  const prepare = () => {
    grader.current = prepareGrader(sample.grader, sample.slug);
  };
  useEffect(prepare, []);
  const start = async (scope: Scope, work: string, seconds: number) => {
    if (run.current !== undefined) return;
    const logs: string[] = [];
    const log = (text: string) => void (logs.length < MOST_LOGS && logs.push(text));
    setState({ ...NOTHING, running: scope });
    run.current = startRun(
      { slug: sample.slug, work, seed: SEED, scope },
      { grader: grader.current!, frame: sample.frame, log },
    );
    try {
      const graded = { grade: await run.current.grade, scope, seconds };
      setState({ ...NOTHING, graded, logs });
    } catch (error) {
      setState({ ...NOTHING, problem: error instanceof Error ? error.message : String(error), logs });
    }
    run.current = undefined;
    prepare();
  };
  return {
    ...state,
    start,
    stop: () => run.current?.stop("stopped by you"),
    clear: () => setState(NOTHING),
  };
}
