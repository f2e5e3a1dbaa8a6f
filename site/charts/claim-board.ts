// Every claim as one mark, section by section: its shape says the verdict, and it leads to the claim.
import * as Plot from "@observablehq/plot";
import type { Verdict } from "../../src/domain/claim.ts";
import { drawSvg, hatchOf } from "./draw-svg.ts";

export interface ClaimMark {
  /** The claim's own place on its page, e.g. "salary-junior". */
  claim: string;
  section: string;
  says: string;
  verdict: Verdict;
}

export interface ClaimBoardOptions {
  id: string;
  width: number;
  verdictWords: Readonly<Record<Verdict, string>>;
}

const CELL = 20;
const SIDE = 14;
const HEAD = 26;
const GAP = 8;
const NAMES = 180;

interface Placed extends ClaimMark {
  column: number;
  y: number;
}

/** Sections in the order given; the marks of one wrap where the width ends. */
export function claimBoard(
  marks: readonly ClaimMark[],
  { id, width, verdictWords }: ClaimBoardOptions,
): string {
  const isNarrow = width < 500;
  const left = isNarrow ? 4 : NAMES;
  const columns = Math.floor((width - left - 8) / CELL);
  const { placed, heads, height } = placedMarks(marks, { columns, head: isNarrow ? HEAD : 0 });
  const inRow = (verdict: Verdict) => placed.filter((mark) => mark.verdict === verdict);
  const square = (of: readonly Placed[], look: Plot.RectOptions) =>
    Plot.rect(of, {
      x1: (mark: Placed) => mark.column * CELL + (CELL - SIDE) / 2,
      x2: (mark: Placed) => mark.column * CELL + (CELL + SIDE) / 2,
      y1: (mark: Placed) => mark.y,
      y2: (mark: Placed) => mark.y + SIDE,
      stroke: "var(--ink)",
      strokeWidth: 1,
      href: (mark: Placed) => `/claims#${mark.claim}`,
      ariaLabel: (mark: Placed) => `${mark.says} ${verdictWords[mark.verdict]}`,
      ...look,
    });
  return drawSvg(
    { id, width, height, label: labelOf(marks, verdictWords) },
    {
      margin: 0,
      marginLeft: left,
      x: { axis: null, domain: [0, columns * CELL], range: [left, left + columns * CELL] },
      y: { axis: null, domain: [0, height], range: [0, height] },
      marks: [
        Plot.text(heads, {
          frameAnchor: "left",
          textAnchor: "start",
          dx: isNarrow ? 0 : -left,
          y: "y",
          text: "section",
        }),
        square(inRow("holds"), { fill: "var(--ink)" }),
        square(inRow("unclear"), { fill: hatchOf(id), stroke: "var(--ink-faint)" }),
        square(inRow("mixed"), { fill: "var(--plain-pale)" }),
        square(inRow("fails"), { fill: "var(--paper)", strokeWidth: 1.5 }),
        crosses(inRow("fails")),
      ],
    },
  );
}

/** What fails is struck out, so that it differs in shape and not in shade alone. */
function crosses(of: readonly Placed[]): Plot.Markish {
  return Plot.link(
    of.flatMap((mark) => [
      { ...mark, up: 0 },
      { ...mark, up: SIDE },
    ]),
    {
      x1: (mark: Placed) => mark.column * CELL + (CELL - SIDE) / 2,
      x2: (mark: Placed) => mark.column * CELL + (CELL + SIDE) / 2,
      y1: (mark: Placed & { up: number }) => mark.y + mark.up,
      y2: (mark: Placed & { up: number }) => mark.y + SIDE - mark.up,
      stroke: "var(--ink)",
      strokeWidth: 1.5,
    },
  );
}

function placedMarks(marks: readonly ClaimMark[], { columns, head }: { columns: number; head: number }) {
  let y = GAP;
  const heads: { section: string; y: number }[] = [];
  const placed: Placed[] = [];
  for (const [section, here] of Map.groupBy(marks, (mark) => mark.section)) {
    heads.push({ section, y: y + SIDE / 2 });
    y += head;
    placed.push(
      ...here.map((mark, index) => ({
        ...mark,
        column: index % columns,
        y: y + Math.floor(index / columns) * CELL,
      })),
    );
    y += Math.ceil(here.length / columns) * CELL + GAP;
  }
  return { placed, heads, height: y };
}

function labelOf(marks: readonly ClaimMark[], verdictWords: ClaimBoardOptions["verdictWords"]): string {
  const parts = [...Map.groupBy(marks, ({ section }) => section)].map(([section, here]) => {
    const tally = [...Map.groupBy(here, ({ verdict }) => verdict)].map(
      ([verdict, of]) => `${of.length} ${verdictWords[verdict]}`,
    );
    return `${section}: ${tally.join(", ")}`;
  });
  return `Claims by section and verdict. ${parts.join(". ")}.`;
}
