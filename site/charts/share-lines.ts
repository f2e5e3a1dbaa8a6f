// How a role's share of new postings moves from period to period: a line a role, its 95% interval as a band.
import * as Plot from "@observablehq/plot";
import { type Figure, heldWords } from "../../src/domain/figure.ts";
import { receiptHref } from "../addresses.ts";
import { basisText, figureText, intervalText, percent } from "../format.ts";
import { drawSvg } from "./draw-svg.ts";
import { colourOf, type PathLook, paleOf } from "./paths.ts";

export interface SharePoint {
  /** e.g. "2025 Q1". */
  period: string;
  role: string;
  look: PathLook;
  share: Figure;
}

const HEIGHT = 260;
const NARROW_TICKS = 4;

/** Points in the order of their periods; a period without a figure breaks the line. */
export function shareLines(
  points: readonly SharePoint[],
  { id, width, axis }: { id: string; width: number; axis: string },
): string {
  const periods = [...new Set(points.map(({ period }) => period))];
  const roles = [...new Map(points.map((point) => [point.role, point.look])).entries()];
  const isNarrow = width < 500;
  const every = Math.ceil(periods.length / (isNarrow ? NARROW_TICKS : 8));
  const top = Math.max(0.02, ...points.map(({ share }) => share.high ?? 0));
  const of = (role: string) => points.filter((point) => point.role === role);
  return drawSvg(
    { id, width, height: HEIGHT, label: labelOf(points, axis) },
    {
      marginTop: 30,
      marginRight: 12,
      marginBottom: 30,
      marginLeft: 44,
      x: {
        type: "point",
        domain: periods,
        label: null,
        tickSize: 0,
        ticks: periods.filter((_, index) => index % every === 0),
      },
      y: {
        domain: [0, top],
        nice: true,
        label: axis,
        labelAnchor: "top",
        labelArrow: "none",
        labelOffset: 44,
        tickFormat: percent,
        ticks: 4,
        tickSize: 0,
      },
      marks: [
        Plot.gridY({ stroke: "var(--rule)", strokeOpacity: 1, ticks: 4 }),
        ...roles.map(([role, look]) => band(of(role), look)),
        ...roles.flatMap(([role, look]) => line(of(role), look)),
      ],
    },
  );
}

/** All bands lie below all lines: no role's interval may hide another's figures. */
function band(points: readonly SharePoint[], look: PathLook): Plot.Markish {
  return Plot.areaY(points, {
    x: "period",
    y1: ({ share }: SharePoint) => share.low ?? Number.NaN,
    y2: ({ share }: SharePoint) => share.high ?? Number.NaN,
    fill: paleOf(look),
    fillOpacity: 0.55,
  });
}

function line(points: readonly SharePoint[], look: PathLook): Plot.Markish[] {
  const shown = points.filter(({ share }) => share.value !== null);
  return [
    Plot.lineY(points, {
      x: "period",
      y: ({ share }: SharePoint) => share.value ?? Number.NaN,
      stroke: colourOf(look),
      strokeWidth: 1.75,
    }),
    Plot.dot(shown, {
      x: "period",
      y: ({ share }: SharePoint) => share.value,
      r: 4,
      symbol: look.symbol,
      fill: ({ share }: SharePoint) => (share.status === "thin" ? "var(--paper)" : colourOf(look)),
      stroke: colourOf(look),
      strokeWidth: 1.5,
      href: ({ share }: SharePoint) => receiptHref(share.receipt),
      ariaLabel: wordsOf,
    }),
  ];
}

function wordsOf({ period, role, share }: SharePoint): string {
  const parts = [figureText(share), intervalText(share), basisText(share)];
  return `${period}, ${role}: ${parts.filter((part) => part !== undefined).join(", ")}`;
}

function labelOf(points: readonly SharePoint[], axis: string): string {
  const words = points.map(
    ({ period, role, share }) => `${period} ${role} ${figureText(share) ?? heldWords(share)}`,
  );
  return `${axis}. ${words.join("; ")}.`;
}
