// What the bench page and its grader say to each other.
import type { Grade, Scope } from "../../../src/practice/check.ts";

/** Tells a grader, before there is anything to grade, what to have at hand. */
export interface PrepareRequest {
  prepare: string;
}

/** What is to be graded, once; the port that comes with it leads to the sandbox. */
export interface GradeRequest {
  slug: string;
  /** TypeScript, as the person wrote it. */
  work: string;
  seed: number;
  scope: Scope;
}

export type FromGrader =
  /** JavaScript for the sandbox. */
  | { kind: "stripped"; work: string }
  | { kind: "log"; text: string }
  | { kind: "grade"; grade: Grade }
  /** A fault of ours. */
  | { kind: "fault"; message: string };

/** Ends the run with a reason that the grade then gives. */
export interface EndRequest {
  why: string;
}
