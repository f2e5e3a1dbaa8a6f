// Weighs an engineering posting's words, its title, its two scores and what the rules of families.ts say of it:
// the family for which most of that speaks. Titles that settle the family by themselves are not weighed.
import type { RoleGrams } from "../content/taxonomy.ts";
import type { Family } from "../domain/role.ts";
import { type GramCounts, type GramWeigher, SCORES } from "./role-grams.ts";
import type { WordMatch } from "./word-groups.ts";

/** What is known before the words are weighed. */
export interface Known {
  head: string;
  subjects: ReadonlySet<string>;
  agentWork: number;
  mlWork: number;
  /** The family by rule. */
  ruled: Family;
  /** Words of the text. */
  words: number;
}

/** Whether title and rules leave open which of the families that are weighed a posting belongs to. */
export function isOpen(head: string, ruled: Family): boolean {
  return OPEN_HEADS.has(head) && WEIGHED_FAMILIES.includes(ruled);
}

/** Titles with other heads name their family themselves. */
const OPEN_HEADS: ReadonlySet<string> = new Set([
  "software",
  "ai-engineer",
  "agent-engineer",
  "ml-engineer",
  "ml-platform",
  "data-engineer",
  "researcher",
  "solutions",
  "advice",
  "none",
]);

export const WEIGHED_FAMILIES: readonly Family[] = [
  "agent-engineer",
  "ml-engineer",
  "hybrid",
  "ml-platform",
  "researcher",
  "data-engineer",
  "ai-solutions",
  "software",
  "other-tech",
];

/** The named numbers beside the words of the text. */
export function knownNumbers(known: Known): Map<string, number> {
  const { head, subjects, agentWork: agent, mlWork: ml, ruled, words } = known;
  return new Map([
    [`title head: ${head}`, 1],
    ...[...subjects].map((subject) => [`title: ${subject}`, 1] as const),
    [`rule: ${ruled}`, 1],
    ["agent work: log odds", logOdds(agent) / 2],
    ["ML work: log odds", logOdds(ml) / 2],
    ["both", 4 * agent * ml],
    ["agent work alone", 4 * agent * (1 - ml)],
    ["ML work alone", 4 * ml * (1 - agent)],
    ["neither", 4 * (1 - agent) * (1 - ml)],
    ["length", Math.log(1 + words) / 3],
  ]);
}

export interface WeighedFamily {
  family: Family;
  /** Words of the text that speak for it rather than for the ruled family (or the next best). */
  words: () => readonly WordMatch[];
}

export function familyWeigher(
  { families, bias, known: weights }: RoleGrams,
  weigher: GramWeigher,
): (known: Known, grams: GramCounts, sums: Float64Array) => WeighedFamily {
  return (known, grams, sums) => {
    const totals = families.map((_, index) => bias[index]! + sums[SCORES + index]!);
    for (const [name, value] of knownNumbers(known)) {
      const row = weights.get(name);
      if (row === undefined) continue;
      for (let index = 0; index < totals.length; index++) totals[index]! += value * row[index]!;
    }
    const best = largest(totals, -1);
    const ruled = families.indexOf(known.ruled);
    const other = ruled === -1 || ruled === best ? largest(totals, best) : ruled;
    return {
      family: families[best]!,
      words: () => weigher.strongest(grams, [SCORES + best, SCORES + other]),
    };
  };
}

function largest(values: readonly number[], except: number): number {
  let best = except === 0 ? 1 : 0;
  values.forEach((value, index) => {
    if (index !== except && value > values[best]!) best = index;
  });
  return best;
}

function logOdds(chance: number): number {
  const odds = Math.log((chance + 0.001) / (1.001 - chance));
  return Math.max(-5, Math.min(5, odds));
}
