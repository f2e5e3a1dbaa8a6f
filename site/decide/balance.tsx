// Where the answer lies between the two paths: a mark, the band of the resamples, and the level middle.
import type { DecisionRow } from "../../src/decision/decision-row.ts";
import { FAMILY_LABELS } from "../../src/domain/role.ts";
import { lookOf } from "../charts/paths.ts";
import { Mark } from "../components/chart-figure.tsx";
import { aheadText, signed } from "./decision-rows.ts";

const SIDES = ["agent-engineer", "ml-engineer"] as const;
const WIDTH = 200;

export function Balance({ rows }: { rows: readonly DecisionRow[] }) {
  const answer = rows.find(({ topic }) => topic === "answer");
  if (answer === undefined || answer.value === null) return null;
  const { value, low, high, n } = answer;
  const hue = value >= 0 ? "agent" : "ml";
  return (
    <figure class="balance">
      <div class="balance-ends">
        {SIDES.map((side) => (
          <span key={side} class={`hue-${lookOf(side).hue}`}>
            <Mark look={lookOf(side)} /> {FAMILY_LABELS[side]}
            <b> {aheadText(rows, side)}</b>
          </span>
        ))}
      </div>
      <svg class="balance-bar" viewBox={`0 0 ${WIDTH} 14`} preserveAspectRatio="none" aria-hidden="true">
        <rect class="balance-track" y="6.5" width={WIDTH} height="1" />
        {low === null || high === null ? null : (
          <rect
            class={`band-${hue}`}
            x={place(high)}
            y="3"
            width={Math.max(1, place(low) - place(high))}
            height="8"
          />
        )}
        <rect class="balance-level" x={WIDTH / 2 - 0.25} width="0.5" height="14" />
        <rect class={`fill-${hue}`} x={place(value) - 0.75} y="1" width="1.5" height="12" />
      </svg>
      <figcaption class="quiet">
        How often either is ahead in {n} resamples. Mark: the answer, {signed(value)}
        {low === null || high === null ? "" : `; band: its middle 95%, ${signed(low)} to ${signed(high)}`}. +1
        would be wholly AI agent engineering, −1 wholly ML engineering, the thin line is level.
      </figcaption>
    </figure>
  );
}

/** From the left, where the agent path stands. */
function place(leaning: number): number {
  return ((1 - Math.max(-1, Math.min(1, leaning))) / 2) * WIDTH;
}
