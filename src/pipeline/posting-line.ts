// One line of a stream of postings: read, or the line that stands in place of an answer when it can't be.
import { PostingInput } from "../domain/posting.ts";

/** A line's text, or why it could not be read, with its first bytes. */
export type LineText = { text: string } | { problem: string; head: string };

/** The posting on a line, or the problem line to write in its place. Never throws. */
export function readPostingLine(line: LineText): PostingInput | string {
  if ("problem" in line) return problemLine(idIn(line.head), line.problem);
  let value: unknown;
  try {
    value = JSON.parse(line.text);
  } catch {
    return problemLine(idIn(line.text.slice(0, 2048)), "line is not JSON");
  }
  const input = PostingInput.safeParse(value);
  if (input.success) return input.data;
  const path = input.error.issues[0]?.path.join(".") ?? "";
  const problem = path === "" ? "line is not a JSON object" : `${path} is missing or not what it should be`;
  return problemLine(idOf(value), problem);
}

export function problemLine(id: string | null, problem: string): string {
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
