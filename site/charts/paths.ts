// How the two paths look wherever they stand: a colour and a shape each, and their mix for the hybrid.
import type { Family } from "../../src/domain/role.ts";

export type Side = "role" | "against" | "hybrid";
export const SIDES: readonly Side[] = ["role", "against", "hybrid"];

export interface PathLook {
  /** Name of the colour and of the class, e.g. "agent". */
  hue: "agent" | "ml" | "hybrid" | "other";
  symbol: "circle" | "square" | "diamond" | "triangle";
}

const LOOKS: Partial<Record<Family, PathLook>> = {
  "agent-engineer": { hue: "agent", symbol: "circle" },
  "ml-engineer": { hue: "ml", symbol: "square" },
  hybrid: { hue: "hybrid", symbol: "diamond" },
};

const BY_SIDE: Record<Side, PathLook> = {
  role: { hue: "agent", symbol: "circle" },
  against: { hue: "ml", symbol: "square" },
  hybrid: { hue: "hybrid", symbol: "diamond" },
};

const OTHER: PathLook = { hue: "other", symbol: "triangle" };

/** A role that is neither path takes the look of the side it stands on; one on no side is grey. */
export function lookOf(family: string, side?: Side): PathLook {
  return LOOKS[family as Family] ?? (side === undefined ? OTHER : BY_SIDE[side]);
}

/** e.g. "var(--agent)". */
export function colourOf({ hue }: PathLook): string {
  return `var(--${hue})`;
}

/** The pale form of the colour, for bands. */
export function paleOf({ hue }: PathLook): string {
  return `var(--${hue}-pale)`;
}
