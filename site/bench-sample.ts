// What the page of a work sample hands to its bench in the browser.

/** Where a person's code runs; nothing else is ever shown in a frame. */
export const FRAME_ADDRESS = "/bench-frame.html";

/** The attribute of the element that becomes the bench; its value is JSON of a `BenchSample`. */
export interface BenchSample {
  slug: string;
  role: "agent-engineer" | "ml-engineer";
  task?: string;
  interview?: string;
  version: number;
  /** The file one begins with. */
  code: string;
  hints: { title: string; text: string }[];
  /** A change to be reviewed, as a unified diff. */
  change?: string;
  /** Address of the worker that grades. */
  grader: string;
  /** Address of the sandbox's page. */
  frame: string;
}
