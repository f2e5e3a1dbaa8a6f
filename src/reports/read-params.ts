// Flags and query strings are text: this reads them into the types a report's schema asks for.
// Lists come repeated or with commas; the schema itself then judges the values.
import type { z } from "zod";

/** Text values by name, e.g. {"role": ["ml-engineer,hybrid"], "limit": ["20"]} to typed ones. */
export function readParams(
  schema: z.ZodObject,
  text: Record<string, readonly string[]>,
): Record<string, unknown> {
  const params: Record<string, unknown> = {};
  for (const [name, values] of Object.entries(text)) {
    const given = values.filter((value) => value !== "");
    if (given.length === 0) continue;
    params[name] = readAs(kindOf(schema.shape[name]), given);
  }
  return params;
}

/** The type under defaults and optionals, as zod names it: "array", "number", "boolean", "string", "enum" … */
export function kindOf(schema: z.core.$ZodType | undefined): string {
  let inner = schema as { _zod?: { def: { type: string; innerType?: unknown } } } | undefined;
  while (inner?._zod?.def.innerType !== undefined) inner = inner._zod.def.innerType as typeof inner;
  return inner?._zod?.def.type ?? "unknown";
}

function readAs(kind: string, values: readonly string[]): unknown {
  const last = values.at(-1)!;
  switch (kind) {
    case "array":
      return values.flatMap((value) => value.split(",")).map((value) => value.trim());
    case "number":
    case "int":
      return last.trim() === "" || Number.isNaN(Number(last)) ? last : Number(last);
    case "boolean":
      return (
        ["true", "1", "on", "yes"].includes(last) ||
        (["false", "0", "off", "no"].includes(last) ? false : last)
      );
    default:
      return last;
  }
}
