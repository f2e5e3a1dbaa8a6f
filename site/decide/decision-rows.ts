// Rows of a decision by what they are of.
import type { DecisionRow } from "../../src/decision/decision-row.ts";
import { FAMILY_LABELS, type Path } from "../../src/domain/role.ts";
import { count, money, percent } from "../format.ts";

export type Topic = DecisionRow["topic"];

export function rowsAbout(rows: readonly DecisionRow[], topic: Topic, role?: Path): DecisionRow[] {
  return rows.filter((row) => row.topic === topic && (role === undefined || row.role === role));
}

export function rowOf(
  rows: readonly DecisionRow[],
  topic: Topic,
  { role = null, item }: { role?: Path | null; item: string },
): DecisionRow | undefined {
  return rows.find((row) => row.topic === topic && row.role === role && row.item === item);
}

/** The value of a row in its own unit. */
export function valueText({ value, unit }: DecisionRow): string {
  return value === null ? "–" : inUnit(value, unit);
}

export function inUnit(value: number, unit: string): string {
  if (unit === "share") return percent(value);
  if (unit === "leaning") return signed(value);
  if (/^[A-Z]{3}$/.test(unit)) return money(value, unit);
  return count(value);
}

/** e.g. "+0.13"; what rounds to nothing has no sign. */
export function signed(value: number): string {
  const text = value.toFixed(2);
  if (Number(text) === 0) return "0";
  return value > 0 ? `+${text}` : `−${text.slice(1)}`;
}

/** How often a path is ahead, so that both sum to 100, e.g. "65%" and "35%". */
export function aheadText(rows: readonly DecisionRow[], role: "agent-engineer" | "ml-engineer"): string {
  const agent = rowOf(rows, "ahead", { role: "agent-engineer", item: "agent-engineer" })?.value ?? null;
  if (agent === null) return "–";
  const of100 = Math.round(agent * 100);
  return `${role === "agent-engineer" ? of100 : 100 - of100}%`;
}

/** e.g. "12 to 514 postings". */
export function boundsText({ low, high }: DecisionRow): string {
  if (low === high) return count(low ?? 0);
  return `${count(low ?? 0)} to ${count(high ?? 0)}`;
}

/** Lower case inside a sentence, e.g. "AI agent engineer". */
export function pathName(role: Path): string {
  return role === "hybrid" ? "hybrid" : FAMILY_LABELS[role];
}
