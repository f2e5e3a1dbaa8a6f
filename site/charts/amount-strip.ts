// The amounts behind a quantile: how many postings offer how much, with the figure marked.
import * as Plot from "@observablehq/plot";
import type { Figure } from "../../src/domain/figure.ts";
import { counted, figureText, intervalText, money } from "../format.ts";
import { drawSvg } from "./draw-svg.ts";
import { colourOf, type PathLook, paleOf } from "./paths.ts";

/** Half a posting is no mark on an axis. */
const COUNTS = {
  label: "Postings",
  labelArrow: "none",
  ticks: 3,
  tickFormat: (n: number) => (Number.isInteger(n) ? String(n) : ""),
  tickSize: 0,
  grid: false,
} as const;

export interface AmountStrip {
  amounts: readonly number[];
  figure: Figure;
  look: PathLook;
  /** e.g. "median". */
  name: string;
}

const HEIGHT = 190;

export function amountStrip(
  { amounts, figure, look, name }: AmountStrip,
  { id, width }: { id: string; width: number },
): string {
  const currency = figure.unit.slice(0, -"/year".length);
  const label = `${counted(amounts.length, "posted amount")} in ${currency} a year; ${name} ${figureText(figure) ?? "held back"}${withComma(intervalText(figure))}.`;
  const isShown = figure.value !== null;
  return drawSvg(
    { id, width, height: HEIGHT, label },
    {
      marginTop: 34,
      marginLeft: 36,
      marginRight: 12,
      marginBottom: 42,
      x: {
        label: `Posted base pay, ${currency} a year`,
        labelAnchor: "left",
        labelArrow: "none",
        tickFormat: (amount: number) => money(amount, currency),
        ticks: width < 500 ? 4 : 8,
        tickSize: 0,
      },
      y: COUNTS,
      marks: [
        Plot.rectY(
          amounts,
          Plot.binX({ y: "count" }, {
            x: (amount: number) => amount,
            thresholds: 28,
            fill: paleOf(look),
            inset: 0.5,
          } as Plot.BinXInputs<Plot.RectYOptions>),
        ),
        ...(isShown && figure.low !== null
          ? [
              Plot.ruleY([0], {
                x1: figure.low,
                x2: figure.high ?? figure.low,
                stroke: colourOf(look),
                strokeWidth: 5,
              }),
            ]
          : []),
        Plot.ruleY([0], { stroke: "var(--ink-soft)" }),
        ...(isShown
          ? [
              Plot.ruleX([figure.value], { stroke: colourOf(look), strokeWidth: 2 }),
              Plot.text([figure.value], {
                x: (value) => value,
                frameAnchor: "top",
                dy: -18,
                text: () => `${name} ${figureText(figure)}`,
                className: "chart-heading",
              }),
            ]
          : []),
      ],
    },
  );
}

function withComma(text: string | undefined): string {
  return text === undefined ? "" : `, ${text}`;
}
