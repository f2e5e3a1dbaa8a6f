// How many times one amount is another, comparison by comparison: a mark with its 95% interval about the line of equal.
import * as Plot from "@observablehq/plot";
import type { Figure } from "../../src/domain/figure.ts";
import { receiptHref } from "../addresses.ts";
import { basisText, figureText, intervalText } from "../format.ts";
import { drawSvg, hatchOf } from "./draw-svg.ts";
import { colourOf, type PathLook, paleOf } from "./paths.ts";

export interface RatioMark {
  /** e.g. "ML engineer against software engineer". */
  label: string;
  look: PathLook;
  ratio: Figure;
  /** What stands in its place where it is held back, e.g. "14 of 30 pairs". */
  heldWords: string;
}

/** Room for names, and how wide a letter of them is at most. */
const LEAST_LEFT = 190;
const LETTER = 6.3;
const LINE = 34;
const NARROW_LINE = 50;
const TOP = 26;
const BOTTOM = 44;

/** On a scale of ratios, on which half and double lie equally far from equal. */
export function ratioMarks(
  marks: readonly RatioMark[],
  { id, width }: { id: string; width: number },
): string {
  const isNarrow = width < 500;
  const left = Math.max(LEAST_LEFT, ...marks.map(({ label }) => Math.ceil(label.length * LETTER) + 14));
  const step = isNarrow ? NARROW_LINE : LINE;
  const height = TOP + BOTTOM + marks.length * step;
  const reach =
    Math.max(1.2, ...marks.flatMap(({ ratio }) => [ratio.high ?? 1, 1 / (ratio.low ?? 1)])) * 1.02;
  const placed = marks.map((mark, index) => ({
    ...mark,
    at: index * step + (isNarrow ? step - 14 : step / 2),
  }));
  return drawSvg(
    { id, width, height, label: labelOf(marks) },
    {
      marginTop: TOP,
      marginBottom: BOTTOM,
      marginLeft: isNarrow ? 8 : left,
      marginRight: 20,
      x: {
        type: "log",
        domain: [1 / reach, reach],
        label: "Times the other role's posted base pay",
        labelAnchor: "left",
        labelArrow: "none",
        tickFormat: (value: number) => `${Number(value.toFixed(2))}×`,
        ticks: TICKS.filter((tick) => tick < reach && tick > 1 / reach),
        tickSize: 0,
      },
      y: { axis: null, domain: [0, marks.length * step], range: [TOP, height - BOTTOM] },
      marks: [
        Plot.gridX({
          stroke: "var(--rule)",
          strokeOpacity: 1,
          ticks: TICKS.filter((tick) => tick < reach && tick > 1 / reach),
        }),
        Plot.ruleX([1], { stroke: "var(--ink-faint)", strokeWidth: 1.5 }),
        Plot.text(placed, {
          frameAnchor: "left",
          textAnchor: "start",
          dx: isNarrow ? 0 : -left,
          dy: isNarrow ? -18 : 0,
          y: "at",
          text: "label",
          fill: "currentColor",
          stroke: "var(--paper)",
          strokeWidth: 4,
          className: "chart-name",
        }),
        ...placed.flatMap((mark) => markOf(mark, { id, reach })),
      ],
    },
  );
}

const TICKS = [0.25, 0.5, 0.8, 0.9, 1, 1.1, 1.25, 2, 4];

function markOf(
  { label, look, ratio, heldWords, at }: RatioMark & { at: number },
  { id, reach }: { id: string; reach: number },
): Plot.Markish[] {
  if (ratio.value === null) {
    return [
      Plot.rect([0], { x1: 1 / reach, x2: reach, y1: at - 9, y2: at + 9, fill: hatchOf(id) }),
      Plot.text([heldWords], {
        x: 1,
        y: at,
        text: (words: string) => words,
        fill: "currentColor",
        stroke: "var(--paper)",
        strokeWidth: 6,
        className: "chart-name",
      }),
    ];
  }
  const words = [figureText(ratio), intervalText(ratio), basisText(ratio)];
  return [
    Plot.ruleY([ratio], {
      x1: ratio.low ?? ratio.value,
      x2: ratio.high ?? ratio.value,
      y: at,
      stroke: paleOf(look),
      strokeWidth: 9,
    }),
    Plot.dot([ratio], {
      x: ratio.value,
      y: at,
      r: 5,
      symbol: look.symbol,
      fill: ratio.status === "thin" ? "var(--paper)" : colourOf(look),
      stroke: colourOf(look),
      strokeWidth: 2,
      href: () => receiptHref(ratio.receipt),
      ariaLabel: () => `${label}: ${words.filter((part) => part !== undefined).join(", ")}`,
    }),
  ];
}

function labelOf(marks: readonly RatioMark[]): string {
  const words = marks.map(({ label, ratio, heldWords }) => `${label}: ${figureText(ratio) ?? heldWords}`);
  return `Times the other role's posted base pay. ${words.join("; ")}.`;
}
