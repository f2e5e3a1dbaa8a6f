// What stands in place of an answer when a line can't be read.

export function problemLine(id: string | null, problem: string): string {
  return JSON.stringify({ id, problem });
}

export function idOf(value: unknown): string | null {
  const id = typeof value === "object" && value !== null && "id" in value ? value.id : null;
  return typeof id === "string" || typeof id === "number" ? String(id) : null;
}

/** The id a broken line seems to carry, so that its problem can be traced. */
export function idIn(head: string): string | null {
  const match = /"id"\s{0,8}:\s{0,8}(?:"([^"\\]{1,200})"|(\d{1,20}))/.exec(head);
  return match?.[1] ?? match?.[2] ?? null;
}
