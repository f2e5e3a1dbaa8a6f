// What each criterion adds to the answer.
import type { DecisionRow } from "../../src/decision/decision-row.ts";
import { percent } from "../format.ts";
import { rowsAbout, signed } from "./decision-rows.ts";

export function WhyPart({ rows }: { rows: readonly DecisionRow[] }) {
  const criteria = rowsAbout(rows, "criterion");
  const most = Math.max(0.01, ...criteria.map(({ adds }) => Math.abs(adds ?? 0)));
  return (
    <div class="table-frame">
      <table class="why-table">
        <caption>
          Leaning times weight: to the left speaks for AI agent engineering, to the right for ML
        </caption>
        <thead>
          <tr>
            <td />
            <th scope="col">Adds</th>
            <th scope="col" class="number">
              Leaning
            </th>
            <th scope="col" class="number">
              Weight
            </th>
          </tr>
        </thead>
        <tbody>
          {criteria.map((row) => (
            <tr key={row.item}>
              <th scope="row">{row.label}</th>
              {row.value === null ? (
                <td colSpan={3} class="quiet">
                  can't tell yet
                </td>
              ) : (
                <>
                  <td>
                    <AddsBar adds={row.adds ?? 0} most={most} />
                    <span class="n">{signed(row.adds ?? 0)}</span>
                  </td>
                  <td class="number">{signed(row.value)}</td>
                  <td class="number">{percent(row.weight ?? 0)}</td>
                </>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function AddsBar({ adds, most }: { adds: number; most: number }) {
  const length = (Math.abs(adds) / most) * 50;
  return (
    <svg class="adds-bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <rect class="balance-level" x="49.75" width="0.5" height="10" />
      <rect
        class={adds >= 0 ? "fill-agent" : "fill-ml"}
        x={adds >= 0 ? 50 - length : 50}
        y="1.5"
        width={length}
        height="7"
      />
    </svg>
  );
}
