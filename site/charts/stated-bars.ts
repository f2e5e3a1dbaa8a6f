// How much is stated at all: the stated part solid, the part that is not stated hatched.
import * as Plot from "@observablehq/plot";
import { type Figure, heldWords } from "../../src/domain/figure.ts";
import { receiptHref } from "../addresses.ts";
import { basisText, figureText, intervalText, percent } from "../format.ts";
import { drawSvg, hatchOf } from "./draw-svg.ts";
import { colourOf, type PathLook } from "./paths.ts";

export interface StatedBar {
  /** What the bars are gathered under, e.g. "base pay". */
  group: string;
  role: string;
  look: PathLook;
  share: Figure;
}

const LINE = 20;
const HEAD = 26;
const TOP = 4;
const BOTTOM = 40;

/** One group of bars per fact, one bar per role, in the order given. */
export function statedBars(bars: readonly StatedBar[], { id, width }: { id: string; width: number }): string {
  const groups = [...new Set(bars.map(({ group }) => group))];
  const placed = placedBars(bars, groups);
  const height = TOP + BOTTOM + bars.length * LINE + groups.length * HEAD;
  const isNarrow = width < 500;
  const left = isNarrow ? 4 : 152;
  return drawSvg(
    { id, width, height, label: labelOf(bars) },
    {
      marginTop: TOP,
      marginBottom: BOTTOM,
      marginLeft: left,
      marginRight: 52,
      x: {
        domain: [0, 1],
        label: "Share of postings that state it; hatched: not stated",
        labelAnchor: "left",
        labelArrow: "none",
        tickFormat: percent,
        ticks: isNarrow ? 3 : 5,
        tickSize: 0,
      },
      y: { axis: null, domain: [0, height - TOP - BOTTOM], range: [TOP, height - BOTTOM] },
      marks: [
        Plot.text(groups, {
          frameAnchor: "left",
          textAnchor: "start",
          dx: isNarrow ? 0 : -left,
          y: (group: string) => placed.find((bar) => bar.group === group)!.at - LINE / 2 - 8,
          text: (group: string) => group,
          className: "chart-heading",
        }),
        ...(isNarrow ? [] : [roleNames(placed, left)]),
        ...bodies(placed, id),
      ],
    },
  );
}

type PlacedBar = StatedBar & { at: number };

/** The hatched rest, the stated part, its interval and its value. */
function bodies(placed: readonly PlacedBar[], id: string): Plot.Markish[] {
  const shown = placed.filter(({ share }) => share.value !== null);
  return [
    Plot.rect(shown, {
      x1: ({ share }: PlacedBar) => share.value,
      x2: 1,
      y1: top,
      y2: foot,
      fill: hatchOf(id),
    }),
    Plot.rect(shown, {
      x1: 0,
      x2: ({ share }: PlacedBar) => share.value,
      y1: top,
      y2: foot,
      fill: ({ look }: PlacedBar) => colourOf(look),
      href: ({ share }: PlacedBar) => receiptHref(share.receipt),
      ariaLabel: barWords,
    }),
    Plot.ruleY(shown, {
      x1: ({ share }: PlacedBar) => share.low,
      x2: ({ share }: PlacedBar) => share.high,
      y: "at",
      stroke: "var(--ink)",
      strokeWidth: 1.25,
    }),
    Plot.text(placed, {
      frameAnchor: "right",
      textAnchor: "start",
      dx: 8,
      y: "at",
      text: ({ share }: PlacedBar) => figureText(share) ?? heldWords(share),
      className: "chart-note",
    }),
  ];
}

function placedBars(bars: readonly StatedBar[], groups: readonly string[]): PlacedBar[] {
  let at = 0;
  return groups.flatMap((group) => {
    at += HEAD;
    return bars
      .filter((bar) => bar.group === group)
      .map((bar) => {
        at += LINE;
        return { ...bar, at: at - LINE / 2 };
      });
  });
}

function roleNames(placed: readonly PlacedBar[], left: number): Plot.Text {
  return Plot.text(placed, {
    frameAnchor: "left",
    textAnchor: "start",
    dx: -left,
    y: "at",
    text: "role",
    fill: ({ look }: PlacedBar) => `var(--${look.hue}-ink)`,
  });
}

function top({ at }: PlacedBar): number {
  return at - 6;
}

function foot({ at }: PlacedBar): number {
  return at + 6;
}

function barWords({ group, role, share }: StatedBar): string {
  const parts = [figureText(share) ?? "too few to show", intervalText(share), basisText(share)];
  return `${group}, ${role}: ${parts.filter((part) => part !== undefined).join(", ")}`;
}

function labelOf(bars: readonly StatedBar[]): string {
  return `Share of postings that state each fact. ${bars.map(barWords).join(". ")}.`;
}
