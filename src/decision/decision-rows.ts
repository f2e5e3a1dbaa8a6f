// A decision as rows: what the report answers, and what the page works out anew from the same code.
import { FAMILY_LABELS, PATHS, type Path } from "../domain/role.ts";
import type { QuantileEstimate } from "../statistics/clustered-quantile.ts";
import { type Bridge, bridgeTo } from "./bridge.ts";
import type { Decision, PathView } from "./decide.ts";
import type { DecisionRow } from "./decision-row.ts";
import type { SampleEvidence } from "./evidence.ts";
import type { SkillShare } from "./fit.ts";
import { type Flip, flipsOf } from "./flips.ts";
import type { Market } from "./market.ts";
import { listName, postingsListed } from "./posting-lists.ts";
import type { Profile } from "./profile.ts";
import { LIMIT_LABELS } from "./reach.ts";
import { RESAMPLES } from "./resample.ts";
import type { Side } from "./statements.ts";

export type LabelOf = (skill: string) => string;

/** All that `decide` says; quick enough to follow a slider. */
export function decisionRows(decision: Decision, labelOf: LabelOf): DecisionRow[] {
  const { samples, steps, next } = decision;
  return [
    ...answerRows(decision),
    ...decision.paths.flatMap((path) => [...reachRows(path), ...fitRows(path, labelOf), ...payRows(path)]),
    ...sampleRows("agent-engineer", samples.agent),
    ...sampleRows("ml-engineer", samples.ml),
    ...steps.map((step) =>
      line("find-out", step.what, {
        label: step.says,
        low: step.low,
        high: step.high,
        unit: "leaning",
        status: step === next ? "next" : "shown",
      }),
    ),
  ];
}

/** The bridges and the flips, which take longer. */
export function outlookRows(market: Market, profile: Profile, labelOf: LabelOf): DecisionRow[] {
  const bridges = PATHS.map((role) => ({ role, bridge: bridgeTo(market, profile, role) }));
  const flips = flipsOf(market, profile);
  return [
    ...bridges.flatMap(({ role, bridge }) => bridgeRows(role, bridge, labelOf)),
    ...overlapRows(bridges, labelOf),
    ...flips.map((flip) => flipRow(flip, labelOf)),
    ...flips.flatMap((flip) => checkRows(flip, labelOf)),
  ];
}

/** The postings of a list, the way the market orders them. */
export function listRows(market: Market, profile: Profile, list: string): DecisionRow[] {
  return postingsListed(market, profile, list).map(({ posting, fails, unsaid }) => {
    const { posting: id, title, employer, role } = market.rows[posting]!;
    return line("posting", id, {
      role,
      label: title,
      from: employer,
      to: fails.map((limit) => LIMIT_LABELS[limit]).join(", "),
      unit: unsaid.map((limit) => LIMIT_LABELS[limit]).join(", "),
      status: fails.length > 0 ? "ruled-out" : unsaid.length > 0 ? "unsaid" : "open",
    });
  });
}

function line(
  topic: DecisionRow["topic"],
  item: string,
  said: Partial<Omit<DecisionRow, "topic" | "item">>,
): DecisionRow {
  return {
    topic,
    role: null,
    item,
    label: item,
    value: null,
    low: null,
    high: null,
    unit: "postings",
    n: null,
    alone: null,
    unsaid: null,
    weight: null,
    adds: null,
    share: null,
    effort: null,
    from: null,
    to: null,
    status: "shown",
    list: null,
    ...said,
  };
}

function answerRows({ answer, sentence }: Decision): DecisionRow[] {
  const { verdict, total, low, high, ahead, contributions } = answer;
  return [
    line("answer", verdict, { label: sentence, value: total, low, high, unit: "leaning", n: RESAMPLES }),
    ...(["agent-engineer", "ml-engineer"] as const).map((role) =>
      line("ahead", role, {
        role,
        label: FAMILY_LABELS[role],
        value: verdict === "unknown" ? null : ahead[role],
        unit: "share",
        n: RESAMPLES,
      }),
    ),
    ...contributions.map(({ criterion, label, leaning, weight, adds }) =>
      line("criterion", criterion, {
        label,
        value: leaning,
        unit: "leaning",
        weight,
        adds,
        status: leaning === null ? "unknown" : "shown",
      }),
    ),
  ];
}

function reachRows({ path, postings, reach, limits }: PathView): DecisionRow[] {
  return [
    line("reach", "all", {
      role: path,
      label: "Active postings",
      value: postings,
      list: listName(path, "all"),
    }),
    line("reach", "open", {
      role: path,
      label: "Open to me",
      low: reach.lower,
      high: reach.upper,
      n: postings,
      list: listName(path, "perhaps"),
    }),
    ...limits.map(({ limit, rulesOut, alone, unsaid }) =>
      line("limit", limit, {
        role: path,
        label: LIMIT_LABELS[limit],
        value: rulesOut,
        alone,
        unsaid,
        n: postings,
        list: listName(path, limit),
      }),
    ),
  ];
}

function fitRows({ path, fit }: PathView, labelOf: LabelOf): DecisionRow[] {
  const skillRow = (topic: "held" | "missing") => (each: SkillShare) =>
    line(topic, each.skill, {
      role: path,
      label: labelOf(each.skill),
      value: each.share,
      unit: "share",
      n: fit.n,
      list: listName(path, "skill", each.skill),
    });
  return [
    line("fit", "coverage", {
      role: path,
      label: "Of what is asked for, weighted by demand, I hold",
      value: fit.coverage,
      unit: "share",
      n: fit.n,
      list: listName(path, "fit"),
    }),
    ...fit.held.map(skillRow("held")),
    ...fit.missing.map(skillRow("missing")),
  ];
}

function payRows({ path, pay }: PathView): DecisionRow[] {
  const quantile = (item: string, label: string, estimate: QuantileEstimate | null) =>
    line("pay", item, {
      role: path,
      label,
      value: estimate?.value ?? null,
      low: finite(estimate?.low),
      high: finite(estimate?.high),
      unit: pay.currency,
      n: pay.n,
      status: pay.status,
      list: listName(path, "pay"),
    });
  return [
    quantile("p25", "Lower quartile", pay.p25),
    quantile("median", "Median", pay.median),
    quantile("p75", "Upper quartile", pay.p75),
    line("pay", "disclosure", {
      role: path,
      label: "State base pay, of those whose pay could be seen",
      value: pay.observed === 0 ? null : pay.stated / pay.observed,
      unit: "share",
      n: pay.observed,
      list: listName(path, "observed"),
    }),
  ];
}

function finite(value: number | undefined): number | null {
  return value === undefined || !Number.isFinite(value) ? null : value;
}

function bridgeRows(
  role: Path,
  { n, open, target, steps, isReached }: Bridge,
  labelOf: LabelOf,
): DecisionRow[] {
  return [
    line("bridge", "now", {
      role,
      label: "Open by the skills I hold",
      value: open,
      high: target,
      n,
      share: n === 0 ? null : open / n,
      status: isReached ? "reached" : "not-reached",
      list: listName(role, "bridge", "0"),
    }),
    ...steps.map(({ skill, opens, share, effort }, index) =>
      line("bridge", skill, {
        role,
        label: labelOf(skill),
        value: opens,
        n,
        share,
        effort,
        list: listName(role, "bridge", String(index + 1)),
      }),
    ),
  ];
}

/** Skills that the bridges to both roles hold: what is not lost whichever is chosen. */
function overlapRows(bridges: readonly { role: Path; bridge: Bridge }[], labelOf: LabelOf): DecisionRow[] {
  const skillsOf = (wanted: Path) =>
    bridges.find(({ role }) => role === wanted)!.bridge.steps.map(({ skill }) => skill);
  const ml = new Set(skillsOf("ml-engineer"));
  return skillsOf("agent-engineer")
    .filter((skill) => ml.has(skill))
    .map((skill) => line("overlap", skill, { label: labelOf(skill), unit: "" }));
}

function sampleRows(role: Side, { done, passed, again, minutes, isTooEarly }: SampleEvidence): DecisionRow[] {
  const status = isTooEarly ? "too-early" : "shown";
  const row = (item: string, label: string, said: { value: number | null; unit: string }) =>
    line("sample", item, { role, label, ...said, n: done, status });
  return [
    row("done", "Work samples done", { value: done, unit: "samples" }),
    row("passed", "Part of the checks passed", { value: passed, unit: "share" }),
    row("again", "Would do again", { value: again, unit: "share" }),
    row("minutes", "Minutes each", { value: minutes, unit: "minutes" }),
  ];
}

/** What is worth a second look, since the answer hangs on it: a skill that is held, a limit that could give way. */
function checkRows({ kind, label, from, to, total, isRelaxing }: Flip, labelOf: LabelOf): DecisionRow[] {
  const row = (item: string, says: string) =>
    line("find-out", item, { label: says, low: total, high: total, unit: "leaning" });
  if (kind === "skill" && from === "held")
    return [row("verify-skill", `check that you hold ${labelOf(label)}: without it the other path is ahead`)];
  if (kind !== "limit" || !isRelaxing) return [];
  const limit = label.toLowerCase();
  return [
    row(
      "relax-limit",
      `ask yourself whether ${limit} could be ${to} instead of ${from}: it turns the answer`,
    ),
  ];
}

function flipRow({ kind, label, from, to, total }: Flip, labelOf: LabelOf): DecisionRow {
  return line("flip", kind, {
    label: kind === "skill" ? labelOf(label) : label,
    value: total,
    unit: "leaning",
    from,
    to,
  });
}
