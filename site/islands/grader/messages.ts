// What the bench page and its grader say to each other.
import type { Grade, Scope } from "../../../src/practice/check.ts";

/** The first and only message to a grader; the port leads to the sandbox. */
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
