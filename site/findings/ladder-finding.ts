// How many employers show a ladder at all, in one sentence.
import type { Figure } from "../../src/domain/figure.ts";
import { Level } from "../../src/domain/level.ts";
import { capital, words } from "../format.ts";
import { inSentence, type RoleName, type Roles } from "./compare-rows.ts";
import { differenceOf } from "./difference.ts";
import type { Sentence } from "./sentence.ts";

export interface LevelRow {
  role: string;
  level: string;
  postings: Figure;
  share: Figure;
  years: Figure;
  climbing: Figure | null;
}

export const NO_LADDER = "Of one of the two roles no posting is held.";

/** Who hires at several levels, and which role states its level more often. */
export function ladderSentence(rows: readonly LevelRow[], roles: Roles): Sentence {
  const of = (side: RoleName) => rows.find(({ role, level }) => role === side.family && level === "any");
  const agent = of(roles.role);
  const ml = of(roles.against);
  if (agent === undefined || ml === undefined) return [NO_LADDER];
  const part = (side: RoleName, row: LevelRow): Sentence => [
    { figure: row.climbing!, name: `${side.label}: employers that hire at three or more levels` },
    ` of ${row.postings.employers} employers of `,
    { text: `${inSentence(side.label)}s`, hue: side.look.hue },
  ];
  return [
    ...part(roles.role, agent),
    " hire at three or more levels, and ",
    ...part(roles.against, ml),
    ". ",
    statedWords(agent, ml),
  ];
}

function statedWords(agent: LevelRow, ml: LevelRow): string {
  const difference = differenceOf(agent.share, ml.share);
  if (difference === "second") return "ML postings state a level more often.";
  if (difference === "first") return "Agent postings state a level more often.";
  return "How often the two state a level cannot be told apart.";
}

/** A level as charts and tables show it; "any" is all of them. */
export function levelWords(level: string): string {
  if (level === "any") return "All";
  return level === "vp" ? "VP" : capital(words(level));
}

/** The levels that any row is of, in their order. */
export function levelsOf(rows: readonly LevelRow[]): Level[] {
  return Level.options.filter((level) => rows.some((row) => row.level === level));
}
