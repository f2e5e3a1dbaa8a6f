// Everything the home page rests on, asked at once.
import type { Answer } from "../src/domain/answer.ts";
import { type ClaimRow, isClaim } from "./findings/claim-row.ts";
import { type PageRequest, rowsOf } from "./page.ts";

const REPORTS = ["compare", "tasks", "demand", "ladder", "interviews", "claims", "hybrid", "bridge"] as const;

export type GuideAnswers = Record<(typeof REPORTS)[number], Answer> & {
  /** The guide's claims, judged, in its order. */
  judged: readonly ClaimRow[];
};

/** `params` are those of the comparison: where and in which money. */
export async function guideAnswers(
  { ask }: PageRequest,
  params: Record<string, unknown>,
): Promise<GuideAnswers> {
  const answers = await Promise.all(
    REPORTS.map(async (report) => [report, await ask(report, report === "compare" ? params : {})] as const),
  );
  const byName = Object.fromEntries(answers) as Record<(typeof REPORTS)[number], Answer>;
  return { ...byName, judged: rowsOf<ClaimRow>(byName.claims).filter(isClaim) };
}
