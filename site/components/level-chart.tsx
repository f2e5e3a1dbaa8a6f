import { shareDumbbell } from "../charts/share-dumbbell.ts";
import type { Roles } from "../findings/compare-rows.ts";
import { type LevelRow, levelsOf, levelWords, NO_LADDER } from "../findings/ladder-finding.ts";
import { ChartFigure, Legend } from "./chart-figure.tsx";

/** At which levels the two roles are hired, as a share of each. */
export function LevelChart({ rows, roles }: { rows: readonly LevelRow[]; roles: Roles }) {
  const sides = [roles.role, roles.against];
  const lines = levelsOf(rows).map((level) => ({
    label: levelWords(level),
    ends: sides.flatMap(({ family, label, look }) => {
      const row = rows.find((each) => each.role === family && each.level === level);
      return row === undefined ? [] : [{ role: label, look, share: row.share }];
    }),
  }));
  if (lines.length === 0) return <p>{NO_LADDER}</p>;
  return (
    <ChartFigure
      id="ladder"
      draw={(options) => shareDumbbell(lines, { ...options, axis: "Share of the role's postings" })}
      legend={<Legend roles={sides} />}
      caption="Share of each role's postings on boards read whole that state each level. Bands: 95% intervals."
    />
  );
}
