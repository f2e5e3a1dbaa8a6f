import assert from "node:assert/strict";
import { test } from "node:test";
import { amountStrip } from "../../../site/charts/amount-strip.ts";
import { type ClaimMark, claimBoard } from "../../../site/charts/claim-board.ts";
import { mixtureSquares } from "../../../site/charts/mixture-squares.ts";
import { type OpenPoint, openCurve } from "../../../site/charts/open-curve.ts";
import { lookOf } from "../../../site/charts/paths.ts";
import { type PayMark, payByLevel } from "../../../site/charts/pay-by-level.ts";
import { type RatioMark, ratioMarks } from "../../../site/charts/ratio-marks.ts";
import { type ShareLine, shareDumbbell } from "../../../site/charts/share-dumbbell.ts";
import { type SharePoint, shareLines } from "../../../site/charts/share-lines.ts";
import { type StatedBar, statedBars } from "../../../site/charts/stated-bars.ts";
import { sameAsGolden } from "../golden.ts";
import { figure, LABELS } from "../made-up.ts";

const ROLES = ["agent-engineer", "ml-engineer", "hybrid"] as const;
const WIDTHS = [
  ["wide", 720],
  ["narrow", 328],
] as const;

/** Two levels: at junior the hybrid is held back and the agent engineer thin. */
const PAY: PayMark[] = ["Junior (0–2 years)", "Senior (5–8 years)"].flatMap((level, step) =>
  ROLES.map((role, side) => {
    const n = step === 0 ? [22, 60, 4][side]! : 120;
    const middle = 140_000 + step * 60_000 + side * 6_000;
    return {
      level,
      role: LABELS.get(role)!,
      look: lookOf(role),
      p25: figure({ value: middle - 22_000, n }),
      median: figure({ value: middle, spread: 7_000, n }),
      p75: figure({ value: middle + 25_000, n }),
    };
  }),
);

const SKILLS: ShareLine[] = [
  { label: "Tool calling", shares: [0.42, 0.06, 0.3] },
  { label: "Gradient boosting", shares: [0.03, 0.38, 0.2] },
].map(({ label, shares }) => ({
  label,
  ends: ROLES.map((role, side) => ({
    role: LABELS.get(role)!,
    look: lookOf(role),
    share: figure({ value: shares[side]!, spread: 0.03, unit: "share" }),
  })),
}));

const STATED: StatedBar[] = ["Base pay", "A level"].flatMap((group, step) =>
  ROLES.map((role, side) => ({
    group,
    role: LABELS.get(role)!,
    look: lookOf(role),
    share: figure({ value: 0.3 + step * 0.3 + side * 0.05, spread: 0.06, unit: "share" }),
  })),
);

/** Three quarters, of which the second is held back for the agent engineer. */
const POINTS: SharePoint[] = ["2025 Q1", "2025 Q2", "2025 Q3"].flatMap((period, step) =>
  ROLES.slice(0, 2).map((role, side) => ({
    period,
    role: LABELS.get(role)!,
    look: lookOf(role),
    share: figure({
      value: 0.04 + step * 0.02 * (1 - 2 * side) + side * 0.05,
      spread: 0.015,
      unit: "share",
      n: step === 1 && side === 0 ? 5 : 80,
    }),
  })),
);

/** The hybrid is watched for a month only. */
const OPEN: OpenPoint[] = ROLES.flatMap((role, side) =>
  [7, 30, 90].map((days) => ({
    days,
    role: LABELS.get(role)!,
    look: lookOf(role),
    share: figure({
      value: (1 - side * 0.15) * Math.exp(-days / 60),
      spread: 0.04,
      unit: "share",
      n: side === 2 && days === 90 ? 6 : 80,
    }),
  })),
);

/** The second comparison has too few pairs. */
const RATIOS: RatioMark[] = ROLES.slice(0, 2).map((role, side) => ({
  label: `${LABELS.get(role)!} against software engineer`,
  look: lookOf(role),
  ratio: figure({ value: 1.07, spread: 0.04, unit: "times", n: side === 0 ? 80 : 4 }),
  heldWords: "2 of 30 pairs",
}));

const SQUARES = [0, 0.4, 0.9].map((corner, index) => ({
  agentWork: corner,
  mlWork: 0.9 - corner,
  side: 0.1,
  postings: figure({ value: [400, 12, 0][index]!, unit: "postings" }),
}));

for (const [name, width] of WIDTHS) {
  test(`ratioMarks draws an interval about one, or how many pairs are missing, ${name}`, () => {
    sameAsGolden(`ratio-marks-${name}`, ratioMarks(RATIOS, { id: "ratios", width }));
  });

  test(`openCurve draws a falling line a role that ends where too few were watched, ${name}`, () => {
    sameAsGolden(`open-curve-${name}`, openCurve(OPEN, { id: "open", width }));
  });

  test(`shareLines draws a line and a band a role, broken where a figure is held back, ${name}`, () => {
    sameAsGolden(`share-lines-${name}`, shareLines(POINTS, { id: "lines", width, axis: "Share" }));
  });

  test(`mixtureSquares draws no square without a posting, ${name}`, () => {
    sameAsGolden(`mixture-squares-${name}`, mixtureSquares(SQUARES, { id: "mixture", width }));
  });

  test(`payByLevel draws bands, medians and what is held back, ${name}`, () => {
    sameAsGolden(`pay-by-level-${name}`, payByLevel(PAY, { id: "pay", width }));
  });

  test(`shareDumbbell joins the two roles of a skill, ${name}`, () => {
    sameAsGolden(`share-dumbbell-${name}`, shareDumbbell(SKILLS, { id: "skills", width }));
  });

  test(`statedBars hatches what is not stated, ${name}`, () => {
    sameAsGolden(`stated-bars-${name}`, statedBars(STATED, { id: "stated", width }));
  });

  test(`amountStrip marks the figure among its amounts, ${name}`, () => {
    const amounts = Array.from({ length: 60 }, (_, index) => 120_000 + ((index * 37) % 60) * 2_000);
    const median = figure({ value: 180_000, spread: 9_000, n: 60 });
    const strip = { amounts, figure: median, look: lookOf("ml-engineer"), name: "median" };
    sameAsGolden(`amount-strip-${name}`, amountStrip(strip, { id: "amounts", width }));
  });
}

/** The links of a drawing; each must lead to a receipt and say what it shows. */
function receiptLinks(svg: string): string[] {
  const links = [...svg.matchAll(/<a [^>]*>/g)].map(([link]) => link);
  for (const link of links) {
    assert.match(link, /href="\/receipts\//);
    assert.match(link, /aria-label="[^"]+"/);
  }
  return links;
}

test("payByLevel links every mark to its receipt, named by what it shows", () => {
  const svg = payByLevel(PAY, { id: "pay", width: 720 });
  assert.equal(receiptLinks(svg).length, 1 + 5 * 2);
  assert.match(svg, /too few to show, n = 4 postings of 2 employers/);
});

test("shareDumbbell links every end to its receipt", () => {
  assert.equal(receiptLinks(shareDumbbell(SKILLS, { id: "skills", width: 720 })).length, 2 * 3);
});

test("payByLevel draws nothing where no level has a figure, and does not fail", () => {
  const held = PAY.map((mark) => ({ ...mark, median: figure({ value: 0, n: 3 }) }));
  assert.match(payByLevel(held, { id: "pay", width: 720 }), /too few/);
});

test("shareDumbbell escapes a label that looks like markup", () => {
  const svg = shareDumbbell([{ ...SKILLS[0]!, label: `<b onload="x">&` }], { id: "s", width: 720 });
  assert.doesNotMatch(svg.replaceAll(/="[^"]*"/g, ""), /<b /);
});

test("a chart carries no style of its own, which a strict content policy would refuse", () => {
  for (const svg of [payByLevel(PAY, { id: "p", width: 720 }), statedBars(STATED, { id: "s", width: 720 })]) {
    assert.doesNotMatch(svg, /<style|style="/);
  }
});

const CLAIMS: ClaimMark[] = Array.from({ length: 30 }, (_, index) => ({
  claim: `claim-${index}`,
  section: index < 4 ? "Demand" : "Salary",
  says: `Claim number ${index}.`,
  verdict: (["holds", "fails", "mixed", "unclear"] as const)[index % 4]!,
}));

for (const [size, width] of WIDTHS) {
  test(`claimBoard draws a mark a claim, in the shape of its verdict, ${size}`, () => {
    const verdictWords = { holds: "holds", fails: "fails", mixed: "mixed", unclear: "cannot be told" };
    const svg = claimBoard(CLAIMS, { id: `board-${size}`, width, verdictWords });
    assert.equal(svg.match(/<a /g)!.length, CLAIMS.length);
    assert.match(svg, /aria-label="Claim number 3\. cannot be told"/);
    sameAsGolden(`claim-board-${size}`, svg);
  });
}
