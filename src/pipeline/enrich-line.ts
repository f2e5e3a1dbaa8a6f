import { PostingInput } from "../domain/posting.ts";
import type { EnrichPosting } from "../enrichers/index.ts";
import type { LineTask } from "./enrich-worker.ts";

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

function problemLine(id: string | null, problem: string): string {
  return JSON.stringify({ id, problem });
}

function idOf(value: unknown): string | null {
  const id = typeof value === "object" && value !== null && "id" in value ? value.id : null;
  return typeof id === "string" || typeof id === "number" ? String(id) : null;
}

/** The id a broken line seems to carry, so that its problem can be traced. */
function idIn(head: string): string | null {
  const match = /"id"\s{0,8}:\s{0,8}(?:"([^"\\]{1,200})"|(\d{1,20}))/.exec(head);
  return match?.[1] ?? match?.[2] ?? null;
}
