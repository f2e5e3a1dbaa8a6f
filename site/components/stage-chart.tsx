import { shareDumbbell } from "../charts/share-dumbbell.ts";
import type { Roles } from "../findings/compare-rows.ts";
import type { StageRow } from "../findings/stages-finding.ts";
import { ChartFigure, Legend } from "./chart-figure.tsx";

/** What part of the postings that name any interview stage names each. */
export function StageChart({ stages, roles }: { stages: readonly StageRow[]; roles: Roles }) {
  const sides = [roles.role, roles.against];
  const lines = stages
    .filter(({ role, against }) => role.value !== null || against.value !== null)
    .map((row) => ({
      label: row.label,
      ends: sides.map(({ side, label, look }) => ({ role: label, look, share: row[side] })),
    }));
  if (lines.length === 0)
    return <p>Too few postings of either role describe their process for a share to be shown.</p>;
  const missing = sides.filter(({ side }) => stages.every((row) => row[side].value === null));
  return (
    <ChartFigure
      id="stages"
      draw={(options) => shareDumbbell(lines, { ...options, axis: "Share of postings that name it" })}
      legend={<Legend roles={sides.map((side) => withN(side, stages, missing.includes(side)))} />}
      caption="Share of postings that name each stage, among those that name any. Bands: 95% intervals; open marks rest on fewer than 30 postings."
    />
  );
}

/** A role that is not drawn says why beside its mark. */
function withN(side: Roles["role"], stages: readonly StageRow[], isMissing: boolean): Roles["role"] {
  const n = stages[0]![side.side].n;
  return { ...side, label: `${side.label}, n ${n}${isMissing ? ": too few to draw" : ""}` };
}
