import { PostingInput } from "../domain/posting.ts";
import type { EnrichPosting } from "../enrichers/index.ts";
import type { LineTask } from "./enrich-worker.ts";
import { idIn, idOf, problemLine } from "./problem-line.ts";

/** One line of `twopaths enrich`: facts as JSON, or `{"id", "problem"}` in their place. Never throws. */
export function enrichLine(
  enrich: EnrichPosting,
  line: LineTask,
  options: { withEvidence: boolean },
): string {
  if ("problem" in line) return problemLine(idIn(line.head), line.problem);
  let value: unknown;
  try {
    value = JSON.parse(line.text);
  } catch {
    return problemLine(idIn(line.text.slice(0, 2048)), "line is not JSON");
  }
  const input = PostingInput.safeParse(value);
  if (!input.success) {
    const issue = input.error.issues[0];
    const path = issue?.path.join(".") ?? "";
    const problem = path === "" ? "line is not a JSON object" : `${path} is missing or not what it should be`;
    return problemLine(idOf(value), problem);
  }
  try {
    const { facts, evidence } = enrich(input.data);
    return JSON.stringify(options.withEvidence ? { ...facts, evidence } : facts);
  } catch (error) {
    return problemLine(
      input.data.id,
      `a rule failed: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}
