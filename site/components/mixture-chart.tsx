import { mixtureSquares } from "../charts/mixture-squares.ts";
import type { HybridRow } from "../findings/hybrid-finding.ts";
import { ChartFigure } from "./chart-figure.tsx";

/** Where postings lie between the two kinds of work. */
export function MixtureChart({ rows }: { rows: readonly HybridRow[] }) {
  const squares = rows
    .filter(({ topic }) => topic === "mixture")
    .map(({ agentWork, mlWork, side, figure }) => ({
      agentWork: agentWork!,
      mlWork: mlWork!,
      side: side!,
      postings: figure,
    }));
  if (squares.length === 0) return <p>No posting is held whose text was read.</p>;
  return (
    <ChartFigure
      id="mixture"
      draw={(options) => mixtureSquares(squares, options)}
      caption="All postings whose text was read, of any role, by how much of the work is agent work and ML work. A larger square holds more postings; each opens its list. Dashed: from one half on a kind of work is taken as core."
    />
  );
}
