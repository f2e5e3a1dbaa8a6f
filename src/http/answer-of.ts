import type { Answer } from "../domain/answer.ts";
import { type Ask, reportNamed } from "../reports/index.ts";
import { readParams } from "../reports/read-params.ts";

/** Asks a report with the values of a query string. */
export async function answerOf(
  ask: Ask,
  name: string,
  query: Readonly<Record<string, string[]>>,
): Promise<Answer> {
  const report = reportNamed(name);
  return ask(name, readParams(report.params, query));
}
