// The claim checker: each checkable sentence of the guide with the figures that bear on it, and a verdict.
import { z } from "zod";
import { CLAIM_SECTIONS, type Claim, type ClaimTarget, type FigureRule, Verdict } from "../domain/claim.ts";
import { Figure } from "../domain/figure.ts";
import { type JudgedRule, type Judgement, judgeClaim } from "../domain/judge-claim.ts";
import { type Cell, receiptId } from "../domain/receipt-id.ts";
import { nearest, UserError } from "../errors.ts";
import { makeFigures } from "./make-figures.ts";
import { measures, rolesOf } from "./measures.ts";
import { defineReport, type ReportContext } from "./report.ts";

const Params = z.strictObject({
  section: z.enum(CLAIM_SECTIONS).describe("part of the guide").optional(),
  verdict: Verdict.describe("holds, fails, mixed, or unclear: cannot be told").optional(),
  claim: z.array(z.string()).describe("only these claims, by name, e.g. ml-has-larger-base").optional(),
});

const Row = z.strictObject({
  /** A claim, or one of the figures it is judged by. */
  topic: z.enum(["claim", "evidence"]),
  claim: z.string(),
  section: z.enum(CLAIM_SECTIONS),
  /** What the guide says, in our words; for evidence, what the figure is. */
  says: z.string(),
  /** The guide's figures as it prints them. */
  written: z.string(),
  report: z.string(),
  verdict: Verdict,
  /** Why the verdict is what it is, and how words without a number were read. */
  why: z.string(),
  /** Postings of the figure that rests on fewest; 0 where none bears on it. */
  n: z.number(),
  /** For evidence: what was measured, what it is held against, and what would hold. */
  figure: Figure.nullable(),
  than: Figure.nullable(),
  rule: z.string(),
});
type Row = z.infer<typeof Row>;

export const claims = defineReport({
  name: "claims",
  question: "Which of the guide's claims hold, by what the postings say?",
  params: Params,
  row: Row,
  example: { section: "demand" },
  run: async (context, { section, verdict, claim }) => {
    for (const name of claim ?? []) checkName(context, name);
    const chosen = context.vocabulary.claims.filter(
      (each) => (section === undefined || each.section === section) && (claim?.includes(each.claim) ?? true),
    );
    const figures = await makeFigures(context, chosen.flatMap(targetsOf).map(cellOfTarget));
    const figureOf: FigureOf = (target) => figures.get(receiptId(cellOfTarget(target)))!;
    const judged = chosen.map((each) => rowsOf(context, each, figureOf));
    const kept = judged.filter((rows) => verdict === undefined || rows[0]!.verdict === verdict);
    return { rows: kept.flat(), notes: notesOf(kept.map((rows) => rows[0]!)) };
  },
});

function checkName({ vocabulary }: ReportContext, name: string): void {
  const names = vocabulary.claims.map((each) => each.claim);
  if (names.includes(name)) return;
  const guess = nearest(name, names);
  throw new UserError(`no such claim: ${name}`, {
    code: "not_found",
    didYouMean: guess,
    hint: guess === undefined ? "all claims are at /claims" : `did you mean ${guess}?`,
  });
}

function notesOf(judged: readonly Row[]): string[] {
  const tally = (verdict: Verdict) => judged.filter((row) => row.verdict === verdict).length;
  return [
    `Of ${judged.length} claims ${tally("holds")} hold, ${tally("fails")} fail, ${tally("mixed")} are mixed, and ${tally("unclear")} cannot be told from postings.`,
    "A claim holds or fails only when the whole 95% interval is on one side of what it says; where the interval reaches both, it cannot be told. The sentences are the guide's in our words.",
    "Total compensation is never judged by posted base pay. Postings say what employers write, not what people do, are paid or become.",
  ];
}

type FigureOf = (target: ClaimTarget) => Figure;

function rowsOf(context: ReportContext, claim: Claim, figureOf: FigureOf): Row[] {
  const judgement = judgeClaim(claim, figureOf);
  const { rule } = claim;
  const beside = rule.kind === "no-data" ? (rule.beside ?? []) : [];
  return [
    {
      ...base(claim),
      topic: "claim",
      says: claim.says,
      verdict: judgement.verdict,
      why: whyOf(claim, judgement),
      n: Number.isFinite(judgement.n) ? judgement.n : 0,
      figure: null,
      than: null,
      rule: "",
    },
    ...judgement.evidence.map((each) => evidenceRow(context, claim, { each, figureOf })),
    ...beside.map((target) => besideRow(context, claim, { target, figure: figureOf(target) })),
  ];
}

function targetsOf({ rule }: Claim): ClaimTarget[] {
  if (rule.kind === "no-data") return rule.beside ?? [];
  const rules = rule.kind === "each" ? rule.rules : [rule];
  return rules.flatMap((each) => (each.kind === "times" ? [each.target, each.than] : [each.target]));
}

function cellOfTarget({ measure, filter, of, against }: ClaimTarget): Cell {
  return {
    measure,
    filter,
    ...(of === undefined ? {} : { of }),
    ...(against === undefined ? {} : { against }),
  };
}

function base({ claim, section, figures, report }: Claim) {
  return { claim, section, written: figures.map(({ written }) => written).join(", "), report };
}

interface Evidence {
  each: JudgedRule;
  figureOf: FigureOf;
}

function evidenceRow(context: ReportContext, claim: Claim, { each, figureOf }: Evidence): Row {
  const { rule, verdict, reason, n } = each;
  return {
    ...base(claim),
    topic: "evidence",
    says: wordsOf(context, rule.target),
    verdict,
    why: verdict === "unclear" ? REASONS[reason] : "",
    n,
    figure: figureOf(rule.target),
    than: rule.kind === "times" ? figureOf(rule.than) : null,
    rule: ruleWords(context, rule),
  };
}

function besideRow(
  context: ReportContext,
  claim: Claim,
  { target, figure }: { target: ClaimTarget; figure: Figure },
): Row {
  return {
    ...base(claim),
    topic: "evidence",
    says: wordsOf(context, target),
    verdict: "unclear",
    why: "stands beside the claim and does not judge it",
    n: figure.n,
    figure,
    than: null,
    rule: "",
  };
}

/** e.g. "AI agent engineer: What part of the postings asks for Python?". */
function wordsOf({ vocabulary }: ReportContext, target: ClaimTarget): string {
  const cell = cellOfTarget(target);
  const parts = [
    rolesOf(cell),
    (cell.filter.band ?? cell.filter.level ?? []).join(" or ").replaceAll("_", " "),
    (cell.filter.set ?? [])
      .map((set) => vocabulary.sets.find(({ name }) => name === set)?.title ?? set)
      .join(", "),
    cell.filter.firstSeenFrom === undefined
      ? ""
      : `${cell.filter.firstSeenFrom} to ${cell.filter.firstSeenTo}`,
  ];
  const of = parts.filter((part) => part !== "").join("; ");
  return `${of === "" ? "" : `${of}: `}${measures[cell.measure].asks(cell, vocabulary)}`;
}

function ruleWords(context: ReportContext, rule: FigureRule): string {
  switch (rule.kind) {
    case "within":
      return `holds from ${rule.least} to ${rule.most}`;
    case "at-least":
      return `holds from ${rule.least} on`;
    case "at-most":
      return `holds up to ${rule.most}`;
    case "times": {
      const most = rule.most === undefined ? "" : ` and at most ${rule.most} times`;
      return `holds at ${rule.least} times or more${most} of: ${wordsOf(context, rule.than)}`;
    }
  }
}

const REASONS: Record<Judgement["reason"], string> = {
  told: "",
  no_data: "no posting can tell",
  no_figure: "no figure can be made of what is held here",
  too_few: "rests on too few postings or employers",
  interval_reaches_both: "the interval reaches both sides of what is claimed",
  only_a_proxy: "what is measured is not quite what is claimed, so it can't speak against it",
};

function whyOf(claim: Claim, { verdict, reason, evidence }: Judgement): string {
  const { rule, reading, proxy } = claim;
  const told = evidence.filter((each) => each.verdict !== "unclear").length;
  const parts = [
    rule.kind === "no-data" ? `${rule.why} What would tell: ${rule.needs}` : "",
    rule.kind !== "no-data" && verdict === "unclear" ? `${capital(REASONS[reason])}.` : "",
    evidence.length > 1 ? `${told} of ${evidence.length} figures can be told.` : "",
    reading ?? "",
    proxy ?? "",
  ];
  return parts.filter((part) => part !== "").join(" ");
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
