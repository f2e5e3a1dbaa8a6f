// What part of the postings is still open after so many days: a line a role, its 95% interval as a band.
import * as Plot from "@observablehq/plot";
import { type Figure, heldWords } from "../../src/domain/figure.ts";
import { receiptHref } from "../addresses.ts";
import { basisText, figureText, intervalText, percent } from "../format.ts";
import { drawSvg } from "./draw-svg.ts";
import { colourOf, type PathLook, paleOf } from "./paths.ts";

export interface OpenPoint {
  days: number;
  role: string;
  look: PathLook;
  share: Figure;
}

const HEIGHT = 280;

/** Points of each role in the order of days; an age without a figure ends the line. */
export function openCurve(
  points: readonly OpenPoint[],
  { id, width }: { id: string; width: number },
): string {
  const shown = points.filter(({ share }) => share.value !== null);
  const days = [...new Set(shown.map((point) => point.days))].sort((a, b) => a - b);
  const roles = [...new Map(points.map((point) => [point.role, point.look])).entries()];
  const isNarrow = width < 500;
  const lines = roles.map(([role, look]) => {
    const here = shown.filter((point) => point.role === role);
    const from = [START, ...here.map(({ days: age, share }) => ({ ...share, days: age }))];
    return { look, here, from };
  });
  return drawSvg(
    { id, width, height: HEIGHT, label: labelOf(points) },
    {
      marginTop: 30,
      marginRight: 14,
      marginBottom: 44,
      marginLeft: 44,
      x: {
        domain: [0, Math.max(30, ...days)],
        ticks: isNarrow ? days.filter((day) => day === 7 || day >= 30) : days,
        tickFormat: String,
        tickSize: 0,
        label: "days since posting",
        labelAnchor: "left",
        labelArrow: "none",
      },
      y: {
        domain: [0, 1],
        label: "Part still open",
        labelAnchor: "top",
        labelArrow: "none",
        labelOffset: 44,
        tickFormat: percent,
        ticks: 4,
        tickSize: 0,
      },
      marks: [
        Plot.gridY({ stroke: "var(--rule)", strokeOpacity: 1, ticks: 4 }),
        ...lines.map(({ from, look }) =>
          Plot.areaY(from, { x: "days", y1: "low", y2: "high", fill: paleOf(look), fillOpacity: 0.55 }),
        ),
        ...lines.map(({ from, look }) =>
          Plot.lineY(from, { x: "days", y: "value", stroke: colourOf(look), strokeWidth: 1.75 }),
        ),
        ...lines.map(({ here, look }) => dots(here, look)),
      ],
    },
  );
}

/** Every posting is open when it is put up. */
const START = { days: 0, low: 1, value: 1, high: 1 };

function dots(points: readonly OpenPoint[], look: PathLook): Plot.Markish {
  return Plot.dot(points, {
    x: "days",
    y: ({ share }: OpenPoint) => share.value,
    r: 4,
    symbol: look.symbol,
    fill: ({ share }: OpenPoint) => (share.status === "thin" ? "var(--paper)" : colourOf(look)),
    stroke: colourOf(look),
    strokeWidth: 1.5,
    href: ({ share }: OpenPoint) => receiptHref(share.receipt),
    ariaLabel: wordsOf,
  });
}

function wordsOf({ days, role, share }: OpenPoint): string {
  const parts = [figureText(share), intervalText(share), basisText(share)];
  return `${role}, open longer than ${days} days: ${parts.filter((part) => part !== undefined).join(", ")}`;
}

function labelOf(points: readonly OpenPoint[]): string {
  const words = points.map(
    ({ days, role, share }) => `${role} ${days} days ${figureText(share) ?? heldWords(share)}`,
  );
  return `Part still open. ${words.join("; ")}.`;
}
