// The answer in a line that stays in sight while a person changes what they said.
import type { DecisionRow } from "../../../src/decision/decision-row.ts";
import { FAMILY_LABELS } from "../../../src/domain/role.ts";
import { lookOf } from "../../charts/paths.ts";
import { Mark } from "../../components/chart-figure.tsx";
import { aheadText, boundsText, rowOf } from "../../decide/decision-rows.ts";

const SIDES = ["agent-engineer", "ml-engineer"] as const;

export function AnswerStrip({ rows }: { rows: readonly DecisionRow[] }) {
  const answer = rows.find(({ topic }) => topic === "answer");
  return (
    <output class="answer-strip" form="you">
      <span>{VERDICTS[answer?.item ?? "unknown"]}</span>
      {SIDES.map((role) => {
        const open = rowOf(rows, "reach", { role, item: "open" });
        return (
          <span key={role} class={`hue-${lookOf(role).hue}`}>
            <Mark look={lookOf(role)} /> {aheadText(rows, role)}
            <span class="n">{open === undefined ? "" : `${boundsText(open)} open`}</span>
          </span>
        );
      })}
    </output>
  );
}

const VERDICTS: Record<string, string> = {
  "agent-engineer": `${FAMILY_LABELS["agent-engineer"]} ahead`,
  "ml-engineer": `${FAMILY_LABELS["ml-engineer"]} ahead`,
  close: "Too close to call",
  unknown: "Nothing to tell yet",
};
