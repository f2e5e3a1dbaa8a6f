import { claimBoard } from "../charts/claim-board.ts";
import { type ClaimRow, SECTION_TITLES, VERDICT_WORDS } from "../findings/claim-row.ts";
import { ChartFigure } from "./chart-figure.tsx";

/** Every claim of the guide as one square. */
export function ClaimBoardChart({ judged }: { judged: readonly ClaimRow[] }) {
  const marks = judged.map(({ claim, section, says, verdict }) => ({
    claim,
    says,
    verdict,
    section: SECTION_TITLES[section] ?? section,
  }));
  return (
    <ChartFigure
      id="claim-board"
      draw={(options) => claimBoard(marks, { ...options, verdictWords: VERDICT_WORDS })}
      caption="One square a claim, in the guide’s order; each leads to its claim. Full: holds. Crossed: fails. Grey: mixed. Hatched: cannot be told."
    />
  );
}
