// The table of contents of reports, and the one function that the faces are handed.
import type { z } from "zod";
import type { Answer, AsOf } from "../domain/answer.ts";
import { RULES_VERSION } from "../domain/facts.ts";
import { nearest, UserError } from "../errors.ts";
import type { Current } from "../store/current.ts";
import type { QueryParams } from "../store/engine.ts";
import { bridge } from "./bridge.ts";
import { claims } from "./claims.ts";
import { compare } from "./compare.ts";
import { coverage } from "./coverage.ts";
import { decide } from "./decide.ts";
import { demand } from "./demand.ts";
import { duration } from "./duration.ts";
import { employers } from "./employers.ts";
import { freshness } from "./freshness.ts";
import { glossary } from "./glossary.ts";
import { history } from "./history.ts";
import { hybrid } from "./hybrid.ts";
import { interviews } from "./interviews.ts";
import { ladder } from "./ladder.ts";
import { market } from "./market.ts";
import { openings } from "./openings.ts";
import { posting } from "./posting.ts";
import { premium } from "./premium.ts";
import { receipt } from "./receipt.ts";
import type { Report } from "./report.ts";
import { resolve } from "./resolve.ts";
import { roles } from "./roles.ts";
import { salary } from "./salary.ts";
import { skills } from "./skills.ts";
import { tasks } from "./tasks.ts";
import type { Vocabulary } from "./vocabulary.ts";

export const reports: readonly Report[] = [
  compare,
  openings,
  salary,
  premium,
  demand,
  skills,
  tasks,
  ladder,
  interviews,
  duration,
  hybrid,
  bridge,
  roles,
  employers,
  claims,
  freshness,
  decide,
  market,
  coverage,
  glossary,
  resolve,
  receipt,
  posting,
  history,
];

/** Asks a report; throws a `UserError` for an unknown report or parameters that do not fit. */
export type Ask = (report: string, params: Record<string, unknown>) => Promise<Answer>;

export interface AskEffects {
  query<Row>(sql: string, params?: QueryParams): Promise<Row[]>;
  /** What `query` finds in `current_postings`, brought up to date first. */
  current: Pick<Current, "state">;
  vocabulary: Vocabulary;
}

const MOST_CACHED = 500;

/** Answers from the store; an answer is kept while the store does not change. */
export function askStore({ query, current, vocabulary }: AskEffects): Ask {
  const cache = new Map<string, Answer>();
  const ask: Ask = async (name, params) => {
    const report = reportNamed(name);
    const read = checked(report, params);
    const asOf = await asOfStore(current);
    const key = JSON.stringify([asOf.snapshot, name, read]);
    const cached = cache.get(key);
    if (cached !== undefined) return cached;
    const body = await report.run({ query, vocabulary, asOf, ask }, read);
    const answer: Answer = {
      report: name,
      question: report.question,
      params: read,
      asOf,
      figures: body.figures ?? {},
      rows: body.rows,
      notes: body.notes,
      next: body.next ?? null,
    };
    if (report.isPersonal === true) return answer;
    if (cache.size >= MOST_CACHED) cache.delete(cache.keys().next().value!);
    cache.set(key, answer);
    return answer;
  };
  return ask;
}

export function reportNamed(name: string): Report {
  const report = reports.find((candidate) => candidate.name === name);
  if (report !== undefined) return report;
  const guess = nearest(
    name,
    reports.map((candidate) => candidate.name),
  );
  throw new UserError(`unknown report: ${name}`, {
    code: "not_found",
    didYouMean: guess,
    hint:
      guess === undefined
        ? `reports are ${reports.map((known) => known.name).join(", ")}`
        : `did you mean ${guess}?`,
  });
}

function checked(report: Report, params: Record<string, unknown>): Record<string, unknown> {
  const known = Object.keys(report.params.shape);
  for (const key of Object.keys(params)) {
    if (known.includes(key)) continue;
    const guess = nearest(key, known);
    throw new UserError(`unknown parameter of ${report.name}: ${key}`, {
      didYouMean: guess,
      hint: guess === undefined ? `parameters are ${known.join(", ")}` : `did you mean ${guess}?`,
    });
  }
  const result = report.params.safeParse(params);
  if (result.success) return result.data as Record<string, unknown>;
  throw unfitting(report, params, result.error);
}

function unfitting(report: Report, params: Record<string, unknown>, error: z.ZodError): UserError {
  const issue = error.issues[0]!;
  const key = String(issue.path[0] ?? "");
  const given = issue.path.reduce<unknown>(
    (value, step) => (value as Record<PropertyKey, unknown>)?.[step],
    params,
  );
  const options = issue.code === "invalid_value" ? issue.values.map(String) : [];
  const guess = nearest(String(given), options);
  const hint = guess === undefined ? issue.message.toLowerCase() : `did you mean ${guess}?`;
  return new UserError(`${report.name}: ${key} can't be ${JSON.stringify(given) ?? "missing"}`, {
    hint,
    didYouMean: guess,
  });
}

async function asOfStore(current: AskEffects["current"]): Promise<AsOf> {
  const { snapshot, firstObserved, earliestEnd, lastObserved } = await current.state();
  return { snapshot, firstObserved, earliestEnd, lastObserved, rules: RULES_VERSION };
}
