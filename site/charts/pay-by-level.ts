// Posted base pay by level: a band from lower to upper quartile, the median with its interval, and n.
import * as Plot from "@observablehq/plot";
import { type Figure, heldWords } from "../../src/domain/figure.ts";
import { receiptHref } from "../addresses.ts";
import { basisText, count, figureText, intervalText, money } from "../format.ts";
import { type Drawing, drawSvg, hatchOf } from "./draw-svg.ts";
import { colourOf, type PathLook, paleOf } from "./paths.ts";

export interface PayMark {
  /** e.g. "Senior (5-8 years)". */
  level: string;
  /** e.g. "ML engineer". */
  role: string;
  look: PathLook;
  p25: Figure;
  median: Figure;
  p75: Figure;
}

/** Whether there is any figure to draw. */
export function hasPay(marks: readonly PayMark[]): boolean {
  return marks.some(({ median }) => median.value !== null);
}

const LINE = 24;
const HEAD = 30;
const TOP = 8;
const BOTTOM = 44;

/** One group of lines per level, one line per role, the marks in the order given. */
export function payByLevel(marks: readonly PayMark[], { id, width }: { id: string; width: number }): string {
  const levels = [...new Set(marks.map(({ level }) => level))];
  const placed = placedLines(marks, levels);
  const currency = marks[0]?.median.unit.slice(0, -"/year".length) ?? "USD";
  const height = TOP + BOTTOM + marks.length * LINE + levels.length * HEAD;
  const isNarrow = width < 500;
  const held = placed.filter(({ median }) => median.value === null);
  const shown = placed.filter(({ median }) => median.value !== null);
  const drawing: Drawing = { id, width, height, label: labelOf(marks, currency) };
  return drawSvg(drawing, {
    marginTop: TOP,
    marginBottom: BOTTOM,
    marginLeft: isNarrow ? 4 : 152,
    marginRight: isNarrow ? 62 : 72,
    x: {
      label: `Posted base pay, ${currency} a year`,
      labelAnchor: "left",
      labelArrow: "none",
      tickFormat: (amount: number) => money(amount, currency),
      ticks: isNarrow ? 4 : 7,
      tickSize: 0,
      domain: domainOf(shown),
      nice: true,
    },
    y: { axis: null, domain: [0, height - TOP - BOTTOM], range: [TOP, height - BOTTOM] },
    marks: [
      Plot.gridX({ stroke: "var(--rule)", strokeOpacity: 1, ticks: isNarrow ? 4 : 7 }),
      levelNames(levels, placed, isNarrow),
      ...(isNarrow ? [] : [roleNames(placed)]),
      Plot.rect(held, {
        y1: (mark: PlacedMark) => mark.at - 6,
        y2: (mark: PlacedMark) => mark.at + 6,
        fill: hatchOf(id),
        href: (mark: PlacedMark) => receiptHref(mark.median.receipt),
        ariaLabel: markWords,
      }),
      ...quartileBands(shown),
      ...medians(shown),
      basis(placed),
    ],
  });
}

type PlacedMark = PayMark & { at: number };

function placedLines(marks: readonly PayMark[], levels: readonly string[]): PlacedMark[] {
  let at = 0;
  return levels.flatMap((level) => {
    at += HEAD;
    return marks
      .filter((mark) => mark.level === level)
      .map((mark) => {
        at += LINE;
        return { ...mark, at: at - LINE / 2 };
      });
  });
}

function domainOf(shown: readonly PayMark[]): [number, number] {
  const ends = shown.flatMap(({ p25, p75, median }) =>
    [p25.value, p75.value, median.low, median.high].filter((end) => end !== null),
  );
  if (ends.length === 0) return [100_000, 300_000];
  return [Math.floor(Math.min(...ends) / 25_000) * 25_000, Math.ceil(Math.max(...ends) / 25_000) * 25_000];
}

function levelNames(levels: readonly string[], placed: readonly PlacedMark[], isNarrow: boolean): Plot.Text {
  return Plot.text(levels, {
    frameAnchor: "left",
    textAnchor: "start",
    dx: isNarrow ? 0 : -152,
    y: (level: string) => placed.find((mark) => mark.level === level)!.at - LINE / 2 - 8,
    text: (level: string) => level,
    className: "chart-heading",
  });
}

function roleNames(placed: readonly PlacedMark[]): Plot.Text {
  return Plot.text(placed, {
    frameAnchor: "left",
    textAnchor: "start",
    dx: -152,
    y: "at",
    text: "role",
    fill: (mark: PlacedMark) => `var(--${mark.look.hue}-ink)`,
  });
}

function quartileBands(shown: readonly PlacedMark[]): Plot.Markish[] {
  return shown.map((mark) =>
    Plot.rect([mark], {
      x1: () => mark.p25.value,
      x2: () => mark.p75.value,
      y1: mark.at - 7,
      y2: mark.at + 7,
      fill: paleOf(mark.look),
      href: () => receiptHref(mark.p25.receipt),
      ariaLabel: () =>
        `${mark.level}, ${mark.role}: middle half of posted pay ${figureText(mark.p25)} to ${figureText(mark.p75)}`,
    }),
  );
}

function medians(shown: readonly PlacedMark[]): Plot.Markish[] {
  return [
    Plot.ruleY(
      shown.filter(({ median }) => median.low !== null),
      {
        x1: (mark: PlacedMark) => mark.median.low,
        x2: (mark: PlacedMark) => mark.median.high,
        y: "at",
        stroke: (mark: PlacedMark) => colourOf(mark.look),
        strokeWidth: 2.5,
      },
    ),
    Plot.dot(shown, {
      x: (mark: PlacedMark) => mark.median.value,
      y: "at",
      symbol: (mark: PlacedMark) => mark.look.symbol,
      r: 5.5,
      fill: (mark: PlacedMark) => (mark.median.status === "thin" ? "var(--paper)" : colourOf(mark.look)),
      stroke: (mark: PlacedMark) => colourOf(mark.look),
      strokeWidth: 2,
      href: (mark: PlacedMark) => receiptHref(mark.median.receipt),
      ariaLabel: markWords,
    }),
  ];
}

function basis(placed: readonly PlacedMark[]): Plot.Text {
  return Plot.text(placed, {
    frameAnchor: "right",
    textAnchor: "start",
    dx: 8,
    y: "at",
    text: ({ median }: PlacedMark) =>
      median.value === null ? `${heldWords(median)}: ${median.n}` : `n ${count(median.n)}`,
    className: "chart-note",
  });
}

function markWords({ level, role, median }: PayMark): string {
  const value = figureText(median);
  if (value === undefined) return `${level}, ${role}: too few to show, ${basisText(median)}`;
  const parts = [`${level}, ${role}: median ${value}`, intervalText(median), basisText(median)];
  return parts.filter((part) => part !== undefined).join(", ");
}

function labelOf(marks: readonly PayMark[], currency: string): string {
  return `Posted base pay by level in ${currency} a year. ${marks.map(markWords).join(". ")}.`;
}
