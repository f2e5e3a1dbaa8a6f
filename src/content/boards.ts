import { z } from "zod";
import { readYaml } from "./read-yaml.ts";

export const Board = z.strictObject({
  /** The name people know it by, e.g. "Hugging Face". */
  employer: z.string().min(1),
  /** e.g. "greenhouse". */
  source: z.string().regex(/^[a-z-]+$/),
  /** What the source calls the employer's page: a token, or host and site at Workday. */
  board: z.string().min(1).max(2_000),
});
export type Board = z.infer<typeof Board>;

/** The boards that come with the program, by employer. */
export function readBoards(): Board[] {
  return readYaml("boards.yaml", z.array(Board));
}
