// The rows of `compare`, and the names of the two roles they set side by side.
import type { Figure } from "../../src/domain/figure.ts";
import { LevelBand } from "../../src/domain/level.ts";
import { lookOf, looksOf, type PathLook, type Side } from "../charts/paths.ts";

export interface CompareRow {
  topic: "postings" | "salary" | "disclosure" | "skill";
  item: string;
  label: string;
  role: Figure;
  against: Figure;
  hybrid: Figure;
  distinctive: number | null;
}

export interface RoleName {
  side: Side;
  family: string;
  /** e.g. "ML engineer". */
  label: string;
  look: PathLook;
}

export interface Roles {
  role: RoleName;
  against: RoleName;
  hybrid: RoleName;
}

/** The levels' names as tables show them. */
export const BAND_NAMES: Record<LevelBand, string> = {
  junior: "Junior (0–2 years)",
  mid: "Mid-level (2–5 years)",
  senior: "Senior (5–8 years)",
  staff_plus: "Staff and above (8+ years)",
};

export interface PayLevel {
  band: LevelBand;
  p25: CompareRow;
  median: CompareRow;
  p75: CompareRow;
  disclosure: CompareRow;
}

export function rolesOf(role: string, against: string, labels: ReadonlyMap<string, string>): Roles {
  const [roleLook, againstLook] = looksOf(role, against);
  const named = (family: string, side: Side, look: PathLook): RoleName => ({
    side,
    family,
    label: labels.get(family) ?? family,
    look,
  });
  return {
    role: named(role, "role", roleLook),
    against: named(against, "against", againstLook),
    hybrid: named("hybrid", "hybrid", lookOf("hybrid")),
  };
}

/** The sides to show: the hybrid is left out where it is one of the two. */
export function sidesOf({ role, against, hybrid }: Roles): RoleName[] {
  const isOneOfTwo = role.family === "hybrid" || against.family === "hybrid";
  return isOneOfTwo ? [role, against] : [role, against, hybrid];
}

/** Pay rows gathered by level, from junior to staff. */
export function payLevels(rows: readonly CompareRow[]): PayLevel[] {
  const row = (topic: CompareRow["topic"], item: string) =>
    rows.find((candidate) => candidate.topic === topic && candidate.item === item);
  return LevelBand.options.flatMap((band) => {
    const p25 = row("salary", `${band}:p25`);
    const median = row("salary", `${band}:median`);
    const p75 = row("salary", `${band}:p75`);
    const disclosure = row("disclosure", band);
    if (p25 === undefined || median === undefined || p75 === undefined || disclosure === undefined) return [];
    return [{ band, p25, median, p75, disclosure }];
  });
}

/** e.g. "AI agent engineers"; names that are no plural of a person stay as they are, with "postings". */
export function plural({ label }: { label: string }): string {
  const name = inSentence(label);
  return /(?:engineer|scientist|researcher)$/i.test(name) ? `${name}s` : `${name} postings`;
}

/** A role's name within a sentence: small at its start, unless that is an abbreviation. */
export function inSentence(label: string): string {
  return /^[A-Z][a-z]/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}
