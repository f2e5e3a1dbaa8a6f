// What the work samples say that a person did.
import type { DecisionRow } from "../../src/decision/decision-row.ts";
import { FAMILY_LABELS } from "../../src/domain/role.ts";
import { lookOf } from "../charts/paths.ts";
import { Mark } from "../components/chart-figure.tsx";
import { count, percent } from "../format.ts";
import { rowOf } from "./decision-rows.ts";

const SIDES = ["agent-engineer", "ml-engineer"] as const;

export function SamplePart({ rows }: { rows: readonly DecisionRow[] }) {
  const cell = (item: string) => (side: (typeof SIDES)[number]) => {
    const row = rowOf(rows, "sample", { role: side, item });
    if (row === undefined || row.value === null) return "–";
    return row.unit === "share" ? percent(row.value) : count(row.value);
  };
  const isEarly = SIDES.some((role) => rowOf(rows, "sample", { role, item: "done" })?.status === "too-early");
  const lines = [
    ["done", "Done"],
    ["passed", "Checks passed"],
    ["again", "Would do again"],
    ["minutes", "Minutes each"],
  ] as const;
  return (
    <>
      <p>
        {isEarly
          ? "Too early to tell: two samples of each side are needed. "
          : "Half what was passed, half whether it would be done again. "}
        <a href="/work-samples">Try a task of either job</a>; what you do there is read from this browser.
      </p>
      <table class={`narrow-table${isEarly ? " screen-only" : ""}`}>
        <thead>
          <tr>
            <td />
            {SIDES.map((side) => (
              <th key={side} scope="col" class={`hue-${lookOf(side).hue}`}>
                <Mark look={lookOf(side)} /> {FAMILY_LABELS[side]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(([item, label]) => (
            <tr key={item}>
              <th scope="row">{label}</th>
              {SIDES.map((side) => (
                <td key={side}>{cell(item)(side)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
