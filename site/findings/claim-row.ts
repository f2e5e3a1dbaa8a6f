// Rows of the claims report: the one place from which a page takes what the guide says and whether it holds.
import type { Verdict } from "../../src/domain/claim.ts";
import type { Figure } from "../../src/domain/figure.ts";
import { counted, listed } from "../format.ts";
import { type PageRequest, rowsOf } from "../page.ts";
import type { Sentence } from "./sentence.ts";

export interface ClaimRow {
  topic: "claim" | "evidence";
  claim: string;
  section: string;
  says: string;
  written: string;
  report: string;
  verdict: Verdict;
  why: string;
  figure: Figure | null;
  than: Figure | null;
  rule: string;
}

export const VERDICT_WORDS: Record<Verdict, string> = {
  holds: "holds",
  fails: "fails",
  mixed: "mixed",
  unclear: "cannot be told",
};

/** The guide's sections, in its order. */
export const SECTION_TITLES: Readonly<Record<string, string>> = {
  introduction: "The question",
  day: "A typical day",
  skills: "Skills",
  salary: "Salary",
  demand: "Demand",
  trajectory: "Career",
  interviews: "Interviews",
  choice: "Which should you choose?",
  hybrid: "The hybrid path",
};

/** The claims by these names, judged, in the guide's order. */
export async function askClaims(
  { ask }: Pick<PageRequest, "ask">,
  names: readonly string[],
): Promise<ClaimRow[]> {
  const answer = await ask("claims", { claim: [...names] });
  return rowsOf<ClaimRow>(answer).filter(isClaim);
}

/** Other rows are the figures a claim was judged by. */
export function isClaim({ topic }: ClaimRow): boolean {
  return topic === "claim";
}

/** Names of a section's claims whose name begins so, e.g. all of "day". */
export function claimNames(
  { vocabulary }: Pick<PageRequest, "vocabulary">,
  section: string,
  beginning = "",
): string[] {
  return vocabulary.claims
    .filter((claim) => claim.section === section && claim.claim.startsWith(beginning))
    .map(({ claim }) => claim);
}

/** How the guide fares as a whole. */
export function boardSentence(judged: readonly ClaimRow[]): Sentence {
  if (judged.length === 0) return ["No claim has this verdict."];
  return [
    `Of ${counted(judged.length, "claim")} that the career guide makes, ${tallyWords(judged)}: no posting says, too few do, or the interval reaches both ways.`,
  ];
}

/** e.g. "11 hold, 1 fails and 3 cannot be told". */
export function tallyWords(rows: readonly ClaimRow[]): string {
  const parts = TALLIED.flatMap(([verdict, one, many]) => {
    const number = rows.filter((row) => row.verdict === verdict).length;
    return number === 0 ? [] : [counted(number, one, many)];
  });
  return listed(parts);
}

const TALLIED = [
  ["holds", "holds", "hold"],
  ["fails", "fails", "fail"],
  ["mixed", "is mixed", "are mixed"],
  ["unclear", "cannot be told", "cannot be told"],
] as const;
