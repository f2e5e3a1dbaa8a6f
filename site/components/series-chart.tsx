import { shareLines } from "../charts/share-lines.ts";
import type { RoleName } from "../findings/compare-rows.ts";
import type { DemandRow } from "../findings/growth-finding.ts";
import { ChartFigure, Legend } from "./chart-figure.tsx";

/** Each role's share of one series' new postings, quarter by quarter. */
export function SeriesChart({
  rows,
  sides,
  index,
}: {
  rows: readonly DemandRow[];
  sides: readonly RoleName[];
  index: number;
}) {
  const points = rows.flatMap((row) => {
    const side = sides.find(({ family }) => family === row.role);
    if (row.topic !== "new" || row.share === null || side === undefined) return [];
    return [{ period: row.period, role: side.label, look: side.look, share: row.share }];
  });
  if (points.length === 0) return <p>Too few whole periods are held for a line.</p>;
  return (
    <ChartFigure
      id={`demand-${index + 1}`}
      draw={(options) => shareLines(points, { ...options, axis: "Share of all new postings of the series" })}
      legend={<Legend roles={sides} />}
      caption="Share of the series' new postings, by the quarter in which they were first seen. Bands: 95% intervals; open marks rest on fewer than 30 postings."
    />
  );
}
