// Where postings lie between the two paths: squares of agent work by ML work, their area by number of postings.
import * as Plot from "@observablehq/plot";
import type { Figure } from "../../src/domain/figure.ts";
import { receiptHref } from "../addresses.ts";
import { counted, percent } from "../format.ts";
import { drawSvg } from "./draw-svg.ts";

export interface MixtureSquare {
  /** Lower corner, 0 to 1. */
  agentWork: number;
  mlWork: number;
  side: number;
  postings: Figure;
}

const MARGIN = 44;

/** Both axes from 0 to 1; the lines at one half are where a kind of work becomes core. */
export function mixtureSquares(
  squares: readonly MixtureSquare[],
  { id, width }: { id: string; width: number },
): string {
  const size = Math.min(width, 560);
  const most = Math.max(1, ...squares.map(({ postings }) => postings.value ?? 0));
  const shown = squares.filter(({ postings }) => (postings.value ?? 0) > 0);
  const half = (square: MixtureSquare) =>
    (square.side / 2) * 0.96 * Math.max(0.12, ((square.postings.value ?? 0) / most) ** 0.35);
  const middle = (corner: number, square: MixtureSquare) => corner + square.side / 2;
  return drawSvg(
    { id, width: size, height: size, label: labelOf(shown) },
    {
      marginTop: 26,
      marginRight: 8,
      marginBottom: MARGIN,
      marginLeft: MARGIN,
      x: {
        domain: [0, 1],
        label: "Agent work",
        labelArrow: "none",
        tickFormat: percent,
        ticks: 5,
        tickSize: 0,
      },
      y: {
        domain: [0, 1],
        label: "ML work",
        labelOffset: MARGIN,
        labelArrow: "none",
        tickFormat: percent,
        ticks: 5,
        tickSize: 0,
      },
      marks: [
        Plot.ruleX([0.5], { stroke: "var(--ink-faint)", strokeDasharray: "2,3" }),
        Plot.ruleY([0.5], { stroke: "var(--ink-faint)", strokeDasharray: "2,3" }),
        Plot.rect(shown, {
          x1: (square: MixtureSquare) => middle(square.agentWork, square) - half(square),
          x2: (square: MixtureSquare) => middle(square.agentWork, square) + half(square),
          y1: (square: MixtureSquare) => middle(square.mlWork, square) - half(square),
          y2: (square: MixtureSquare) => middle(square.mlWork, square) + half(square),
          fill: fillOf,
          href: ({ postings }: MixtureSquare) => receiptHref(postings.receipt),
          ariaLabel: wordsOf,
        }),
      ],
    },
  );
}

function fillOf({ agentWork, mlWork }: MixtureSquare): string {
  if (agentWork >= 0.5 && mlWork >= 0.5) return "var(--hybrid)";
  if (agentWork >= 0.5) return "var(--agent)";
  return mlWork >= 0.5 ? "var(--ml)" : "var(--ink-faint)";
}

function wordsOf({ agentWork, mlWork, side, postings }: MixtureSquare): string {
  const span = (from: number) => `${percent(from)} to ${percent(from + side)}`;
  return `Agent work ${span(agentWork)}, ML work ${span(mlWork)}: ${counted(postings.value ?? 0, "posting")}`;
}

function labelOf(squares: readonly MixtureSquare[]): string {
  const total = (isIn: (square: MixtureSquare) => boolean) =>
    squares.filter(isIn).reduce((sum, { postings }) => sum + (postings.value ?? 0), 0);
  return `Postings by agent work and ML work. Both core: ${total((square) => square.agentWork >= 0.5 && square.mlWork >= 0.5)}; agent work alone: ${total((square) => square.agentWork >= 0.5 && square.mlWork < 0.5)}; ML work alone: ${total((square) => square.agentWork < 0.5 && square.mlWork >= 0.5)}; neither: ${total((square) => square.agentWork < 0.5 && square.mlWork < 0.5)}.`;
}
