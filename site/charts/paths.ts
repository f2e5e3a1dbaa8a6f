// How the two paths look wherever they stand: a colour and a shape each, and their mix for the hybrid.
import type { Family } from "../../src/domain/role.ts";

export type Side = "role" | "against" | "hybrid";
export const SIDES: readonly Side[] = ["role", "against", "hybrid"];

export interface PathLook {
  /** Name of the colour and of the class, e.g. "agent". */
  hue: "agent" | "ml" | "hybrid" | "other" | "plain";
  symbol: "circle" | "square" | "diamond" | "triangle";
}

const LOOKS: Partial<Record<Family, PathLook>> = {
  "agent-engineer": { hue: "agent", symbol: "circle" },
  "ml-engineer": { hue: "ml", symbol: "square" },
  hybrid: { hue: "hybrid", symbol: "diamond" },
};

const OTHER: PathLook = { hue: "other", symbol: "triangle" };
const PLAIN: PathLook = { hue: "plain", symbol: "circle" };

/** The two colours belong to the two paths: a role that is neither is grey. */
export function lookOf(family: string): PathLook {
  return LOOKS[family as Family] ?? OTHER;
}

/** The looks of two roles set side by side, told apart even where neither is a path. */
export function looksOf(first: string, second: string): [PathLook, PathLook] {
  const looks: [PathLook, PathLook] = [lookOf(first), lookOf(second)];
  return looks[0].hue === looks[1].hue ? [looks[0], PLAIN] : looks;
}

/** e.g. "var(--agent)". */
export function colourOf({ hue }: PathLook): string {
  return `var(--${hue})`;
}

/** The pale form of the colour, for bands. */
export function paleOf({ hue }: PathLook): string {
  return `var(--${hue}-pale)`;
}
