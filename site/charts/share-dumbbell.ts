// What sets two roles apart: the share of each role's postings that has something, joined by a line.
import * as Plot from "@observablehq/plot";
import { type Figure, heldWords } from "../../src/domain/figure.ts";
import { receiptHref } from "../addresses.ts";
import { basisText, figureText, intervalText, percent } from "../format.ts";
import { drawSvg } from "./draw-svg.ts";
import { colourOf, type PathLook, paleOf } from "./paths.ts";

export interface ShareLine {
  label: string;
  ends: readonly { role: string; look: PathLook; share: Figure }[];
}

/** Room for names, and how wide a letter of them is at most. */
const LEAST_LEFT = 190;
const LETTER = 6.3;
const LINE = 26;
const NARROW_LINE = 40;
const TOP = 26;
const BOTTOM = 40;

interface Options {
  id: string;
  width: number;
  /** What a share is of; the words below the axis, e.g. "Share of postings that ask for it". */
  axis?: string;
}

/** One line per skill, task or level in the order given; the first two ends of a line are joined. */
export function shareDumbbell(
  lines: readonly ShareLine[],
  { id, width, axis = "Share of postings that ask for it" }: Options,
): string {
  const isNarrow = width < 500;
  const left = Math.max(LEAST_LEFT, ...lines.map(({ label }) => Math.ceil(label.length * LETTER) + 14));
  const step = isNarrow ? NARROW_LINE : LINE;
  const height = TOP + BOTTOM + lines.length * step;
  const most = Math.max(0.1, ...lines.flatMap(({ ends }) => ends.map(({ share }) => share.high ?? 0)));
  const placed = lines.map((line, index) => ({
    ...line,
    at: index * step + (isNarrow ? step - 10 : step / 2),
  }));
  return drawSvg(
    { id, width, height, label: labelOf(lines, axis) },
    {
      marginTop: TOP,
      marginBottom: BOTTOM,
      marginLeft: isNarrow ? 4 : left,
      marginRight: 20,
      x: {
        domain: [0, Math.ceil(most * 10) / 10],
        label: axis,
        labelAnchor: "left",
        labelArrow: "none",
        tickFormat: percent,
        ticks: isNarrow ? 4 : 8,
        tickSize: 0,
      },
      y: { axis: null, domain: [0, lines.length * step], range: [TOP, height - BOTTOM] },
      marks: [
        Plot.gridX({ stroke: "var(--rule)", strokeOpacity: 1, ticks: isNarrow ? 4 : 8 }),
        Plot.text(placed, {
          frameAnchor: "left",
          textAnchor: "start",
          dx: isNarrow ? 0 : -left,
          dy: isNarrow ? -16 : 0,
          y: "at",
          text: "label",
          fill: "currentColor",
          stroke: "var(--paper)",
          strokeWidth: 4,
          className: "chart-name",
        }),
        ...joins(placed),
        ...placed.flatMap(endMarks),
      ],
    },
  );
}

type PlacedLine = ShareLine & { at: number };

function joins(placed: readonly PlacedLine[]): Plot.Markish[] {
  const joined = placed.filter(({ ends }) => ends.slice(0, 2).every(({ share }) => share.value !== null));
  return [
    Plot.ruleY(joined, {
      x1: ({ ends }: PlacedLine) => ends[0]?.share.value,
      x2: ({ ends }: PlacedLine) => ends[1]?.share.value,
      y: "at",
      stroke: "var(--ink-faint)",
      strokeWidth: 1,
    }),
  ];
}

function endMarks({ label, ends, at }: PlacedLine): Plot.Markish[] {
  const shown = ends.filter(({ share }) => share.value !== null);
  return shown.toReversed().flatMap((end) => {
    const isHybrid = end.look.hue === "hybrid";
    const words = [figureText(end.share), intervalText(end.share), basisText(end.share)]
      .filter((part) => part !== undefined)
      .join(", ");
    const dot = Plot.dot([end], {
      x: () => end.share.value,
      y: at,
      r: isHybrid ? 3.5 : 5,
      symbol: end.look.symbol,
      fill: end.share.status === "thin" || isHybrid ? "var(--paper)" : colourOf(end.look),
      stroke: colourOf(end.look),
      strokeWidth: isHybrid ? 1.5 : 2,
      href: () => receiptHref(end.share.receipt),
      ariaLabel: () => `${label}, ${end.role}: ${words}`,
    });
    if (isHybrid || end.share.low === null) return [dot];
    const band = Plot.ruleY([end], {
      x1: () => end.share.low,
      x2: () => end.share.high,
      y: at,
      stroke: paleOf(end.look),
      strokeWidth: 9,
    });
    return [band, dot];
  });
}

function labelOf(lines: readonly ShareLine[], axis: string): string {
  const words = lines.map(
    ({ label, ends }) =>
      `${label}: ${ends.map(({ role, share }) => `${role} ${figureText(share) ?? heldWords(share)}`).join(", ")}`,
  );
  return `${axis}. ${words.join(". ")}.`;
}
