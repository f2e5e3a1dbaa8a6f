// The answer in a sentence and a picture.
import type { DecisionRow } from "../../src/decision/decision-row.ts";
import { Balance } from "./balance.tsx";

export function AnswerPart({ rows, isUntold }: { rows: readonly DecisionRow[]; isUntold: boolean }) {
  const answer = rows.find(({ topic }) => topic === "answer");
  return (
    <header class="opening">
      <h1>Which path fits me?</h1>
      <p class="lede" id="answer">
        {isUntold ? "You have said nothing yet; this is the market alone. " : ""}
        {answer?.label}
      </p>
      <Balance rows={rows} />
    </header>
  );
}
