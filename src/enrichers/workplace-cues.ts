// The words that say where the work is done, judged by the words before and after them. Most postings that say
// "remote", "hybrid" or "on-site" somewhere mean a cloud, a perk, a customer's office or the interview.
import type { CueRule } from "./cue-rule.ts";
import { HYBRID_RULES } from "./hybrid-cues.ts";
import { OFFICE_RULES, ONSITE_RULES } from "./office-cues.ts";
import { buildLexicon } from "./phrases.ts";
import { ANYWHERE_RULES, DISTRIBUTED_RULES, REMOTE_RULES } from "./remote-cues.ts";

export type CueWord = "remote" | "hybrid" | "onsite" | "office" | "anywhere" | "distributed";

export const CUE_WORDS = buildLexicon<CueWord>([
  ...[
    "remote",
    "remotely",
    "telecommute",
    "telecommuting",
    "telework",
    "home based",
    "work from home",
    "working from home",
    "wfh",
  ].map((phrase) => ({ phrase, value: "remote" as const })),
  { phrase: "anywhere", value: "anywhere" },
  { phrase: "distributed", value: "distributed" },
  { phrase: "hybrid", value: "hybrid" },
  ...["onsite", "on site", "in person", "in office", "in the office"].map((phrase) => ({
    phrase,
    value: "onsite" as const,
  })),
  ...["office", "offices", "campus", "headquarters", "hq"].map((phrase) => ({
    phrase,
    value: "office" as const,
  })),
]);

/** Tried in order for each cue word; the first whose context fits decides. */
export const CUE_RULES: Record<CueWord, readonly CueRule[]> = {
  remote: REMOTE_RULES,
  distributed: DISTRIBUTED_RULES,
  anywhere: ANYWHERE_RULES,
  hybrid: HYBRID_RULES,
  onsite: ONSITE_RULES,
  office: OFFICE_RULES,
};
