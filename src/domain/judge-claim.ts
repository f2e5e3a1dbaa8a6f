// What the figures say of a claim. Pure: the caller brings the figures.
import type { Claim, ClaimTarget, FigureRule, Verdict } from "./claim.ts";
import type { Figure } from "./figure.ts";

export type Estimate = Pick<Figure, "value" | "low" | "high" | "n" | "status">;

/** The figure of a target, or undefined where none is made. */
export type LookUp = (target: ClaimTarget) => Estimate | undefined;

/** Why a verdict is what it is: told by figures, or why not. */
export type Reason = "told" | "no_data" | "no_figure" | "too_few" | "interval_reaches_both" | "only_a_proxy";

export interface JudgedRule {
  rule: FigureRule;
  verdict: Exclude<Verdict, "mixed">;
  reason: Reason;
  /** Postings of the figure that rests on fewest; 0 without a figure. */
  n: number;
}

export interface Judgement {
  verdict: Verdict;
  reason: Reason;
  n: number;
  /** One entry per figure rule, in order. */
  evidence: JudgedRule[];
}

/**
 * The verdict on a claim. A rule holds or fails only when the whole 95% interval is on one side of its bound;
 * where it reaches both it is unclear. Of several rules some of which hold and some fail the claim is mixed; it
 * holds or fails when at least half are told, all alike, or every one where the claim speaks of all. A proxy can't fail a claim, and no figure of base pay
 * judges total compensation.
 */
export function judgeClaim(claim: Pick<Claim, "rule" | "about" | "proxy">, look: LookUp): Judgement {
  const { rule } = claim;
  if (rule.kind === "no-data") return unclear("no_data", []);
  const evidence = (rule.kind === "each" ? rule.rules : [rule]).map((each) => judgeRule(each, look));
  if (claim.about === "total_compensation" && evidence.some((each) => isBasePay(each.rule)))
    return unclear("no_data", evidence);
  const needed = rule.kind === "each" && rule.all === true ? evidence.length : evidence.length / 2;
  const judged = together(evidence, needed);
  const isRefuted = judged.verdict === "fails" || judged.verdict === "mixed";
  return claim.proxy !== undefined && isRefuted ? unclear("only_a_proxy", evidence) : judged;
}

function judgeRule(rule: FigureRule, look: LookUp): JudgedRule {
  const figures = rule.kind === "times" ? [look(rule.target), look(rule.than)] : [look(rule.target)];
  const known = figures.filter((figure) => figure !== undefined);
  const n = known.length < figures.length ? 0 : Math.min(...known.map((figure) => figure.n));
  if (known.length < figures.length) return { rule, verdict: "unclear", reason: "no_figure", n };
  if (known.some(({ status }) => status === "suppressed"))
    return { rule, verdict: "unclear", reason: "too_few", n };
  const ends = endsOf(known);
  if (ends === undefined) return { rule, verdict: "unclear", reason: "no_figure", n };
  const [least, most] = boundsOf(rule);
  if (ends.low >= least && ends.high <= most) return { rule, verdict: "holds", reason: "told", n };
  if (ends.high < least || ends.low > most) return { rule, verdict: "fails", reason: "told", n };
  return { rule, verdict: "unclear", reason: "interval_reaches_both", n };
}

interface Ends {
  low: number;
  high: number;
}

/** Ends of a figure, or of one figure over another: as far apart as both intervals allow, which is cautious. */
function endsOf(figures: readonly Estimate[]): Ends | undefined {
  const [first, second] = figures.map(ownEnds);
  if (first === undefined || figures.length === 1) return first;
  if (second === undefined || second.high <= 0) return undefined;
  const high = second.low > 0 ? first.high / second.low : Number.POSITIVE_INFINITY;
  return { low: first.low / second.high, high };
}

/** A count has no interval: it is what it is. A share or amount without one tells nothing. */
function ownEnds({ value, low, high }: Estimate): Ends | undefined {
  if (value === null) return undefined;
  if (low !== null && high !== null) return { low, high };
  return Number.isInteger(value) && low === null && high === null ? { low: value, high: value } : undefined;
}

function boundsOf(rule: FigureRule): [least: number, most: number] {
  switch (rule.kind) {
    case "within":
      return [rule.least, rule.most];
    case "at-least":
      return [rule.least, Number.POSITIVE_INFINITY];
    case "at-most":
      return [Number.NEGATIVE_INFINITY, rule.most];
    case "times":
      return [rule.least, rule.most ?? Number.POSITIVE_INFINITY];
  }
}

function together(evidence: JudgedRule[], needed: number): Judgement {
  const told = evidence.filter(({ verdict }) => verdict !== "unclear");
  const holding = told.filter(({ verdict }) => verdict === "holds").length;
  const n = Math.min(...(told.length > 0 ? told : evidence).map((each) => each.n));
  if (holding > 0 && holding < told.length) return { verdict: "mixed", reason: "told", n, evidence };
  if (told.length === 0 || told.length < needed)
    return unclear(evidence.find(({ verdict }) => verdict === "unclear")!.reason, evidence);
  return { verdict: holding > 0 ? "holds" : "fails", reason: "told", n, evidence };
}

function unclear(reason: Reason, evidence: JudgedRule[]): Judgement {
  const n = evidence.length === 0 ? 0 : Math.min(...evidence.map((each) => each.n));
  return { verdict: "unclear", reason, n, evidence };
}

function isBasePay({ target }: FigureRule): boolean {
  return target.measure.startsWith("salary-") || target.measure === "pay-premium";
}
