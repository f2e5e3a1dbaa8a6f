import { shareDumbbell } from "../charts/share-dumbbell.ts";
import { type Roles, sidesOf } from "../findings/compare-rows.ts";
import { count } from "../format.ts";
import type { TaskRow } from "../task-row.ts";
import { ChartFigure, Legend } from "./chart-figure.tsx";

/** What part of each role's postings asks for each task. */
export function TaskChart({ rows, roles }: { rows: readonly TaskRow[]; roles: Roles }) {
  const sides = sidesOf(roles);
  const lines = rows.map((row) => ({
    label: row.label,
    ends: sides.map(({ side, label, look }) => ({ role: label, look, share: row[side] })),
  }));
  return (
    <ChartFigure
      id="tasks"
      draw={(options) => shareDumbbell(lines, options)}
      legend={
        <Legend
          roles={sides.map((side) => ({
            ...side,
            label: `${side.label}, n ${count(rows[0]![side.side].n)}`,
          }))}
        />
      }
      caption="Share of postings, among those whose text was read, that ask for each task. Bands: 95% intervals. The seven tasks of an agent engineer stand first, then the seven of an ML engineer."
    />
  );
}
