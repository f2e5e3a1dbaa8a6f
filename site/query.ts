// A page's query read into a report's parameters; what a report does not know it will say itself.

export type Kind = "text" | "list" | "number" | "flag";

/** Values by name, e.g. { country: ["US,DE"], limit: ["20"] } to { country: ["US", "DE"], limit: 20 }. */
export function readQuery(
  query: Readonly<Record<string, readonly string[]>>,
  kinds: Readonly<Record<string, Kind>>,
): Record<string, unknown> {
  const params: Record<string, unknown> = {};
  for (const [name, values] of Object.entries(query)) {
    const given = values.map((value) => value.trim()).filter((value) => value !== "");
    if (given.length > 0) params[name] = readAs(kinds[name] ?? "text", given);
  }
  return params;
}

function readAs(kind: Kind, values: readonly string[]): unknown {
  const last = values.at(-1)!;
  if (kind === "list")
    return values
      .flatMap((value) => value.split(",").map((item) => item.trim()))
      .filter((item) => item !== "");
  if (kind === "flag") return last === "true" || last === "on" || last === "1";
  if (kind === "number") return Number.isNaN(Number(last)) ? last : Number(last);
  return last;
}

/** Country codes are written in capitals, whatever was typed. */
export function upperCase(params: Record<string, unknown>, ...names: string[]): Record<string, unknown> {
  const raised = { ...params };
  for (const name of names) {
    const value = raised[name];
    if (typeof value === "string") raised[name] = value.toUpperCase();
    if (Array.isArray(value)) raised[name] = value.map((item) => String(item).toUpperCase());
  }
  return raised;
}
